package anlan.hazard;

import anlan.enterprise.EnterpriseId;
import anlan.inspection.VisitId;
import anlan.inspection.VisitView;
import anlan.inspection.Visits;
import anlan.kernel.Identifier;
import anlan.kernel.Refused;
import anlan.mandate.Duties;
import anlan.mandate.Guard;
import anlan.mandate.NewDuty;
import anlan.organization.OfficerId;
import anlan.platform.document.PaperId;
import anlan.platform.document.Papers;
import anlan.platform.document.form.ServiceWay;
import anlan.platform.security.Me;
import anlan.platform.security.Permissions;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is for another authority to deal with (移送其他部门): proposed, approved, handed over with a paper, received. */
@Service
@Transactional
public class Transfers {

    private static final String PROPOSE = "TRANSFER_CASE";
    private static final String APPROVE = "APPROVE_TRANSFER";
    private static final String BASIS = "law:handing-over";

    private final TransferStore store;
    private final HazardStore hazards;
    private final TransferPapers papers;
    private final Papers register;
    private final Visits visits;
    private final Duties duties;
    private final TransferDuties theirs;
    private final Offices offices;
    private final Guard guard;
    private final Permissions permissions;
    private final Me me;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Transfers(TransferStore store, HazardStore hazards, TransferPapers papers, Papers register, Visits visits, Duties duties,
            TransferDuties theirs, Offices offices, Guard guard, Permissions permissions, Me me, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.hazards = hazards;
        this.papers = papers;
        this.register = register;
        this.visits = visits;
        this.duties = duties;
        this.theirs = theirs;
        this.offices = offices;
        this.guard = guard;
        this.permissions = permissions;
        this.me = me;
        this.events = events;
        this.clock = clock;
    }

    /** What an officer proposes to hand over (拟移送): to whom, why, with what, one material a line. */
    public record Proposal(String receiver, String reason, String materials, String contact) implements java.io.Serializable {

        String require(String text, String field, String name) {
            if (text.isBlank()) {
                throw new Refused("请填写" + name + "。").at(field);
            }
            return text.strip();
        }
    }

    /** Owed at once by the leader of the visit, when something was found that is for another authority. */
    void owe(VisitView visit) {
        duties.start(duty(PROPOSE, visit, "移送其他部门：" + visit.subject().enterpriseName())
                .owner(new OfficerId(visit.team().getFirst().officer()), visit.agency()));
    }

    public void propose(VisitId id, Proposal proposal) {
        permissions.require("visit.record");
        var visit = visits.view(id);
        if (!visit.hasMember(me.person())) {
            throw new Refused("移送由本次检查的检查人员提出。");
        }
        store.hold(id.value());
        var found = hazards.findByVisit(id.value()).stream().filter(h -> h.status == HazardStatus.TRANSFERRED).map(h -> h.id.value()).toList();
        if (found.isEmpty()) {
            throw new Refused("本次检查没有处理方式为“移送其他部门”的问题。");
        }
        var transfer = store.findByVisit(id.value()).orElse(null);
        if (transfer == null) {
            transfer = Transfer.of(visit, found, proposal, me.person(), today());
        } else {
            transfer.propose(proposal, me.person(), today());
        }
        store.save(transfer);
        duties.done(PROPOSE, id);
        duties.start(duty(APPROVE, visit, "审批移送" + transfer.receiver + "：" + visit.subject().enterpriseName()).cause(now())
                .owner(offices.decider(visit.agency()).map(OfficerId::new).orElse(null), visit.agency())
                .waitingFor(new OfficerId(me.person())));
        tell(transfer, transfer.reason);
    }

