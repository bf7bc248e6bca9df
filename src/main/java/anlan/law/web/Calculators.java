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
