package anlan.hazard;

import anlan.inspection.SiteMeasure;
import anlan.platform.document.PaperView;
import anlan.platform.document.form.Addressee;
import anlan.platform.document.form.ResumptionReviewPaper;
import anlan.platform.document.form.Signature;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Fills the paper by which a measure on the spot ends or goes on. */
@Component
class MeasurePapers {

    private final OrderPapers papers;
    private final Offices offices;
    private final Clock clock;

    MeasurePapers(OrderPapers papers, Offices offices, Clock clock) {
        this.papers = papers;
        this.offices = offices;
        this.clock = clock;
    }

    /** Officers and head sign with the pen; the signed sheet is filed as a scan. */
    PaperView issueResumption(OnSiteMeasure measure, boolean agreed, String basis, String head) {
        var today = LocalDate.now(clock);
        var checked = Objects.requireNonNull(measure.checkedOn);
        var officers = Objects.requireNonNull(measure.checkers).stream().map(o -> offices.officer(o, checked))
                .map(o -> Signature.officer(o.name(), o.certificateNo(), null, checked)).toList();
        var measures = measure.kinds.stream().map(k -> SiteMeasure.valueOf(k).label()).collect(Collectors.joining("、"));
        var values = new ResumptionReviewPaper(Addressee.unit(measure.where.enterpriseName()), measure.number,
                papers.local(measure.inForceFrom).toLocalDate(), measures + "（" + measure.object + "）",
                Objects.requireNonNull(measure.appliedOn), Objects.requireNonNull(measure.application), checked,
                Objects.requireNonNull(measure.finding), basis, agreed, Objects.requireNonNull(measure.review),
                agreed ? today : null, officers, Signature.of(head, null, today));
        return papers.issue(new OrderPapers.Where(measure.id, measure.agency, measure.territory, measure.division,
                measure.supervisor, measure.where.enterpriseName()), values);
    }
}
