package anlan.penalty;

import anlan.kernel.Identifier;
import anlan.kernel.Money;
import anlan.kernel.Refused;
import anlan.platform.document.PaperView;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The decisions of a case (行政处罚决定): only with what was notified, only when every guard is met, then served and published. */
@Service
@Transactional
public class Decisions {

    private final CaseDesk desk;
    private final LawDesk law;
    private final CaseNeeds needs;
    private final CaseGuard guard;
    private final CaseLetters letters;
    private final PaperDesk papers;
    private final CollectingBank bank;
    private final CaseDuties duties;
    private final Referring referring;
    private final Weighings weighings;

    Decisions(CaseDesk desk, LawDesk law, CaseNeeds needs, CaseGuard guard, CaseLetters letters, PaperDesk papers, CollectingBank bank, CaseDuties duties,
            Referring referring, Weighings weighings) {
        this.desk = desk;
        this.law = law;
        this.needs = needs;
        this.guard = guard;
        this.letters = letters;
        this.papers = papers;
        this.bank = bank;
        this.duties = duties;
        this.referring = referring;
        this.weighings = weighings;
    }

    /** The sum of each act as the head decides it; what is not named stays as proposed. */
    public void decide(CaseId id, Map<UUID, BigDecimal> sums) {
        desk.may("case.decide");
        var held = desk.records.lock(id);
        held.status.require("作出处罚决定", CaseStatus.NOTIFIED, CaseStatus.HEARD, CaseStatus.REVIEWED, CaseStatus.DISCUSSED);
        desk.offices.requireHead(desk.me(), held.agency);
        Basis.CRIME_FIRST.require(referring.pendingCrimes(id).isEmpty(), "本案涉嫌犯罪正在报请移送，不得以行政处罚代替移送。");
        var decided = desk.records.of(id, Offence.class).stream().map(o -> o.decided(sums.getOrDefault(o.id(), o.fine()))).toList();
        decided.forEach(weighings::requireDecided);
        DecisionPolicy.require(facts(held, decided));
        guard.requirePowers(held, desk.investigators(id), "作出行政处罚决定");
        decided.forEach(desk.records::keep);
        var before = held.status;
        held.decide(desk.today());
        var report = desk.records.report(id).orElseThrow(() -> new Refused("没有处理意见。"));
        var numbers = needs.punished(held).stream().map(party -> decide(held, party, report, decided)).collect(Collectors.joining("、"));
        desk.appoint(id, desk.me(), CaseOfficer.Role.APPROVER);
        desk.step(held, before, "作出处罚决定", numbers, Basis.OUTCOME.key(), "");
    }

    /** What a decision depends on, with what stands in its way; empty when nothing does. */
    @Transactional(readOnly = true)
    public List<String> guards(CaseId id) {
        var held = desk.records.get(id);
        var proposed = desk.records.of(id, Offence.class).stream().map(o -> o.decided(o.fine())).toList();
        return DecisionPolicy.obstacles(facts(held, proposed)).stream()
                .map(r -> r.getMessage() + (r.provision() == null ? "" : "（依据：" + desk.cited(r.provision()) + "）")).toList();
    }

    DecisionFacts facts(PenaltyCase held, List<Offence> offences) {
        var fines = new HashMap<UUID, BigDecimal>();
        var sanctions = new HashMap<UUID, Set<Sanction>>();
        for (var party : needs.punished(held)) {
            var mine = offences.stream().filter(o -> o.party().equals(party.id())).toList();
            fines.put(party.id(), mine.stream().map(o -> o.decidedFine() == null ? BigDecimal.ZERO : o.decidedFine()).reduce(BigDecimal.ZERO, BigDecimal::add));
            sanctions.put(party.id(), CaseNeeds.sanctions(mine));
        }
        return new DecisionFacts(desk.today(), desk.me(), desk.officersNeeded(), desk.records.of(held.id, CaseOfficer.class), needs.punished(held), desk.records.notices(held.id),
                desk.records.of(held.id, Defence.class), desk.records.of(held.id, Hearing.class), needs.review(held), desk.records.review(held.id),
                needs.discussion(held), discussion(held),
                needs.grounds(held), fines, sanctions);
    }

    /** The last one that agreed after the review of what was notified. */
    private Optional<Discussion> discussion(PenaltyCase held) {
        var reviewed = desk.records.review(held.id).map(r -> r.reviewedAt().minusSeconds(60));
        return desk.records.of(held.id, Discussion.class).stream().filter(Discussion::agreed)
                .filter(d -> reviewed.isPresent() && d.satAt().isAfter(reviewed.get())).reduce((_, last) -> last);
    }

