package anlan.platform.document.form;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a request for more time (整改延期答复书).
 *
 * @param reason the reason the unit gave
 * @param grounds why it is granted or refused
 */
public record ExtensionReplyPaper(
        @Filled("被责令单位") Addressee addressee,
        @Filled("指令书文号") String orderNumber,
        @Filled("指令书日期") LocalDate orderDate,
        @Filled("申请日期") LocalDate requestedOn,
        @Filled("申请理由") String reason,
        @Filled("延期事项") List<Extension> items,
        @Filled("答复理由") String grounds)
        implements PaperValues {

    /** One hazard of the request (延期事项): its term, and the new one where granted. */
    public record Extension(
            int no, @Filled("问题") String problem, @Filled("原整改期限") LocalDate due, @Nullable LocalDate newDue) {

        public boolean granted() {
            return newDue != null;
        }
    }

    public boolean anyGranted() {
        return items.stream().anyMatch(Extension::granted);
    }

    public boolean allGranted() {
        return items.stream().allMatch(Extension::granted);
    }

    @Override
    public String kind() {
        return "extension-reply";
    }
}
