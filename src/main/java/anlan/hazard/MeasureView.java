package anlan.hazard;

import anlan.inspection.SiteMeasure;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A measure ordered on the spot as pages show it (现场处理措施). */
public record MeasureView(
        MeasureId id, UUID enterprise, String enterpriseName, UUID visit, UUID officer, List<SiteMeasure> kinds, String object,
        Instant inForceFrom, String number, UUID paper, MeasureStatus status, @Nullable LocalDate appliedOn,
        @Nullable String application, @Nullable LocalDate checkedOn, @Nullable String finding,
        @Nullable LocalDate reviewedOn, @Nullable String review) {

    static MeasureView of(OnSiteMeasure m) {
        return new MeasureView(m.id, m.territory, m.where.enterpriseName(), m.visit, m.officer,
                m.kinds.stream().map(SiteMeasure::valueOf).toList(), m.object, m.inForceFrom, m.number, m.paper, m.status,
                m.appliedOn, m.application, m.checkedOn, m.finding, m.reviewedOn, m.review);
    }

    public String labels() {
        return kinds.stream().map(SiteMeasure::label).collect(Collectors.joining("、"));
    }
}
