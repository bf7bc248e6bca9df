package anlan.law.web;

import anlan.kernel.Money;
import anlan.law.PenaltyStage;
import anlan.law.PenaltyTarget;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the calculators ask (计算所填): in the open interface as JSON, on the pages as forms, with the same labels. */
final class Questions {

    private Questions() {}

    @Schema(description = "事故等级")
    record AccidentLevelQuestion(
            @Schema(title = "事故发生日期", example = "2023-03-10", requiredMode = RequiredMode.REQUIRED) LocalDate occurred,
            @Schema(title = "死亡人数（初报）", example = "2", requiredMode = RequiredMode.REQUIRED) Integer deaths,
            @Schema(title = "重伤人数", description = "包括急性工业中毒；不填按 0", example = "10") @Nullable Integer seriousInjuries,
            @Schema(title = "直接经济损失（元）", description = "不填按 0", example = "9000000", implementation = BigDecimal.class)
                    @Nullable Money directLoss,
            @Schema(title = "道路交通事故或者火灾", example = "false") Boolean roadOrFire,
            @ArraySchema(arraySchema = @Schema(title = "此后死亡日期", description = "每死亡一人一个日期，每行一个"),
                    schema = @Schema(example = "2023-03-30")) List<LocalDate> laterDeaths) {}

    @Schema(description = "事故单位罚款")
    record AccidentFineQuestion(
            @Schema(title = "事故发生日期", example = "2021-09-01", requiredMode = RequiredMode.REQUIRED) LocalDate occurred,
            @Schema(title = "事故等级", example = "较大", allowableValues = {"一般", "较大", "重大", "特别重大"},
                    requiredMode = RequiredMode.REQUIRED) String level,
            @Schema(title = "情节特别严重、影响特别恶劣", example = "false") Boolean grave) {}

    @Schema(description = "违法行为罚款幅度")
    record FineQuestion(
            @Schema(title = "违法行为编号", description = "例如 V04；事故类写明等级，例如 V35-一般事故", example = "V04",
                    requiredMode = RequiredMode.REQUIRED) String violation,
            @Schema(title = "行为终了日期", example = "2021-05-20", requiredMode = RequiredMode.REQUIRED) LocalDate actEnded,
            @Schema(title = "处罚决定日期", example = "2021-11-15", requiredMode = RequiredMode.REQUIRED) LocalDate decided,
            @Schema(title = "处罚阶段", requiredMode = RequiredMode.REQUIRED) PenaltyStage stage,
            @Schema(title = "处罚对象", requiredMode = RequiredMode.REQUIRED) PenaltyTarget target,
            @Schema(title = "上一年年收入（元）", description = "按年收入比例罚款的才需要", implementation = BigDecimal.class)
                    @Nullable Money income,
            @Schema(title = "违法所得（元）", description = "按违法所得倍数罚款的才需要；不填按没有违法所得",
                    implementation = BigDecimal.class) @Nullable Money gains) {}

    @Schema(description = "复议、诉讼期间，首尾两日都不计")
    record Suspension(
            @Schema(title = "申请或者起诉之日", example = "2022-03-20", requiredMode = RequiredMode.REQUIRED) LocalDate from,
            @Schema(title = "文书送达之日", example = "2022-04-20", requiredMode = RequiredMode.REQUIRED) LocalDate to) {}

    @Schema(description = "加处罚款")
    record LatePaymentQuestion(
            @Schema(title = "罚款（元）", example = "60000", implementation = BigDecimal.class,
                    requiredMode = RequiredMode.REQUIRED) Money fine,
            @Schema(title = "决定书送达日期", example = "2022-03-01", requiredMode = RequiredMode.REQUIRED) LocalDate served,
            @Schema(title = "缴款日期", example = "2022-03-31", requiredMode = RequiredMode.REQUIRED) LocalDate paid,
            @Schema(title = "行政复议、行政诉讼期间", description = "每行一段，写成 2022-03-20/2022-04-20")
                    List<Suspension> suspensions) {}

    @Schema(description = "按日连续处罚")
    record DailyPenaltyQuestion(
            @Schema(title = "原罚款（元）", example = "50000", implementation = BigDecimal.class,
                    requiredMode = RequiredMode.REQUIRED) Money fine,
            @Schema(title = "责令改正日期", example = "2023-05-10", requiredMode = RequiredMode.REQUIRED) LocalDate ordered,
            @Schema(title = "复查发现拒不改正日期", example = "2023-05-25", requiredMode = RequiredMode.REQUIRED)
                    LocalDate reinspected) {}

