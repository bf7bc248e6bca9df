package anlan.inspection;

import anlan.kernel.Traceable;
import java.time.Instant;

/** A new version of a checklist took effect (修订检查表). */
public record ChecklistRevised(ChecklistId subject, String name, int version, String reason, Instant at) implements Traceable {

    @Override
    public String summary() {
        return "修订检查表“" + name + "”为第 " + version + " 版：" + reason;
    }
}
