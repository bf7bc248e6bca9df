package anlan.platform.document.form;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The result of a re-check (整改复查意见书), item by item; the overall result follows from the items.
 *
 * @param due the last day of the order that is re-checked
 * @param requested true when the unit asked for it, false when the term ran out
 * @param followUp what follows where an item failed
 */
public record ReinspectionOpinionPaper(
        @Filled("被复查单位") Addressee addressee,
        @Filled("指令书文号") String orderNumber,
        @Filled("指令书日期") LocalDate orderDate,
        @Filled("整改期限") LocalDate due,
        @Filled("复查日期") LocalDate inspectedOn,
        boolean requested,
        @Filled("复查事项") List<Recheck> items,
        @Nullable String followUp,
        @Nullable String unitOpinion,
        @Filled(value = "复查人员", atLeast = 2) List<Signature> officers,
        @Filled("被复查单位负责人签名") Signature unitSignature)
        implements PaperValues {

    /** One hazard looked at again (复查事项). */
    public record Recheck(
            int no, @Filled("原问题") String problem, @Filled("复查情况") String finding, boolean passed) {}

    public boolean allPassed() {
        return items.stream().allMatch(Recheck::passed);
    }

    public boolean nonePassed() {
        return items.stream().noneMatch(Recheck::passed);
    }

    @Override
    public String kind() {
        return "reinspection-opinion";
    }
}
