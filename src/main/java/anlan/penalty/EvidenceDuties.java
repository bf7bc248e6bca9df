package anlan.penalty;

import anlan.mandate.Duties;
import anlan.mandate.NewDuty;
import anlan.organization.OfficerId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The clocks of the evidence work (取证期限); where the law names none, the day that the letter asks for. */
@Component
class EvidenceDuties {

    static final String APPRAISAL = "AWAIT_APPRAISAL";
    static final String ASSISTANCE = "AWAIT_ASSISTANCE";
    static final String INTERVIEW = "HOLD_INTERVIEW";
    static final String RECUSAL = "DECIDE_RECUSAL";
    static final String URGENT = "APPROVE_URGENT";

    private final Duties duties;
    private final CaseDesk desk;

    EvidenceDuties(Duties duties, CaseDesk desk) {
        this.duties = duties;
        this.desk = desk;
    }

    void appraisal(PenaltyCase held, Appraisal asked) {
        duties.start(mine(held, APPRAISAL, "催取检测鉴定结果：" + asked.institution(), asked.id()).dueOn(asked.due())
                .basis(Basis.APPRAISAL.key(), "影响办案期限"));
    }

    void appraised(PenaltyCase held) {
        duties.done(APPRAISAL, held.id);
    }

    void assistance(PenaltyCase held, Assistance asked) {
        duties.start(mine(held, ASSISTANCE, "催取协查答复：" + asked.organ(), asked.id()).dueOn(asked.due())
                .basis(Basis.ASSISTANCE.key(), "影响办案期限"));
    }

    void assisted(PenaltyCase held) {
        duties.done(ASSISTANCE, held.id);
    }

    /** At the hour that the letter names. */
    void interview(PenaltyCase held, InterviewSummons summons) {
        duties.start(mine(held, INTERVIEW, "询问" + summons.person() + "：" + summons.number(), summons.id()).dueOn(desk.day(summons.at()))
                .basis(Basis.QUESTIONING.key(), "影响办案期限"));
    }

    void interviewed(PenaltyCase held) {
        duties.done(INTERVIEW, held.id);
    }

    /** The work goes on until it is decided, so it is decided at once. */
    void recusal(PenaltyCase held, Recusal asked, @Nullable UUID head) {
        duties.start(duty(held, RECUSAL, "决定" + asked.name() + "是否回避：" + held.title(), asked.id()).dueOn(desk.today())
                .owner(head == null ? null : new OfficerId(head), held.agency).link("/cases/" + held.id.value() + "/recusals/" + asked.id())
                .basis(Basis.RECUSAL.key(), "应当回避不回避，程序违法"));
    }

    void recused(PenaltyCase held) {
        duties.done(RECUSAL, held.id);
    }

    /** What was done at once is reported and approved within twenty-four hours. */
    void urgent(PenaltyCase held, Preservation kept, @Nullable UUID head) {
        duties.start(duty(held, URGENT, "补办先行登记保存批准：" + held.title(), kept.id()).by("D69", desk.local(desk.now()))
                .owner(head == null ? null : new OfficerId(head), held.agency).link("/cases/" + held.id.value() + "?tab=approval")
                .basis(Basis.URGENT_PRESERVATION.key(), "不批准的立即解除"));
    }

    void approved(PenaltyCase held) {
        duties.done(URGENT, held.id);
    }

    private NewDuty mine(PenaltyCase held, String kind, String title, UUID cause) {
        return duty(held, kind, title, cause).owner(new OfficerId(held.officer), held.agency);
    }

    private NewDuty duty(PenaltyCase held, String kind, String title, UUID cause) {
        return NewDuty.of(kind, held.id, title).cause(cause.toString()).about(CaseDesk.enterprise(held))
                .link("/cases/" + held.id.value() + "?tab=evidence");
    }
}