    private String decide(PenaltyCase held, Party party, Report report, List<Offence> all) {
        var mine = all.stream().filter(o -> o.party().equals(party.id())).toList();
        var fine = mine.stream().map(o -> o.decidedFine() == null ? BigDecimal.ZERO : o.decidedFine()).reduce(BigDecimal.ZERO, BigDecimal::add);
        var account = fine.signum() > 0 ? bank.of(desk.offices.organ(held.agency).code()) : null;
        var paper = letters.decision(held, party, report, mine, told(held, party), account);
        var sanctions = CaseNeeds.sanctions(mine);
        var content = Decision.content(fine, Sanction.text(sanctions));
        var decision = desk.records.add(new Decision(Identifier.fresh(), held.id, party.id(), Decision.Kind.PENALISE, fine, Sanction.text(sanctions),
                content, fine.signum() > 0 ? law.latePercent(desk.today()) : BigDecimal.ZERO, paper.number(), paper.id().value(), desk.me(), desk.today(),
                null, null, null, null, null));
        weighings.decided(decision, mine);
        duties.decided(held, decision, party.isUnit(), law.isReported(fine, sanctions, desk.today()));
        desk.tell(PenaltyDecided.of(held, decision, party, mine, desk.offices.organ(held.agency).name(), desk.now()));
        if (held.source == CaseSource.COMPLAINT) {
            desk.tell(new ComplaintPenalised(held.sourceNote, decision.number(), decision.id().toString(), new Money(fine), desk.today()));
        }
        return paper.number();
    }

    /** What the decision says about notice, defence and hearing, with the answers. */
    private String told(PenaltyCase held, Party party) {
        var notice = desk.records.notices(held.id).stream().filter(n -> n.party().equals(party.id())).findFirst().orElseThrow();
        var text = new StringBuilder(PaperDesk.date(java.util.Objects.requireNonNull(notice.servedOn())) + "，本机关向"
                + party.addressee().you() + "送达行政处罚告知书" + notice.number() + "。");
        var defences = desk.records.of(held.id, Defence.class).stream().filter(d -> d.notice().equals(notice.id())).toList();
        defences.forEach(d -> text.append(PaperDesk.date(d.givenOn())).append("，").append(party.addressee().you()).append("陈述、申辩：").append(bare(d.words()))
                .append("。经复核，本机关").append(Boolean.TRUE.equals(d.accepted()) ? "予以采纳：" : "不予采纳：").append(bare(d.answer())).append("。"));
        desk.records.of(held.id, Hearing.class).stream().filter(h -> h.party().equals(party.id()) && h.heldOn() != null)
                .forEach(h -> text.append("本机关于").append(PaperDesk.date(java.util.Objects.requireNonNull(h.heldOn()))).append("举行听证，听证意见：").append(bare(h.opinion())).append("。"));
        if (notice.waivedOn() != null) {
            text.append(party.addressee().you()).append("于").append(PaperDesk.date(notice.waivedOn())).append("书面放弃陈述、申辩").append(notice.hearing() ? "和听证权利。" : "权利。");
        } else if (defences.isEmpty()) {
            text.append(party.addressee().you()).append("在规定期限内未陈述、申辩").append(notice.hearing() ? "，未要求听证。" : "。");
        }
        return text.toString();
    }

    private static String bare(String words) {
        return words.strip().replaceAll("[。；]+$", "");
    }

    /** Records the service of a decision; the term of payment runs from the day on the receipt. */
    public void serve(CaseId id, UUID decisionId, Receipt receipt) {
        var held = desk.handle(id);
        var decision = of(id, decisionId);
        if (decision.servedOn() != null) {
            throw new Refused("决定书已于 " + decision.servedOn() + " 送达。");
        }
        CaseNotices.receipt(receipt);
        var party = desk.records.require(decision.party(), Party.class, "名当事人");
        var day = desk.day(receipt.receivedAt());
        papers.serve(held, party, decision.paper(), receipt);
        var payBy = decision.fine().signum() > 0 ? law.last("D01", day) : null;
        var served = desk.records.keep(decision.served(day, payBy));
        held.tell();
        if (payBy != null) {
            duties.pay(held, served, day);
        }
        var before = held.status;
        if (before == CaseStatus.DECIDED && desk.records.of(id, Decision.class).stream().allMatch(d -> d.servedOn() != null)) {
            held.become(CaseStatus.SERVED);
        }
        if (desk.records.of(id, Decision.class).stream().allMatch(d -> d.servedOn() != null)) {
            duties.done(held, CaseDuties.SERVE_DECISION);
        }
        desk.step(held, before, "送达处罚决定书", decision.number(), Basis.SERVICE.key(), receipt.way().label() + (payBy == null ? "" : "，缴款至 " + payBy));
    }

    /** Reports a heavy penalty to the level above (行政处罚备案报告). */
    public void report(CaseId id, UUID decisionId) {
        var held = desk.handle(id);
        var decision = of(id, decisionId);
        var paper = letters.filingReport(held, desk.records.require(decision.party(), Party.class, "名当事人"), decision);
        desk.records.keep(decision.reported(desk.today()));
        duties.done(held, CaseDuties.REPORT);
        desk.step(held, held.status, "重大处罚报上一级备案", paper.number(), Basis.HEAVY_REPORT.key(), "");
    }

    private Decision of(CaseId id, UUID decisionId) {
        var decision = desk.records.require(decisionId, Decision.class, "份决定");
        if (!decision.penaltyCase().equals(id)) {
            throw new Refused("这份决定不属于本案。");
        }
        return decision;
    }
}
