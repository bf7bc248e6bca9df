package anlan.penalty;

import anlan.kernel.Identifier;
import anlan.kernel.Refused;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What follows when the head approved what the officers propose (案件处理): notice, no penalty, or referral. */
@Component
class Handling implements ApprovalEffect {

    private final CaseDesk desk;
    private final LawDesk law;
    private final CaseGuard guard;
    private final CaseForms forms;
    private final CaseLetters letters;
    private final CaseDuties duties;
    private final Referring referring;
    private final Weighings weighings;

    Handling(CaseDesk desk, LawDesk law, CaseGuard guard, CaseForms forms, CaseLetters letters, CaseDuties duties,
            Referring referring, Weighings weighings) {
        this.desk = desk;
        this.law = law;
        this.guard = guard;
        this.forms = forms;
        this.letters = letters;
        this.duties = duties;
        this.referring = referring;
        this.weighings = weighings;
    }

    @Override
    public boolean isOf(Approval.Kind kind) {
        return kind == Approval.Kind.REPORT;
    }

    @Override
    public boolean needsPrincipal(PenaltyCase held, Approval approval) {
        return desk.records.report(held.id).filter(r -> r.proposal() == Report.Proposal.REFER).isPresent();
    }

    @Override
    public void granted(PenaltyCase held, Approval approval) {
        held.status.require("审批处理意见", CaseStatus.INVESTIGATED);
        var report = desk.records.report(held.id).orElseThrow(() -> new Refused("没有处理意见。"));
        forms.report(held, report, approval);
        switch (report.proposal()) {
            case PENALISE -> penalise(held, report);
            case EXCUSE, DISMISS -> excuse(held, report);
            case REFER -> referring.refer(held, report, approval);
        }
    }

    /** A fine that leaves its band waits for a second head; all else is told to the party. */
    private void penalise(PenaltyCase held, Report report) {
        var leaving = weighings.leaving(held.id);
        if (leaving.isEmpty()) {
            notify(held, report);
            return;
        }
        var asked = desk.records.add(new Deviation(Identifier.fresh(), held.id, leaving, desk.me(), desk.now(), null, null, "", Approval.Outcome.PENDING));
        duties.ask(held, CaseDuties.APPROVE, seconds(held, asked).stream().findFirst().orElse(null), "审批超出裁量幅度", asked.id());
        desk.step(held, held.status, "超出裁量幅度，报另一名负责人审批", "", Basis.DISCRETION.key(), leaving);
    }

    /** The heads who neither handle the case nor approved the report. */
    List<UUID> seconds(PenaltyCase held, Deviation deviation) {
        var handling = desk.investigators(held.id);
        return desk.offices.heads(held.agency).stream().filter(head -> !handling.contains(head) && !head.equals(deviation.firstBy())).toList();
    }

    void notify(PenaltyCase held, Report report) {
        guard.requirePowers(held, desk.investigators(held.id), "告知行政处罚");
        desk.records.notices(held.id).forEach(old -> desk.records.keep(old.past()));
        desk.records.review(held.id).ifPresent(old -> desk.records.keep(old.past()));
        var before = held.status;
        held.become(CaseStatus.NOTIFIED);
        var numbers = desk.records.of(held.id, Party.class).stream().map(party -> notice(held, party, report)).flatMap(List::stream)
                .collect(Collectors.joining("、"));
        desk.step(held, before, "拟予处罚，告知", numbers, Basis.TOLD.key(), report.summary());
    }

    private List<String> notice(PenaltyCase held, Party party, Report report) {
        var offences = desk.records.of(held.id, Offence.class).stream().filter(o -> o.party().equals(party.id())).toList();
        if (offences.isEmpty()) {
            return List.of();
        }
        var fine = offences.stream().map(Offence::proposedFine).reduce(BigDecimal.ZERO, BigDecimal::add);
        var sanctions = offences.stream().flatMap(o -> Sanction.of(o.measures()).stream()).collect(Collectors.toSet());
        var ground = law.hearingGround(party.kind(), fine, sanctions, desk.today());
        var paper = letters.notice(held, party, report, offences);
        var hearing = ground.isEmpty() ? null : letters.hearingNotice(held, party, paper.number(), ground, offences);
        var notice = desk.records.add(new Notice(Identifier.fresh(), held.id, party.id(), fine, Sanction.text(sanctions), report.summary(),
                paper.number(), paper.id().value(), hearing != null, ground, hearing == null ? null : hearing.id().value(), desk.today(),
                null, null, null, "", true));
        duties.serveNotice(held, notice);
        return hearing == null ? List.of(paper.number()) : List.of(paper.number(), hearing.number());
    }

    private void excuse(PenaltyCase held, Report report) {
        var kind = report.proposal() == Report.Proposal.EXCUSE ? Decision.Kind.EXCUSE : Decision.Kind.DISMISS;
        var before = held.status;
        var numbers = new java.util.ArrayList<String>();
        for (var party : desk.records.of(held.id, Party.class)) {
            var paper = letters.noPenalty(held, party, report);
            numbers.add(paper.number());
            desk.records.add(new Decision(Identifier.fresh(), held.id, party.id(), kind, BigDecimal.ZERO, "", report.ground(), BigDecimal.ZERO,
                    paper.number(), paper.id().value(), desk.me(), desk.today(), null, null, null, null, null));
        }
        held.decidedOn = desk.today();
        held.close(desk.today(), kind.label());
        duties.done(held, CaseDuties.DECIDE);
        duties.archive(held, desk.today());
        desk.step(held, before, "决定不予行政处罚", String.join("、", numbers), Basis.OUTCOME.key(), report.ground());
    }
}
