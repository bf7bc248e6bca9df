package anlan.enterprise;

import anlan.kernel.Identifier;
import anlan.kernel.Traceable;
import java.time.Instant;
import java.util.UUID;

/** A list of enterprises was taken out as a file (导出名录): which, how many, masked or not. */
public record EnterprisesExported(ExportId export, String conditions, long rows, boolean masked, Instant at)
        implements Traceable {

    /** The number of one export (导出编号). */
    public record ExportId(UUID value) implements Identifier {}

    @Override
    public ExportId subject() {
        return export;
    }

    @Override
    public String summary() {
        return "导出企业 %,d 家（%s），人员信息%s".formatted(rows, conditions, masked ? "已脱敏" : "未脱敏");
    }
}