    @Schema(description = "听证界限")
    record HearingQuestion(
            @Schema(title = "告知日期", example = "2026-02-01", requiredMode = RequiredMode.REQUIRED) LocalDate on,
            @Schema(title = "处罚对象", requiredMode = RequiredMode.REQUIRED) PenaltyTarget target,
            @ArraySchema(arraySchema = @Schema(title = "拟处的各项罚款（元）", description = "同一决定对同一当事人的各项，每行一项",
                    requiredMode = RequiredMode.REQUIRED), schema = @Schema(example = "60000", implementation = BigDecimal.class))
                    List<Money> fines,
            @Schema(title = "地方规定的较大数额（元）", description = "省级人大常委会或者人民政府另有规定的才填",
                    implementation = BigDecimal.class) @Nullable Money threshold) {}

    @Schema(description = "追诉时效")
    record LimitationQuestion(
            @Schema(title = "行为终了日期", example = "2021-05-20", requiredMode = RequiredMode.REQUIRED) LocalDate actEnded,
            @Schema(title = "发现日期", example = "2021-10-08", requiredMode = RequiredMode.REQUIRED) LocalDate found,
            @Schema(title = "涉及公民生命健康安全、金融安全且有危害后果", example = "false") Boolean harm) {}

    @Schema(description = "提请关闭")
    record ClosureQuestion(
            @Schema(title = "存在重大事故隐患", example = "true") Boolean majorHazard,
            @ArraySchema(arraySchema = @Schema(title = "处罚决定日期", description = "依照安全生产法的每次处罚一个日期，每行一个"),
                    schema = @Schema(example = "2022-01-10")) List<LocalDate> penalties) {}

    @Schema(description = "危险化学品存量")
    record SubstanceQuestion(
            @Schema(title = "名称", description = "表1 的名称、别名或者 CAS 号；也可以写危险性类别", example = "氯",
                    requiredMode = RequiredMode.REQUIRED) String name,
            @Schema(title = "数量（吨）", example = "30", requiredMode = RequiredMode.REQUIRED) BigDecimal quantity,
            @Schema(title = "危险性类别", description = "表1 没有列名的才需要，J1 至 W11", example = "W5.3")
                    @Nullable String category) {}

    @Schema(description = "重大危险源辨识分级")
    record HazardSourceQuestion(
            @Schema(title = "危险化学品", description = "每行一种，写成：名称 吨数，例如 氯 30；表1 没有列名的再写类别，例如 某液体 100 W5.3",
                    requiredMode = RequiredMode.REQUIRED) List<SubstanceQuestion> substances,
            @Schema(title = "厂区边界外500米常住人口", example = "60", requiredMode = RequiredMode.REQUIRED) Integer residents,
            @Schema(title = "评估日期", description = "不填按今天", example = "2023-05-10") @Nullable LocalDate assessed) {}

    @Schema(description = "申请强制执行窗口")
    record CourtWindowQuestion(
            @Schema(title = "决定书送达日期", example = "2022-03-01", requiredMode = RequiredMode.REQUIRED) LocalDate served,
            @Schema(title = "催告书送达日期", description = "催告以后才填", example = "2022-09-05") @Nullable LocalDate urged) {}

    @Schema(description = "简易程序")
    record SimpleProcedureQuestion(
            @Schema(title = "决定日期", example = "2021-07-15", requiredMode = RequiredMode.REQUIRED) LocalDate on,
            @Schema(title = "处罚对象", requiredMode = RequiredMode.REQUIRED) PenaltyTarget target,
            @Schema(title = "罚款（元）", description = "只给予警告的不填", example = "3000", implementation = BigDecimal.class)
                    @Nullable Money fine,
            @Schema(title = "只给予警告", example = "false") Boolean warningOnly) {}

    @Schema(description = "移送公安机关")
    record ReferralQuestion(
            @Schema(title = "正职负责人接到移送报告", example = "2023-05-10T15:00") @Nullable LocalDateTime reported,
            @Schema(title = "批准移送", example = "2023-05-12T10:00") @Nullable LocalDateTime approved,
            @Schema(title = "公安机关接受", example = "2023-05-13T09:30") @Nullable LocalDateTime accepted) {}
}
