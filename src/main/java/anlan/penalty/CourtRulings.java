package anlan.penalty;

import anlan.kernel.Refused;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the court does with an application (法院受理、裁定), and the way to the court above when it refuses. */
@Service
@Transactional
public class CourtRulings {

    private final CaseDesk desk;
    private final LawDesk law;
    private final Approvals approvals;
    private final CaseDuties duties;
    private final CourtDuties court;

    CourtRulings(CaseDesk desk, LawDesk law, Approvals approvals, CaseDuties duties, CourtDuties court) {
        this.desk = desk;
        this.law = law;
        this.approvals = approvals;
        this.duties = duties;
        this.court = court;
    }

    /** What the court wrote (文书): number and gist, and the day it counts from. */
    public record Ruling(LocalDate day, String words) {}

    /** The court took the application: it rules in seven working days, in thirty days where it hears both sides. */
    public void accept(CaseId id, UUID applicationId, boolean heard, Ruling ruling) {
        var held = at(id);
        var application = require(id, applicationId, ruling, CourtApplication.Stage.AWAITING_ACCEPTANCE);
        accepted(held, desk.records.keep(application.accepted(ruling.day(), heard, words(ruling))));
        desk.step(held, held.status, "法院受理强制执行申请", application.number(), "law:court-acceptance", words(ruling));
    }

    private void accepted(PenaltyCase held, CourtApplication application) {
        court.accepted(held, application);
        duties.close(held, Objects.requireNonNull(application.acceptedOn()));
    }

    /** The court rules that the decision is enforced. */
    public void grant(CaseId id, UUID applicationId, Ruling ruling) {
        var held = at(id);
        var application = require(id, applicationId, ruling, CourtApplication.Stage.AWAITING_RULING);
        granted(held, application, ruling);
    }

    private void granted(PenaltyCase held, CourtApplication application, Ruling ruling) {
        desk.records.keep(application.granted(ruling.day(), words(ruling)));
        var before = held.status;
        held.become(CaseStatus.COURT_EXECUTION);
        court.done(held, CourtDuties.RULE);
        desk.step(held, before, "法院裁定执行", application.number(), "law:court-enforcement", words(ruling));
    }

    /** The court does not take it, or does not enforce the decision; the court above may be asked in fifteen days. */
    public void refuse(CaseId id, UUID applicationId, Ruling ruling) {
        var held = at(id);
        var application = require(id, applicationId, ruling, CourtApplication.Stage.AWAITING_ACCEPTANCE, CourtApplication.Stage.AWAITING_RULING);
        var refused = desk.records.keep(application.refused(ruling.day(), words(ruling)));
        court.refused(held, refused);
        desk.step(held, held.status, application.acceptedOn() == null ? "法院不予受理" : "法院裁定不予执行", application.number(), application.refusal(), words(ruling));
    }

    /** Proposes to ask the court above, inside its term. */
    public void proposeAppeal(CaseId id, UUID applicationId, String opinion) {
        var held = at(id);
        requireAppealable(id, applicationId);
        approvals.propose(held, Approval.Kind.COURT_APPEAL, applicationId, CaseDesk.required(opinion, "请写明对裁定的异议和理由。", "opinion"));
    }

    CourtApplication requireAppealable(CaseId id, UUID applicationId) {
        var application = find(id, applicationId);
        if (application.stage() != CourtApplication.Stage.REFUSED) {
            throw new Refused("法院没有作出不予受理或者不予执行的裁定，或者已经申请复议。");
        }
        var last = law.last("D55", Objects.requireNonNull(application.refusedOn()));
        if (desk.today().isAfter(last)) {
            throw new Refused("向上一级人民法院申请复议的期限已于 " + last + " 届满。", application.refusal());
        }
        return application;
    }

    /** The court above overrules the refusal, or lets it stand. */
    public void answer(CaseId id, UUID applicationId, boolean overruled, Ruling ruling) {
        var held = at(id);
        var application = require(id, applicationId, ruling, CourtApplication.Stage.APPEALED);
        var answered = desk.records.keep(application.answered(words(ruling)));
        desk.step(held, held.status, overruled ? "上一级法院撤销不予受理、不予执行裁定" : "上一级法院维持裁定", application.number(), application.refusal(), words(ruling));
        if (!overruled) {
            duties.close(held, ruling.day());
        } else if (answered.acceptedOn() == null) {
            accepted(held, desk.records.keep(answered.accepted(ruling.day(), false, words(ruling))));
        } else {
            granted(held, answered, ruling);
        }
    }

    private PenaltyCase at(CaseId id) {
        var held = desk.handle(id);
        held.status.require("登记法院的受理和裁定", CaseStatus.COURT_APPLIED);
        return held;
    }

    private CourtApplication find(CaseId id, UUID applicationId) {
        var application = desk.records.require(applicationId, CourtApplication.class, "份申请");
        if (!application.penaltyCase().equals(id)) {
            throw new Refused("这份申请不属于本案。");
        }
        return application;
    }

    private CourtApplication require(CaseId id, UUID applicationId, Ruling ruling, CourtApplication.Stage... stages) {
        var application = find(id, applicationId);
        if (!java.util.List.of(stages).contains(application.stage())) {
            throw new Refused("“" + application.stage().label() + "”的申请不能这样登记。");
        }
        if (ruling.day().isAfter(desk.today()) || ruling.day().isBefore(application.appliedOn())) {
            throw new Refused("日期应当在申请以后，不能晚于今天。").at("day");
        }
        return application;
    }

    private static String words(Ruling ruling) {
        return CaseDesk.required(ruling.words(), "请填写文书文号和内容。", "words");
    }
}
