package anlan.law.web;

import anlan.kernel.Money;
import anlan.kernel.Period;
import anlan.kernel.Refused;
import anlan.law.AccidentLevel;
import anlan.law.AccidentLevels;
import anlan.law.AccidentLevels.Harm;
import anlan.law.Fines;
import anlan.law.HazardSources;
import anlan.law.HazardSources.Stock;
import anlan.law.Limitations;
import anlan.law.Thresholds;
import anlan.law.web.Answers.*;
import anlan.law.web.Questions.*;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** The twelve calculators of the open service (公开计算): each takes a question and gives an answer with its sum. */
@Component
class Calculators {

    private final AccidentLevels accidents;
    private final Fines fines;
    private final Thresholds thresholds;
    private final Limitations limitations;
    private final HazardSources hazardSources;
    private final Clock clock;

    Calculators(AccidentLevels accidents, Fines fines, Thresholds thresholds, Limitations limitations,
            HazardSources hazardSources, Clock clock) {
        this.accidents = accidents;
        this.fines = fines;
        this.thresholds = thresholds;
        this.limitations = limitations;
        this.hazardSources = hazardSources;
        this.clock = clock;
    }

    /** All of them, in the order of the list. */
    List<Calculator<?>> all() {
        return List.of(
                new Calculator<>("accident-level", "事故等级", "按死亡、重伤人数和直接经济损失认定等级，并得出调查机关、上报层级和批复期限。",
                        AccidentLevelQuestion.class, this::accidentLevel),
                new Calculator<>("accident-fine", "事故罚款", "对事故发生负有责任的单位的罚款幅度，依事故发生时的规定。",
                        AccidentFineQuestion.class, this::accidentFine),
                new Calculator<>("fine", "违法行为罚款幅度", "按行为终了和决定时施行的规定从旧兼从轻，得出罚款幅度和其他措施。",
                        FineQuestion.class, this::fine),
                new Calculator<>("late-payment", "加处罚款", "逾期缴纳罚款的，每日加处的数额；行政复议、行政诉讼期间不计。",
                        LatePaymentQuestion.class, this::latePayment),
                new Calculator<>("daily-penalty", "按日连续处罚", "责令改正并罚款后拒不改正的，自次日起按日计算。",
                        DailyPenaltyQuestion.class, this::dailyPenalty),
                new Calculator<>("hearing", "听证界限", "拟处的罚款是否达到应当告知听证权利的较大数额。",
                        HearingQuestion.class, this::hearing),
                new Calculator<>("simple-procedure", "当场处罚", "是否可以适用简易程序当场作出决定。",
                        SimpleProcedureQuestion.class, this::simpleProcedure),
                new Calculator<>("limitation", "追诉时效", "违法行为发现时是否已过行政处罚时效。",
                        LimitationQuestion.class, this::limitation),
                new Calculator<>("court-window", "申请强制执行", "起诉期限、申请人民法院强制执行的期间和催告后最早可以申请之日。",
                        CourtWindowQuestion.class, this::courtWindow),
                new Calculator<>("closure", "提请关闭", "存在重大事故隐患又多次受处罚的，是否应当提请关闭。",
                        ClosureQuestion.class, this::closure),
                new Calculator<>("hazard-source", "重大危险源", "按 GB 18218 辨识重大危险源并分级。",
                        HazardSourceQuestion.class, this::hazardSource),
                new Calculator<>("referral", "移送公安机关", "涉嫌犯罪案件决定、移送、受理各环节的期限。",
                        ReferralQuestion.class, this::referral));
    }

    AccidentLevelAnswer accidentLevel(AccidentLevelQuestion asked) {
        return AccidentLevelAnswer.of(accidents.grade(new Harm(asked.occurred(), asked.deaths(),
                Objects.requireNonNullElse(asked.seriousInjuries(), 0),
                Objects.requireNonNullElse(asked.directLoss(), Money.ZERO), asked.roadOrFire(), asked.laterDeaths())));
    }

    AccidentFineAnswer accidentFine(AccidentFineQuestion asked) {
        return AccidentFineAnswer.of(fines.accident(asked.occurred(), level(asked.level()), asked.grave()));
    }

    private static AccidentLevel level(String text) {
        try {
            return AccidentLevel.of(text);
        } catch (Refused refused) {
            throw refused.at("level");
        }
    }

    FineAnswer fine(FineQuestion asked) {
        return FineAnswer.of(fines.fine(new Fines.Act(asked.violation(), asked.actEnded(), asked.decided(), asked.stage(),
                asked.target(), asked.income(), asked.gains())));
    }

    LatePaymentAnswer latePayment(LatePaymentQuestion asked) {
        var suspensions = new ArrayList<Period>();
        for (var suspension : asked.suspensions()) {
            if (suspension.to().isBefore(suspension.from())) {
                throw new Refused("复议、诉讼期间的终止日期 " + suspension.to() + " 早于起始日期 " + suspension.from() + "。")
                        .at("suspensions[" + suspensions.size() + "].to");
            }
            suspensions.add(new Period(suspension.from(), suspension.to()));
        }
        return LatePaymentAnswer.of(fines.late(asked.fine(), asked.served(), asked.paid(), suspensions));
    }

    DailyPenaltyAnswer dailyPenalty(DailyPenaltyQuestion asked) {
        return DailyPenaltyAnswer.of(fines.daily(asked.fine(), asked.ordered(), asked.reinspected()));
    }

    HearingAnswer hearing(HearingQuestion asked) {
        return HearingAnswer.of(thresholds.hearing(asked.on(), asked.target(), asked.fines(), asked.threshold()));
    }

    LimitationAnswer limitation(LimitationQuestion asked) {
        return LimitationAnswer.of(limitations.limitation(asked.actEnded(), asked.found(), asked.harm()));
    }

    ClosureAnswer closure(ClosureQuestion asked) {
        return ClosureAnswer.of(thresholds.closure(asked.majorHazard(), asked.penalties()));
    }

    HazardSourceAnswer hazardSource(HazardSourceQuestion asked) {
        List<Stock> stocks = asked.substances().stream().map(s -> new Stock(s.name(), s.quantity(), s.category())).toList();
        return HazardSourceAnswer.of(hazardSources.grade(stocks, asked.residents(),
                Objects.requireNonNullElseGet(asked.assessed(), () -> LocalDate.now(clock))));
    }

    CourtWindowAnswer courtWindow(CourtWindowQuestion asked) {
        return CourtWindowAnswer.of(limitations.courtWindow(asked.served(), asked.urged()));
    }

    SimpleProcedureAnswer simpleProcedure(SimpleProcedureQuestion asked) {
        var fine = asked.fine();
        if (!asked.warningOnly() && fine == null) {
            throw new Refused("请填写罚款；只给予警告的，选“只给予警告”。").at("fine");
        }
        return SimpleProcedureAnswer.of(thresholds.onTheSpot(asked.on(), asked.target(), asked.warningOnly() ? null : fine));
    }

    ReferralAnswer referral(ReferralQuestion asked) {
        return ReferralAnswer.of(limitations.referral(asked.reported(), asked.approved(), asked.accepted()));
    }
}
