package anlan.platform.document.form;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a request to resume after a measure on the site (恢复生产经营审查意见书).
 *
 * @param decisionNumber the number of the decision by which work was stopped
 * @param measures what was ordered, for example 暂时停产停业（喷漆车间）
 * @param application what the unit says it has put right
 * @param finding what the officers saw when they checked
 * @param grounds why the organ agrees or not
 * @param from the first day on which work may go on; null where it may not
 */
public record ResumptionReviewPaper(
        @Filled("当事人") Addressee addressee,
        @Filled("现场处理措施决定书文号") String decisionNumber,
        @Filled("决定书日期") LocalDate decidedOn,
        @Filled("处理措施") String measures,
        @Filled("申请日期") LocalDate appliedOn,
        @Filled("申请内容") String application,
        @Filled("核查日期") LocalDate checkedOn,
        @Filled("核查情况") String finding,
        @Filled("法律依据") String basis,
        boolean agreed,
        @Filled("审查意见") String grounds,
        @Nullable LocalDate from,
        @Filled(value = "核查人员", atLeast = 2) List<Signature> officers,
        @Filled("机关负责人") Signature head)
        implements PaperValues {

    @Override
    public String kind() {
        return "resumption-review";
    }
}
