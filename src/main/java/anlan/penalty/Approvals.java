package anlan.penalty;

import anlan.kernel.Identifier;
import anlan.kernel.Refused;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What officers propose, the head of the office endorses and a head of the organ decides (案件审批): never one person twice. */
@Service
@Transactional
public class Approvals {

    private final CaseDesk desk;
    private final CaseDuties duties;
    private final ReferralDuties referrals;
    private final ObjectProvider<ApprovalEffect> effects;

    Approvals(CaseDesk desk, CaseDuties duties, ReferralDuties referrals, ObjectProvider<ApprovalEffect> effects) {
        this.desk = desk;
        this.duties = duties;
        this.referrals = referrals;
        this.effects = effects;
    }

    void propose(PenaltyCase held, Approval.Kind kind, @Nullable UUID subject, String proposal) {
        if (pending(held.id, kind).isPresent()) {
            throw new Refused("“" + kind.label() + "”已经报批，等待审批。");
        }
        var approval = desk.records.add(new Approval(Identifier.fresh(), held.id, kind, subject, proposal, desk.me(), desk.now(), null, null,
                "", null, null, "", Approval.Outcome.PENDING));
        var endorser = endorsers(held, approval).stream().findFirst();
        if (endorser.isPresent()) {
            duties.ask(held, CaseDuties.ENDORSE, endorser.get(), "审核" + kind.label(), approval.id());
        } else {
            askHead(held, approval);
        }
        if (effect(approval).needsPrincipal(held, approval)) {
            referrals.decide(held, approval.id());
        }
        desk.step(held, held.status, "报请" + kind.label(), "", "", proposal);
    }

    private void askHead(PenaltyCase held, Approval approval) {
        duties.ask(held, CaseDuties.APPROVE, deciders(held, approval).stream().findFirst().orElse(null), "审批" + approval.kind().label(), approval.id());
    }

    private ApprovalEffect effect(Approval approval) {
        return effects.stream().filter(e -> e.isOf(approval.kind())).findFirst()
                .orElseThrow(() -> new IllegalStateException("nothing follows from " + approval.kind()));
    }

    private Optional<Approval> pending(CaseId id, Approval.Kind kind) {
        return desk.records.of(id, Approval.class).stream().filter(Approval::isPending).filter(a -> a.kind() == kind).findFirst();
    }

    /** Heads of the office who neither proposed it nor handle the case. */
    List<UUID> endorsers(PenaltyCase held, Approval approval) {
        var handling = desk.investigators(held.id);
        var out = recused(held.id);
        return desk.offices.endorsers(held.agency).stream()
                .filter(person -> !handling.contains(person) && !out.contains(person) && !person.equals(approval.proposedBy())).toList();
    }

    private List<UUID> recused(CaseId id) {
        return desk.records.of(id, Recusal.class).stream().filter(r -> Boolean.TRUE.equals(r.granted())).map(Recusal::officer).toList();
    }

    List<UUID> deciders(PenaltyCase held, Approval approval) {
        var eyes = desk.fourEyes(held.id);
        var out = recused(held.id);
        var heads = effect(approval).needsPrincipal(held, approval) ? desk.offices.principal(held.agency).stream().toList() : desk.offices.heads(held.agency);
        return heads.stream().filter(person -> !eyes.is(person, CaseOfficer.Role.INVESTIGATOR))
                .filter(person -> !out.contains(person) && !person.equals(approval.proposedBy()) && !person.equals(approval.endorsedBy())).toList();
    }

    /** The head of the office agrees and hands it on, or gives it back (审核). */
    public void endorse(CaseId id, UUID approvalId, boolean agreed, String opinion) {
        desk.may("case.endorse");
        var held = desk.records.lock(id);
        var approval = require(id, approvalId);
        if (approval.isEndorsed()) {
            throw new Refused("已经审核，等待机关负责人审批。");
        }
        if (!endorsers(held, approval).contains(desk.me())) {
            throw new Refused("由承办机构负责人审核；承办人和报批人不得审核。", Basis.OUTCOME.key());
        }
        var words = CaseDesk.required(opinion, "请填写审核意见。", "opinion");
        duties.done(held, CaseDuties.ENDORSE);
        if (agreed) {
            var endorsed = desk.records.keep(approval.endorsed(desk.me(), words, desk.now()));
            askHead(held, endorsed);
        } else {
            var back = desk.records.keep(approval.decided(desk.me(), words, Approval.Outcome.RETURNED, desk.now()));
            referrals.decided(held);
            effect(back).returned(held, back);
        }
        desk.step(held, held.status, (agreed ? "审核同意" : "审核退回") + approval.kind().label(), "", "", words);
    }

    /** A head of the organ decides (审批). */
    public void decide(CaseId id, UUID approvalId, boolean granted, String opinion) {
        desk.may("case.decide");
        var held = desk.records.lock(id);
        var approval = require(id, approvalId);
        if (!approval.isEndorsed() && !endorsers(held, approval).isEmpty()) {
            throw new Refused("尚未经承办机构负责人审核。");
        }
        desk.fourEyes(id).requireDecider(desk.me());
        if (!deciders(held, approval).contains(desk.me())) {
            throw new Refused("由本机关没有参与承办、审核的负责人审批。", Basis.OUTCOME.key());
        }
        var words = CaseDesk.required(opinion, "请填写审批意见。", "opinion");
        var outcome = granted ? Approval.Outcome.GRANTED : Approval.Outcome.RETURNED;
        var decided = desk.records.keep(approval.decided(desk.me(), words, outcome, desk.now()));
        duties.done(held, CaseDuties.APPROVE);
        referrals.decided(held);
        if (granted) {
            desk.appoint(id, desk.me(), CaseOfficer.Role.APPROVER);
            effect(decided).granted(held, decided);
        } else {
            effect(decided).returned(held, decided);
            desk.step(held, held.status, "退回" + approval.kind().label(), "", "", words);
        }
    }

    private Approval require(CaseId id, UUID approvalId) {
        var approval = desk.records.require(approvalId, Approval.class, "项审批");
        if (!approval.penaltyCase().equals(id) || !approval.isPending()) {
            throw new Refused("这项审批已经办理。");
        }
        return approval;
    }

    /** What of the pending ones the signed-in person may do: 审核, 审批, or nothing. */
    @Transactional(readOnly = true)
    public String mine(CaseId id, Approval approval) {
        var held = desk.records.get(id);
        if (!approval.isPending()) {
            return "";
        }
        if (!approval.isEndorsed() && !endorsers(held, approval).isEmpty()) {
            return endorsers(held, approval).contains(desk.me()) ? "endorsement" : "";
        }
        return deciders(held, approval).contains(desk.me()) ? "decision" : "";
    }
}