    /** Approves, which issues the paper, or sends it back. */
    public void decide(TransferId id, boolean approved, String opinion) {
        permissions.require("transfer.approve");
        var transfer = held(id);
        if (!offices.deciders(transfer.agency).contains(me.person())) {
            throw new Refused("移送由检查单位的负责人审批。");
        }
        var visit = visits.view(new VisitId(transfer.visit));
        transfer.decide(approved, me.person(), opinion, today());
        duties.done(APPROVE, visit.id());
        if (approved) {
            var warrant = guard.require(HazardPower.ofHandingOver(transfer.agency).byOne(transfer.agency, transfer.territory, today(), me.person()));
            var matters = hazards.findAllById(transfer.hazards.stream().map(HazardId::new).toList());
            var paper = papers.issue(transfer, visit, matters, warrant.cited());
            transfer.number = paper.number();
            transfer.paper = paper.id().value();
            transfer.body = theirs.sent(transfer, visit, today());
        } else {
            duties.start(duty(PROPOSE, visit, "移送退回修改，重新报请：" + visit.subject().enterpriseName()).cause("returned " + now())
                    .owner(new OfficerId(transfer.proposedBy), visit.agency()));
        }
        store.save(transfer);
        tell(transfer, approved ? String.valueOf(transfer.number) : opinion.strip());
    }

    /** The other authority signed for it; the paper then counts as served. */
    public void receive(TransferId id, String by, LocalDate day) {
        permissions.require("visit.record");
        receive(held(id), by, day);
    }

    void receive(Transfer transfer, String by, LocalDate day) {
        transfer.receive(by, day, today());
        var at = day.equals(today()) ? clock.instant() : day.atTime(12, 0).atZone(clock.getZone()).toInstant();
        var paper = register.get(new PaperId(java.util.Objects.requireNonNull(transfer.paper)));
        if (paper.servedAt() == null) {
            register.serve(paper.id(), ServiceWay.DIRECT, by.strip(), at);
        }
        store.save(transfer);
        theirs.received(transfer, visit(transfer), day);
        tell(transfer, by.strip());
    }

    /** Enters what an authority without an account answered on paper. */
    public void enterAnswer(TransferId id, boolean declined, String words, String number, LocalDate day) {
        permissions.require("visit.record");
        var transfer = held(id);
        if (day.isAfter(today()) || transfer.decidedOn != null && day.isBefore(transfer.decidedOn)) {
            throw new Refused("答复日期应当在移送之日与今天之间。").at("day");
        }
        answer(transfer, declined, words, number, day);
    }

    /** Sent back: somebody of the visit owes it to whom it belongs again. */
    void answer(Transfer transfer, boolean declined, String words, String number, LocalDate day) {
        transfer.answer(declined, words, number, day);
        store.save(transfer);
        theirs.over(transfer);
        if (declined) {
            var visit = visit(transfer);
            duties.start(duty(PROPOSE, visit, transfer.receiver + "退回移送，另行处理：" + visit.subject().enterpriseName()).cause("declined " + now())
                    .owner(new OfficerId(transfer.proposedBy), visit.agency()));
        }
        tell(transfer, words.strip());
    }

    @Transactional(readOnly = true)
    public Optional<TransferView> ofVisit(UUID visit) {
        return store.findByVisit(visit).map(TransferView::of);
    }

    private NewDuty duty(String kind, VisitView visit, String title) {
        return NewDuty.of(kind, visit.id(), title).dueOn(today()).about(new EnterpriseId(visit.enterprise()))
                .link("/visits/" + visit.id().value() + "#transfer").basis(BASIS, "应当移送不移送");
    }

    private void tell(Transfer transfer, String words) {
        var sources = new ArrayList<Identifier>(List.of(new VisitId(transfer.visit)));
        transfer.hazards.forEach(h -> sources.add(new HazardId(h)));
        events.publishEvent(new CaseTransferred(transfer.id, new EnterpriseId(transfer.territory), transfer.status,
                transfer.receiver, words, sources, clock.instant()));
    }

    /** Also for the body that it was sent to, which sees no visits of its own accord. */
    VisitView visit(Transfer transfer) {
        return visits.find(new VisitId(transfer.visit)).orElseThrow(() -> new Refused("没有这次检查，或者您无权查看。"));
    }

    /** The transfer, held for a deed. */
    Transfer held(TransferId id) {
        store.hold(require(id).visit);
        return require(id);
    }

    private String now() {
        return clock.instant().toString();
    }

    Transfer require(TransferId id) {
        return store.findById(id).orElseThrow(() -> new Refused("没有这项移送，或者您无权查看。"));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
