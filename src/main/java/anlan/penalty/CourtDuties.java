package anlan.penalty;

import anlan.mandate.Duties;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The clocks of an execution that is with the court or stands still (法院和中止执行的期限). */
@Component
class CourtDuties {

    static final String ACCEPT = "COURT_ACCEPT";
    static final String RULE = "COURT_RULE";
    static final String APPEAL = "COURT_APPEAL";
    static final String SELL = "SELL_GOODS";
    static final String RESUME = "RESUME_EXECUTION";
    /** The rule after which a suspended execution may be given up. */
    static final String THREE_YEARS = "D77";

    private final Duties duties;

    CourtDuties(Duties duties) {
        this.duties = duties;
    }

    /** The court has five working days to take the application. */
    void applied(PenaltyCase held, CourtApplication application) {
        duties.done(CaseDuties.COURT, held.id);
        duties.start(CaseDuties.mine(held, ACCEPT, "法院受理执行申请：" + application.number()).cause(application.id().toString()).by("D53", application.appliedOn())
                .basis("law:court-acceptance", "法院逾期未受理，应当查询"));
    }

    /** Then seven working days to rule, thirty days where it hears both sides. */
    void accepted(PenaltyCase held, CourtApplication application) {
        var day = Objects.requireNonNull(application.acceptedOn());
        done(held, ACCEPT);
        duties.start(CaseDuties.mine(held, RULE, "法院作出执行裁定：" + application.number()).cause(application.id() + "/" + day)
                .by(application.heard() ? "D78" : "D54", day).basis("law:court-enforcement", "法院逾期未裁定，应当查询"));
    }

    /** The organ has fifteen days to ask the court above. */
    void refused(PenaltyCase held, CourtApplication application) {
        var day = Objects.requireNonNull(application.refusedOn());
        List.of(CaseDuties.COURT, ACCEPT, RULE).forEach(kind -> done(held, kind));
        duties.start(CaseDuties.mine(held, APPEAL, "对法院裁定申请复议：" + application.number()).cause(application.id() + "/" + day).by("D55", day)
                .basis(application.refusal(), "逾期不能申请复议，案件不再执行"));
    }

    /** After three years an execution that stands still may be given up. */
    void suspended(PenaltyCase held, UUID suspension, LocalDate day) {
        duties.start(CaseDuties.mine(held, RESUME, "恢复或者终结执行：" + held.title()).cause(suspension.toString()).by(THREE_YEARS, day)
                .basis("law:execution-suspended", "满三年未恢复执行的，不再执行"));
    }

    /** On the day that the decision to enforce names. */
    void sell(PenaltyCase held, Auction auction, LocalDate day) {
        duties.start(CaseDuties.mine(held, SELL, "按强制执行决定拍卖：" + auction.number()).cause(auction.id().toString()).dueOn(day)
                .basis("law:enforcement-decision", "决定没有执行"));
    }

    void sold(PenaltyCase held) {
        done(held, SELL);
    }

    void done(PenaltyCase held, String kind) {
        duties.done(kind, held.id);
    }

    /** Nothing is executed any more. */
    void drop(PenaltyCase held, String reason) {
        List.of(CaseDuties.URGE, CaseDuties.COURT, ACCEPT, RULE, APPEAL, RESUME, SELL).forEach(kind -> duties.cancel(kind, held.id, reason));
    }
}
