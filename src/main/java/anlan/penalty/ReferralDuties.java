package anlan.penalty;

import anlan.mandate.Duties;
import anlan.mandate.NewDuty;
import anlan.organization.OfficerId;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** The clocks of a case that goes to another body (移送期限). */
@Component
class ReferralDuties {

    static final String DECIDE = "DECIDE_REFERRAL";
    static final String HAND_OVER = "HAND_OVER_CASE";
    static final String ANSWER = "AWAIT_ANSWER";
    static final String POLICE = "AWAIT_POLICE";
    static final String OBJECT = "OBJECT_TO_POLICE";
    static final String GOODS = "HAND_OVER_GOODS";
    static final String SUPERVISION = "AWAIT_SUPERVISION";
    /** What the other body owes, where it has an account; our officer waits for it. */
    private static final String THEY_SIGN = "BODY_SIGNS";
    private static final String THEY_DECIDE = "BODY_DECIDES";
    private static final String THEY_EXPLAIN = "BODY_EXPLAINS";
    private static final String THEY_SUPERVISE = "BODY_SUPERVISES";

    private final Duties duties;
    private final CaseDesk desk;

    ReferralDuties(Duties duties, CaseDesk desk) {
        this.duties = duties;
        this.desk = desk;
    }

    /** Three days from the report, for the principal head alone. */
    void decide(PenaltyCase held, Object cause) {
        duties.start(duty(held, DECIDE, "决定是否移送公安机关：" + held.title(), cause).by("D30", desk.today())
                .owner(desk.offices.principal(held.agency).map(OfficerId::new).orElse(null), held.agency)
                .link("/cases/" + held.id.value() + "?tab=approval").basis("law:crime-referral", "应当移送不移送"));
    }

    void decided(PenaltyCase held) {
        duties.done(DECIDE, held.id);
    }

    /** A crime within twenty-four hours; another authority at once. */
    void handOver(PenaltyCase held, Referral referral, Instant approved) {
        var duty = mine(held, HAND_OVER, "移交案卷材料：" + referral.number(), referral.id());
        duties.start(referral.isCrime()
                ? duty.by("D31", desk.local(approved)).basis("law:crime-referral", "逾期移送")
                : duty.dueOn(desk.day(approved)).basis("law:handing-over", "应当移送不移送"));
        if (!referral.body().isEmpty()) {
            duties.start(theirs(held, THEY_SIGN, referral, "签收：", "D98").by("D98", desk.day(approved))
                    .basis(Referrals.basis(referral), "没有签收，期限无从起算"));
        }
    }

    /** From the receipt: the police have their term, another authority the day that the letter asks for. */
    void handedOver(PenaltyCase held, Referral referral, LocalDate day) {
        duties.done(HAND_OVER, held.id);
        duties.done(THEY_SIGN, held.id);
        var until = referral.answerBy();
        if (referral.isCrime()) {
            police(held, referral, "D32", day);
        } else if (until != null) {
            duties.start(mine(held, ANSWER, "催问移送结果：" + referral.number(), referral.id()).dueOn(until)
                    .basis("law:handing-over", "移送后无人处理"));
            if (!referral.body().isEmpty()) {
                duties.start(theirs(held, THEY_DECIDE, referral, "答复是否接受移送：", until).dueOn(until).basis("law:handing-over", "接受移送后不处理"));
            }
        }
    }

    void police(PenaltyCase held, Referral referral, String rule, LocalDate from) {
        duties.done(POLICE, held.id);
        duties.done(THEY_DECIDE, held.id);
        if (!referral.body().isEmpty()) {
            duties.start(theirs(held, THEY_DECIDE, referral, rule.equals("D74") ? "作出复议决定：" : "决定是否立案：", rule + from).by(rule, from)
                    .basis("law:crime-examined", "逾期不作决定"));
        }
        duties.start(mine(held, POLICE, "公安机关决定是否立案：" + referral.number(), referral.id() + rule + from + referral.receiver()).by(rule, from)
                .basis("law:crime-examined", "公安机关逾期不作决定"));
    }

    void answered(PenaltyCase held) {
        duties.done(ANSWER, held.id);
        duties.done(POLICE, held.id);
        duties.done(THEY_DECIDE, held.id);
    }

    /** The procuratorate asks why the police do not file; they answer in seven days. */
    void explain(PenaltyCase held, Referral referral, LocalDate asked) {
        if (!referral.body().isEmpty()) {
            duties.start(theirs(held, THEY_EXPLAIN, referral, "向检察机关说明不立案理由：", asked).by("D100", asked).basis("law:crime-not-filed", "逾期不说明理由"));
        }
    }

    void explained(PenaltyCase held) {
        duties.done(THEY_EXPLAIN, held.id);
    }

    /** Supervision was asked for: no provision at hand sets a term, so the house's own reminds our officer. */
    void supervise(PenaltyCase held, Referral referral, String procuratorate, LocalDate asked) {
        duties.start(mine(held, SUPERVISION, "等候立案监督结果：" + referral.number(), referral.id()).by("D99", asked)
                .basis("law:crime-not-filed", "立案监督无人过问"));
        if (!procuratorate.isEmpty()) {
            duties.start(duty(held, THEY_SUPERVISE, "审查立案监督建议：" + referral.number(), referral.id()).by("D99", asked)
                    .owner(null, procuratorate).waitingFor(new OfficerId(held.officer)).link("/received").basis("law:crime-not-filed", "立案监督无人过问"));
        }
    }

    void supervised(PenaltyCase held) {
        duties.done(SUPERVISION, held.id);
        duties.done(THEY_SUPERVISE, held.id);
    }

    private NewDuty theirs(PenaltyCase held, String kind, Referral referral, String what, Object cause) {
        return duty(held, kind, what + referral.number(), referral.id() + cause.toString()).owner(null, referral.body())
                .waitingFor(new OfficerId(held.officer)).link("/received");
    }

    /** The office may object within three days of the notice. */
    void object(PenaltyCase held, Referral referral, String rule, LocalDate noticed) {
        duties.start(mine(held, OBJECT, "对不予立案提出异议（可以）：" + referral.number(), referral.id() + rule).by(rule, noticed)
                .basis("law:crime-not-filed", "逾期不再提请复议、建议立案监督"));
    }

    void objected(PenaltyCase held) {
        duties.done(OBJECT, held.id);
    }

    void goods(PenaltyCase held, Referral referral, LocalDate noticed) {
        duties.start(mine(held, GOODS, "移交涉案物品和材料：" + referral.number(), referral.id()).by("D34", noticed)
                .basis("law:crime-goods", "逾期不移交涉案物品"));
    }

    void goodsHandedOver(PenaltyCase held) {
        duties.done(GOODS, held.id);
    }

    /** Nobody else examines it any more. */
    void over(PenaltyCase held) {
        for (var kind : new String[] {DECIDE, HAND_OVER, ANSWER, POLICE, OBJECT, SUPERVISION, THEY_SIGN, THEY_DECIDE, THEY_EXPLAIN, THEY_SUPERVISE}) {
            duties.cancel(kind, held.id, "移送已经办结");
        }
    }

    private NewDuty mine(PenaltyCase held, String kind, String title, Object cause) {
        return duty(held, kind, title, cause).owner(new OfficerId(held.officer), held.agency);
    }

    private NewDuty duty(PenaltyCase held, String kind, String title, Object cause) {
        return NewDuty.of(kind, held.id, title).cause(cause.toString()).about(CaseDesk.enterprise(held))
                .link("/cases/" + held.id.value() + "?tab=referral");
    }
}
