package anlan.law.web;

import anlan.kernel.Money;
import anlan.law.AccidentLevel;
import anlan.law.AccidentLevels;
import anlan.law.Fines;
import anlan.law.HazardSources;
import anlan.law.Limitations;
import anlan.law.Thresholds;
import anlan.law.Worked;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the calculators answer (计算结果): amounts in yuan, days and moments as ISO writes them, nothing left out. */
final class Answers {

    private Answers() {}

    /** Any of them. */
    sealed interface Answer {

        Sheet sheet();
    }

    /** The part every answer has. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Sheet(
            @Schema(description = "依据的规定没有收录或者缺少事实时为 false") boolean known,
            @Schema(description = "缺少什么") List<String> missing,
            @Schema(description = "涉及尚未公布放假安排的年份，暂按周一至周五计算") boolean provisional,
            @Schema(description = "依据的条款") List<Provision> provisions,
            @Schema(description = "计算过程，逐句") List<String> steps,
            @Schema(description = "所用数据的版本编号") List<String> versions) {

        static Sheet of(Worked<?> worked) {
            return new Sheet(worked.known(), worked.missing(), worked.provisional(), worked.provisions().stream()
                    .map(c -> new Provision(c.edition(), c.article(), c.law(), c.label(), c.text(), c.locator(), c.status()))
                    .toList(), worked.steps(), worked.versions().stream().map(v -> v.value().toString()).toList());
        }
    }

    @JsonInclude(JsonInclude.Include.ALWAYS)
    @Schema(name = "CalculationProvision")
    record Provision(
            @Schema(description = "版本编号；没有收录原文的为其名称", example = "work-safety-law-2021") String edition,
            @Schema(description = "条", example = "114") String article,
            String law,
            @Schema(example = "《中华人民共和国安全生产法》第一百一十四条第一款第二项") String label,
            @Nullable String text,
            @Nullable String locator,
            @Schema(description = "READ 已核对原文，其余为待核", example = "READ") String status) {}

    @JsonInclude(JsonInclude.Include.ALWAYS)
    record AccidentLevelAnswer(
            @Schema(title = "等级", example = "较大") @Nullable String level,
            @Schema(title = "初报等级", example = "较大") @Nullable String levelAtFirst,
            @Schema(title = "决定等级的指标", allowableValues = {"DEATHS", "SERIOUS_INJURIES", "DIRECT_LOSS"})
                    @Nullable String decidedBy,
            @Schema(title = "负责调查") @Nullable String investigatedBy,
            @Schema(title = "上报至") @Nullable String reportedUpTo,
            @Schema(title = "批复期限（日）", example = "15") @Nullable Integer approvalDays,
            @Schema(title = "伤亡变化计入至", example = "2023-04-09") @Nullable LocalDate windowEnds,
            @JsonUnwrapped Sheet sheet) implements Answer {

        static AccidentLevelAnswer of(Worked<AccidentLevels.Grade> worked) {
            var grade = worked.answer();
            return new AccidentLevelAnswer(label(grade.level()), label(grade.levelAtFirst()), name(grade.decidedBy()),
                    grade.investigatedBy(), grade.reportedUpTo(), grade.approvalDays(), grade.windowEnds(), Sheet.of(worked));
        }

        private static @Nullable String label(@Nullable AccidentLevel level) {
            return level == null ? null : level.label();
        }
    }

    @JsonInclude(JsonInclude.Include.ALWAYS)
    record AccidentFineAnswer(
            @Schema(title = "最低（元）", example = "1000000") @Nullable BigDecimal min,
            @Schema(title = "最高（元）", example = "2000000") @Nullable BigDecimal max,
            @Schema(title = "方式", allowableValues = {"MAY", "SHALL"}) @Nullable String mode,
            @JsonUnwrapped Sheet sheet) implements Answer {

        static AccidentFineAnswer of(Worked<Fines.Span> worked) {
            var span = worked.answer();
            return new AccidentFineAnswer(yuan(span.min()), yuan(span.max()), name(span.mode()), Sheet.of(worked));
        }
    }

    @JsonInclude(JsonInclude.Include.ALWAYS)
    record FineAnswer(
            @Schema(title = "方式", description = "MAY 可以处，SHALL 应当处，NONE 不罚款", allowableValues = {"MAY", "SHALL", "NONE"})
                    @Nullable String mode,
            @Schema(title = "最低（元）", description = "为 0 时不含本数", example = "0") @Nullable BigDecimal min,
            @Schema(title = "最高（元）", example = "50000") @Nullable BigDecimal max,
            @Schema(title = "最高额含本数") boolean maxIncluded,
            @Schema(title = "其他措施") List<String> otherMeasures,
            @JsonUnwrapped Sheet sheet) implements Answer {

        static FineAnswer of(Worked<Fines.Span> worked) {
            var span = worked.answer();
            return new FineAnswer(name(span.mode()), yuan(span.min()), yuan(span.max()), span.maxIncluded(),
                    span.otherMeasures(), Sheet.of(worked));
        }
    }

    @JsonInclude(JsonInclude.Include.ALWAYS)
    record LatePaymentAnswer(
            @Schema(title = "应缴合计（元）", example = "87000") @Nullable BigDecimal total,
            @Schema(title = "加处罚款（元）", example = "27000") @Nullable BigDecimal surcharge,
            @Schema(title = "逾期天数", example = "15") @Nullable Integer daysLate,
            @Schema(title = "缴款最后一日", example = "2022-03-16") @Nullable LocalDate lastDay,
            @JsonUnwrapped Sheet sheet) implements Answer {

        static LatePaymentAnswer of(Worked<Fines.Late> worked) {
            var late = worked.answer();
            return new LatePaymentAnswer(
                    yuan(late.total()), yuan(late.surcharge()), late.daysLate(), late.lastDay(), Sheet.of(worked));
        }
    }

    @JsonInclude(JsonInclude.Include.ALWAYS)
    record DailyPenaltyAnswer(
            @Schema(title = "按日连续处罚（元）", example = "750000") @Nullable BigDecimal amount,
            @Schema(title = "天数", example = "15") @Nullable Integer days,
            @JsonUnwrapped Sheet sheet) implements Answer {

        static DailyPenaltyAnswer of(Worked<Fines.Daily> worked) {
            return new DailyPenaltyAnswer(yuan(worked.answer().amount()), worked.answer().days(), Sheet.of(worked));
        }
    }

    @JsonInclude(JsonInclude.Include.ALWAYS)
    record HearingAnswer(
            @Schema(title = "应当告知听证权利") @Nullable Boolean needed,
            @Schema(title = "拟处罚款合计（元）", example = "60000") @Nullable BigDecimal total,
            @Schema(title = "较大数额（元）", example = "100000") @Nullable BigDecimal threshold,
            @JsonUnwrapped Sheet sheet) implements Answer {

        static HearingAnswer of(Worked<Thresholds.Hearing> worked) {
            var hearing = worked.answer();
            return new HearingAnswer(hearing.needed(), yuan(hearing.total()), yuan(hearing.threshold()), Sheet.of(worked));
        }
    }

    @JsonInclude(JsonInclude.Include.ALWAYS)
    record LimitationAnswer(
            @Schema(title = "已过时效") @Nullable Boolean barred,
            @Schema(title = "时效最后一日", example = "2023-05-20") @Nullable LocalDate lastDay,
            @JsonUnwrapped Sheet sheet) implements Answer {

        static LimitationAnswer of(Worked<Limitations.Limitation> worked) {
            return new LimitationAnswer(worked.answer().barred(), worked.answer().lastDay(), Sheet.of(worked));
        }
    }

    @JsonInclude(JsonInclude.Include.ALWAYS)
    record ClosureAnswer(
            @Schema(title = "应当提请关闭") @Nullable Boolean propose,
            @Schema(title = "理由") @Nullable String ground,
            @JsonUnwrapped Sheet sheet) implements Answer {

        static ClosureAnswer of(Worked<Thresholds.Closure> worked) {
            return new ClosureAnswer(worked.answer().propose(), worked.answer().ground(), Sheet.of(worked));
        }
    }

    @JsonInclude(JsonInclude.Include.ALWAYS)
    record HazardSourceAnswer(
            @Schema(title = "级别", description = "不构成重大危险源的为 null", example = "三级") @Nullable String level,
            @Schema(title = "构成重大危险源") @Nullable Boolean source,
            @Schema(title = "S 值", example = "6") @Nullable BigDecimal sum,
            @Schema(title = "校正系数 α", example = "1.5") @Nullable BigDecimal alpha,
            @Schema(title = "R 值", example = "36") @Nullable BigDecimal r,
            @JsonUnwrapped Sheet sheet) implements Answer {

        static HazardSourceAnswer of(Worked<HazardSources.Grading> worked) {
            var grading = worked.answer();
            return new HazardSourceAnswer(grading.level(), grading.source(), plain(grading.sum()), plain(grading.alpha()),
                    plain(grading.r()), Sheet.of(worked));
        }
    }

    @JsonInclude(JsonInclude.Include.ALWAYS)
    record CourtWindowAnswer(
            @Schema(title = "最早可以申请", description = "没有催告的为 null", example = "2022-09-20") @Nullable LocalDate earliest,
            @Schema(title = "申请期限第一日", example = "2022-09-02") @Nullable LocalDate from,
            @Schema(title = "申请期限最后一日", example = "2022-12-01") @Nullable LocalDate to,
            @Schema(title = "起诉期限最后一日", example = "2022-09-01") @Nullable LocalDate suitEnds,
            @Schema(title = "最早之日在申请期限内") @Nullable Boolean inTime,
            @JsonUnwrapped Sheet sheet) implements Answer {

        static CourtWindowAnswer of(Worked<Limitations.CourtWindow> worked) {
            var window = worked.answer();
            return new CourtWindowAnswer(window.earliest(), window.from(), window.to(), window.suitEnds(), window.inTime(),
                    Sheet.of(worked));
        }
    }

    @JsonInclude(JsonInclude.Include.ALWAYS)
    record SimpleProcedureAnswer(
            @Schema(title = "可以当场处罚") @Nullable Boolean allowed,
            @Schema(title = "罚款上限（元）", example = "3000") @Nullable BigDecimal limit,
            @JsonUnwrapped Sheet sheet) implements Answer {

        static SimpleProcedureAnswer of(Worked<Thresholds.OnTheSpot> worked) {
            return new SimpleProcedureAnswer(worked.answer().allowed(), yuan(worked.answer().limit()), Sheet.of(worked));
        }
    }

    @JsonInclude(JsonInclude.Include.ALWAYS)
    record ReferralAnswer(
            @Schema(title = "决定是否移送，不迟于", example = "2023-05-13") @Nullable LocalDate decideBy,
            @Schema(title = "向公安机关移送，不迟于", example = "2023-05-13T10:00+08:00") @Nullable String transferBy,
            @Schema(title = "公安机关决定，不迟于", example = "2023-05-16") @Nullable LocalDate policeDecideBy,
            @JsonUnwrapped Sheet sheet) implements Answer {

        static ReferralAnswer of(Worked<Limitations.Referral> worked) {
            var referral = worked.answer();
            var transfer = referral.transferBy();
            return new ReferralAnswer(referral.decideBy(), transfer == null ? null : Moments.text(transfer, true),
                    referral.policeDecideBy(), Sheet.of(worked));
        }
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }

    private static @Nullable BigDecimal yuan(@Nullable Money money) {
        return money == null ? null : plain(money.yuan());
    }

    /** 74400 rather than 74400.00 or 7.44E+4. */
    private static @Nullable BigDecimal plain(@Nullable BigDecimal number) {
        if (number == null) {
            return null;
        }
        var shortest = number.stripTrailingZeros();
        return shortest.scale() < 0 ? shortest.setScale(0) : shortest;
    }
}
