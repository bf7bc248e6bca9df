package anlan.penalty;

import anlan.kernel.Identifier;
import anlan.kernel.Reference;
import anlan.mandate.Duties;
import anlan.mandate.DutyView;
import anlan.mandate.NewDuty;
import anlan.organization.OfficerId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
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
    private static final String THEY_FORWARD = "BODY_FORWARDS";
    private static final String THEY_HANDLE = "BODY_HANDLES";
    private static final String RESULT = "AWAIT_TRANSFER";
    private static final String NOT_THEIRS = "不属于本机关管辖的，转送有管辖权的机关：";

    private final Duties duties;
    private final CaseDesk desk;

    ReferralDuties(Duties duties, CaseDesk desk) {
        this.duties = duties;
        this.desk = desk;
    }

    /** Three days from the report, for the principal head alone. */
    void decide(PenaltyCase held, Object cause) {
        duties.start(duty(held, DECIDE, held.id, "决定是否移送公安机关：" + held.title(), cause).by("D30", desk.today())
                .owner(desk.offices.principal(held.agency).map(OfficerId::new).orElse(null), held.agency)
                .link("/cases/" + held.id.value() + "?tab=approval").basis("law:crime-referral", "应当移送不移送"));
    }

    void decided(PenaltyCase held) {
        duties.done(DECIDE, held.id);
    }

    /** A crime within twenty-four hours; another authority, and what points to a duty crime, at once. */
    void handOver(PenaltyCase held, Referral referral, Instant approved) {
        var duty = mine(held, HAND_OVER, referral, "移交案卷材料：", referral.id());
        duties.start(referral.isCrime()
                ? duty.by("D31", desk.local(approved)).basis("law:crime-referral", "逾期移送")
                : duty.dueOn(desk.day(approved)).basis(Referrals.basis(referral), "应当移送不移送"));
    }

    /** It lies before a receiver with an account: our duty to send it is done (移送规定 5), to sign for it is theirs (7). */
    void sent(PenaltyCase held, Referral referral) {
        if (!referral.body().isEmpty()) {
            duties.done(HAND_OVER, about(held, referral));
            duties.start(theirs(held, THEY_SIGN, referral, "签收：", "D98" + referral.status() + desk.now()).by("D98", desk.today())
                    .basis(Referrals.basis(referral), "没有签收，期限无从起算"));
        }
    }

    /** From the receipt: the police have their term, another authority the day that the letter asks for. */
    void handedOver(PenaltyCase held, Referral referral, LocalDateTime at) {
        duties.done(HAND_OVER, about(held, referral));
        duties.done(THEY_SIGN, about(held, referral));
        var until = referral.answerBy();
        if (referral.isCrime()) {
            police(held, referral, "D32", at.toLocalDate());
            if (!referral.body().isEmpty()) {
                duties.start(theirs(held, THEY_FORWARD, referral, NOT_THEIRS, at).by("D57", at).basis("law:crime-received", "逾期不转送"));
            }
        } else if (until != null) {
            duties.start(mine(held, ANSWER, referral, "催问移送结果：", referral.id()).dueOn(until)
                    .basis("law:handing-over", "移送后无人处理"));
            if (!referral.body().isEmpty()) {
                duties.start(theirs(held, THEY_DECIDE, referral, "答复是否接受移送：", until).dueOn(until).basis("law:handing-over", "接受移送后不处理"));
            }
        } else if (referral.isClue()) {
            result(held, referral, at.toLocalDate());
        }
    }

    /** Whoever forwards it in time has done what it owed; the next organ signs, and our officer asks it within the same term. */
    void forwarded(PenaltyCase held, Referral referral, LocalDate day) {
        duties.done(THEY_FORWARD, held.id);
        police(held, referral, "D32", day);
    }

    void police(PenaltyCase held, Referral referral, String rule, LocalDate from) {
        duties.done(POLICE, held.id);
        decided(held, referral);
        var cause = rule + from + referral.status() + referral.receiver();
        if (!referral.body().isEmpty() && referral.status() != ReferralStatus.FORWARDED) {
            duties.start(theirs(held, THEY_DECIDE, referral, rule.equals("D74") ? "作出复议决定：" : "决定是否立案：", cause).by(rule, from)
                    .basis("law:crime-examined", "逾期不作决定"));
        }
        duties.start(mine(held, POLICE, referral, "公安机关决定是否立案：", referral.id() + cause).by(rule, from)
                .basis("law:crime-examined", "公安机关逾期不作决定"));
    }

    /** The receiver looks into it itself: nothing is left to forward. */
    private void decided(PenaltyCase held, Referral referral) {
        duties.done(THEY_DECIDE, about(held, referral));
        duties.cancel(THEY_FORWARD, held.id, "由接受移送的公安机关办理");
    }

    void answered(PenaltyCase held, Referral referral) {
        duties.done(ANSWER, about(held, referral));
        duties.done(POLICE, about(held, referral));
        duties.done(THEY_SIGN, about(held, referral));
        decided(held, referral);
    }

    /** Accepted: the result is told within the house's own days. */
    void accepted(PenaltyCase held, Referral referral, LocalDate day) {
        answered(held, referral);
        result(held, referral, day);
        if (!referral.body().isEmpty() && !referral.isClue()) {
            duties.start(theirs(held, THEY_HANDLE, referral, "处理移送的案件并反馈：", day).by("D102", day).basis("law:handing-over", "接受移送后不处理"));
        }
    }

    private void result(PenaltyCase held, Referral referral, LocalDate day) {
        duties.start(mine(held, RESULT, referral, "催问处理结果：", referral.id()).by("D102", day).basis(Referrals.basis(referral), "移送后无人处理"));
    }

    void concluded(PenaltyCase held, Referral referral) {
        duties.done(RESULT, about(held, referral));
        duties.done(THEY_HANDLE, about(held, referral));
    }

    /** Whether it runs only for a case that is not theirs: never what the receiver owes first. */
    static boolean isConditional(DutyView duty) {
        return duty.kind().equals(THEY_FORWARD);
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
        duties.start(mine(held, SUPERVISION, referral, "等候立案监督结果：", referral.id()).by("D99", asked)
                .basis("law:crime-not-filed", "立案监督无人过问"));
        if (!procuratorate.isEmpty()) {
            duties.start(duty(held, THEY_SUPERVISE, held.id, "审查立案监督建议：" + referral.number(), referral.id()).by("D99", asked)
                    .owner(null, procuratorate).waitingFor(new OfficerId(held.officer)).link("/received").basis("law:crime-not-filed", "立案监督无人过问"));
        }
    }

    void supervised(PenaltyCase held) {
        duties.done(SUPERVISION, held.id);
        duties.done(THEY_SUPERVISE, held.id);
    }

    private NewDuty theirs(PenaltyCase held, String kind, Referral referral, String what, Object cause) {
        return duty(held, kind, about(held, referral), what + referral.number(), referral.id() + cause.toString() + referral.body()).owner(null, referral.body())
                .waitingFor(new OfficerId(held.officer)).link("/received");
    }

    /** The office may object within three days of the notice. */
    void object(PenaltyCase held, Referral referral, String rule, LocalDate noticed) {
        duties.start(mine(held, OBJECT, referral, "对不予立案提出异议（可以）：", referral.id() + rule).by(rule, noticed)
                .basis("law:crime-not-filed", "逾期不再提请复议、建议立案监督"));
    }

    void objected(PenaltyCase held) {
        duties.done(OBJECT, held.id);
    }

    void goods(PenaltyCase held, Referral referral, LocalDate noticed) {
        duties.start(mine(held, GOODS, referral, "移交涉案物品和材料：", referral.id()).by("D34", noticed)
                .basis("law:crime-goods", "逾期不移交涉案物品"));
    }

    void goodsHandedOver(PenaltyCase held) {
        duties.done(GOODS, held.id);
    }

    /** Nobody else examines it any more. */
    void over(PenaltyCase held, Referral referral) {
        for (var kind : new String[] {DECIDE, HAND_OVER, ANSWER, POLICE, OBJECT, SUPERVISION, RESULT, THEY_SIGN, THEY_FORWARD, THEY_DECIDE, THEY_EXPLAIN,
                THEY_SUPERVISE, THEY_HANDLE}) {
            duties.cancel(kind, about(held, referral), "移送已经办结");
        }
    }

    /** The clocks of a case are those of its referral; what points to a duty crime runs beside it and has its own. */
    static Identifier about(PenaltyCase held, Referral referral) {
        return about(held.id, referral);
    }

    static Identifier about(CaseId id, Referral referral) {
        return referral.isClue() ? new Reference("Referral", referral.id()) : id;
    }

    private NewDuty mine(PenaltyCase held, String kind, Referral referral, String what, Object cause) {
        return duty(held, kind, about(held, referral), what + referral.number(), cause).owner(new OfficerId(held.officer), held.agency);
    }

    private NewDuty duty(PenaltyCase held, String kind, Identifier subject, String title, Object cause) {
        return NewDuty.of(kind, subject, title).cause(cause.toString()).about(CaseDesk.enterprise(held))
                .link("/cases/" + held.id.value() + "?tab=referral");
    }
}
