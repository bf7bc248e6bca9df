package anlan.hazard;

import anlan.inspection.Finding;
import anlan.inspection.SignatureMark;
import anlan.inspection.Signing;
import anlan.inspection.SiteMeasure;
import anlan.inspection.VisitView;
import anlan.kernel.Identifier;
import anlan.platform.document.PaperDraft;
import anlan.platform.document.PaperView;
import anlan.platform.document.Papers;
import anlan.platform.document.form.Addressee;
import anlan.platform.document.form.OnSiteMeasurePaper;
import anlan.platform.document.form.PaperValues;
import anlan.platform.document.form.RectificationOrderPaper;
import anlan.platform.document.form.ServiceReceiptPaper;
import anlan.platform.document.form.Signature;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Fills the papers that follow from a visit: the measure decision, the order, the receipt. */
@Component
class OrderPapers {

    private final Papers papers;
    private final Offices offices;
    private final Clock clock;

    OrderPapers(Papers papers, Offices offices, Clock clock) {
        this.papers = papers;
        this.offices = offices;
        this.clock = clock;
    }

    PaperView issueOrder(OrderId id, VisitView visit, String recordNumber, String basis, List<Finding> findings, Signing signing) {
        return issue(id, visit, order(visit, recordNumber, basis, findings, officers(visit, signing), party(signing)), signing);
    }

    String previewOrder(VisitView visit, List<Finding> findings) {
        return preview(visit, order(visit, "　", "　", findings, unsigned(visit), unsignedParty(visit)));
    }

    private RectificationOrderPaper order(
            VisitView visit, String recordNumber, String basis, List<Finding> findings, List<Signature> officers, Signature party) {
        var items = new ArrayList<RectificationOrderPaper.PaperItem>();
        for (var finding : findings) {
            var place = finding.place().isBlank() ? "" : finding.place() + "：";
            items.add(new RectificationOrderPaper.PaperItem(items.size() + 1, place + finding.problem(), finding.basis(),
                    finding.requirement(), Objects.requireNonNull(finding.due())));
        }
        return new RectificationOrderPaper(addressee(visit), day(visit), recordNumber, basis, items, officers, party);
    }

    PaperView issueMeasure(MeasureId id, VisitView visit, String recordNumber, String basis, List<Finding> findings, Signing signing) {
        return issue(id, visit, measure(visit, recordNumber, basis, findings, officers(visit, signing), party(signing)), signing);
    }

    String previewMeasure(VisitView visit, List<Finding> findings) {
        return preview(visit, measure(visit, "　", "　", findings, unsigned(visit), unsignedParty(visit)));
    }

    private OnSiteMeasurePaper measure(
            VisitView visit, String recordNumber, String basis, List<Finding> findings, List<Signature> officers, Signature party) {
        var measures = findings.stream().flatMap(f -> f.measures().stream())
                .map(m -> OnSiteMeasurePaper.Measure.valueOf(m.name()))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(OnSiteMeasurePaper.Measure.class)));
        var object = findings.stream().map(Finding::measureObject).distinct().collect(Collectors.joining("、"));
        return new OnSiteMeasurePaper(addressee(visit), day(visit), recordNumber, findings.stream().map(Finding::problem).toList(),
                basis, Set.copyOf(measures), object, LocalDateTime.now(clock), null, officers, party);
    }

    private String preview(VisitView visit, PaperValues values) {
        return papers.preview(offices.organ(visit.agency()), LocalDate.now(clock), values);
    }

    private static List<Signature> unsigned(VisitView visit) {
        return visit.team().stream().map(m -> Signature.officer(m.name(), m.certificateNo(), null, null)).toList();
    }

    private static Signature unsignedParty(VisitView visit) {
        var facts = visit.facts();
        return Signature.of(facts == null ? "" : facts.presentName(), null, null);
    }

    static List<SiteMeasure> kinds(List<Finding> findings) {
        return findings.stream().flatMap(f -> f.measures().stream()).distinct().sorted().toList();
    }

    /** One receipt for all papers that are handed over together; each of them then counts as served. */
    PaperView serve(Where where, List<PaperView> served, Receipt receipt, List<Signature> servers, @Nullable Signature receiver) {
        served.forEach(p -> papers.serve(p.id(), receipt.way(), receipt.receiver(), receipt.receivedAt()));
        var lines = served.stream().map(p -> new ServiceReceiptPaper.Served(p.title(), p.number(), 1)).toList();
        var witness = receipt.witness() == null || receipt.witness().isBlank() ? null
                : Signature.of(receipt.witness(), null, local(receipt.receivedAt()).toLocalDate());
        var values = new ServiceReceiptPaper(Addressee.unit(where.enterpriseName), lines, receipt.place(), receipt.way(),
                local(receipt.receivedAt()), receiver, receipt.relation(), receipt.refusal(), servers, witness, null);
        return issue(where, values);
    }

    /** Where a paper belongs. */
    record Where(Identifier subject, String agency, java.util.UUID territory, String division, String supervisor, String enterpriseName) {

        static Where of(RectificationOrder order) {
            return new Where(order.id, order.agency, order.territory, order.division, order.supervisor, order.where.enterpriseName());
        }

        static Where of(Identifier subject, VisitView visit) {
            return new Where(subject, visit.agency(), visit.enterprise(), visit.division(), visit.supervisor(), visit.subject().enterpriseName());
        }
    }

    PaperView issue(Where where, PaperValues values) {
        return issue(where, values, null);
    }

    /** With the number it was given on the phone, if any. */
    PaperView issue(Where where, PaperValues values, @Nullable String number) {
        var today = LocalDate.now(clock);
        return papers.issue(PaperDraft.of(offices.organ(where.agency), today, values, where.subject, where.territory,
                where.division, where.supervisor).numbered(number));
    }

    private PaperView issue(Identifier subject, VisitView visit, PaperValues values, Signing signing) {
        return issue(Where.of(subject, visit), values, signing.number(values.kind()));
    }

    private static Addressee addressee(VisitView visit) {
        return Addressee.unit(visit.subject().enterpriseName());
    }

    private LocalDate day(VisitView visit) {
        return local(Objects.requireNonNull(visit.arrival()).arrivedAt()).toLocalDate();
    }

    List<Signature> officers(VisitView visit, Signing signing) {
        return visit.team().stream().map(m -> Signature.officer(m.name(), m.certificateNo(),
                Objects.requireNonNull(signing.officers().get(m.officer())).png(), LocalDate.now(clock))).toList();
    }

    Signature party(Signing signing) {
        return mark(signing.party());
    }

    Signature mark(SignatureMark mark) {
        return mark.refusal() == null
                ? Signature.of(mark.name(), mark.png(), LocalDate.now(clock))
                : Signature.refused(mark.name(), mark.refusal(), mark.witness(), LocalDate.now(clock));
    }

    LocalDateTime local(Instant moment) {
        return LocalDateTime.ofInstant(moment, clock.getZone());
    }
}
