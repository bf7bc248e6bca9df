package anlan.penalty;

import anlan.enterprise.EnterpriseId;
import anlan.law.Deadlines;
import anlan.mandate.Duties;
import anlan.mandate.NewDuty;
import anlan.organization.OfficerId;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** The clocks of a decision on the spot (当场处罚期限): handing over, filing, money handed in and paid in, publication. */
@Component
class SpotDuties {

    static final String DELIVER = "DELIVER_SPOT";
    static final String FILE = "FILE_SPOT";
    static final String HAND_IN = "HAND_IN_FINE";
    static final String PAY_IN = "PAY_IN_FINE";

    private final Duties duties;
    private final Deadlines deadlines;
    private final CaseRecords records;

    SpotDuties(Duties duties, Deadlines deadlines, CaseRecords records) {
        this.duties = duties;
        this.deadlines = deadlines;
        this.records = records;
    }

    /** Whether the decision is to be published: those on a unit, where the law of the day says so and nobody decided against it. */
    boolean toPublish(SpotDecision made) {
        return made.isUnit() && deadlines.rule("D12").isInForceOn(made.decidedOn) && !records.isUndisclosed(made.id.value());
    }

    void decided(SpotDecision made) {
        duties.start(mine(made, DELIVER, "当场交付决定书 " + made.number).dueOn(made.decidedOn).basis(Basis.SPOT_DECISION.key(), "没有交付的决定不生效"));
        duties.start(mine(made, FILE, "当场处罚备案：" + made.number).by(deadlines.inForce(made.decidedOn, "D66", "D50").code(), made.decidedOn)
                .basis(Basis.SPOT_FILING.key(), "未按期备案"));
        if (toPublish(made)) {
            duties.start(mine(made, CaseDuties.PUBLISH, "公开处罚信息：" + made.number).by("D12", made.decidedOn)
                    .basis(Basis.PUBLICATION.key(), "未按期公开"));
        }
    }

    /** The term of payment, where the bank receives it. */
    void pay(SpotDecision made, LocalDate day) {
        var duty = of(made, CaseDuties.PAY, "缴纳罚款：" + made.number).by(deadlines.inForce(day, "D01", "D71").code(), day)
                .waitingFor(new OfficerId(made.officer)).basis(Basis.PAYMENT.key(), "逾期按日加处罚款");
        duties.start(made.isUnit() ? duty.owedBy(new EnterpriseId(made.territory), made.agency).link("/my/spot-decisions/" + made.id.value())
                : duty.owner(new OfficerId(made.officer), made.agency));
    }

    void collected(SpotDecision made, LocalDate day) {
        if (deadlines.rule("D10").isInForceOn(day)) {
            duties.start(mine(made, HAND_IN, "上交当场收缴的罚款：" + made.number).by("D10", day).basis(Basis.SPOT_HAND_IN.key(), "截留、迟交罚款"));
        }
    }

    /** The office pays it in at the bank, in as many days again. */
    void handedIn(SpotDecision made, LocalDate day) {
        duties.done(HAND_IN, made.id);
        if (deadlines.rule("D10").isInForceOn(day)) {
            duties.start(of(made, PAY_IN, "缴付当场收缴的罚款：" + made.number).by("D10", day).owner(null, made.agency)
                    .waitingFor(new OfficerId(made.officer)).basis(Basis.SPOT_HAND_IN.key(), "未按期缴付银行"));
        }
    }

    void done(SpotDecision made, String kind) {
        duties.done(kind, made.id);
    }

    void drop(SpotDecision made, String kind, String reason) {
        duties.cancel(kind, made.id, reason);
    }

    void dropAll(SpotDecision made, String reason) {
        for (var kind : new String[] {DELIVER, FILE, CaseDuties.PUBLISH}) {
            duties.cancel(kind, made.id, reason);
        }
    }

    /** The case it goes on in has the clocks from here on. */
    void goneOn(SpotDecision made) {
        for (var kind : new String[] {CaseDuties.PUBLISH, CaseDuties.PAY}) {
            duties.cancel(kind, made.id, "转入案件后续办理");
        }
    }

    private static NewDuty mine(SpotDecision made, String kind, String title) {
        return of(made, kind, title).owner(new OfficerId(made.officer), made.agency);
    }

    private static NewDuty of(SpotDecision made, String kind, String title) {
        return NewDuty.of(kind, made.id, title).about(new EnterpriseId(made.territory)).link("/spot-decisions/" + made.id.value());
    }
}
