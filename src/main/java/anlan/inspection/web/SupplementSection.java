package anlan.inspection.web;

import anlan.inspection.SiteFile;
import anlan.inspection.SiteRecords;
import anlan.inspection.Supplement;
import anlan.inspection.Supplements;
import anlan.inspection.VisitId;
import anlan.inspection.VisitSection;
import anlan.inspection.Visits;
import anlan.platform.security.Me;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The supplements on the page of their visit. */
@Component
class SupplementSection implements VisitSection {

    /** What the fragment shows. */
    record Part(UUID visit, List<Written> written, boolean writing) {}

    /** A supplement with its photos. */
    record Written(Supplement supplement, List<SiteFile> photos) {}

    private final Visits visits;
    private final Supplements supplements;
    private final SiteRecords records;
    private final Me me;

    SupplementSection(Visits visits, Supplements supplements, SiteRecords records, Me me) {
        this.visits = visits;
        this.supplements = supplements;
        this.records = records;
        this.me = me;
    }

    @Override
    public String title() {
        return "补充说明";
    }

    @Override
    public String template() {
        return "inspection/supplement :: section";
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public @Nullable Object of(VisitId id) {
        var visit = visits.view(id);
        if (!visit.status().isSigned()) {
            return null;
        }
        var files = records.view(visit).files();
        var written = supplements.of(id).stream()
                .map(s -> new Written(s, files.stream().filter(f -> s.id().value().equals(f.supplement())).toList())).toList();
        boolean writing = visit.hasMember(me.person());
        return written.isEmpty() && !writing ? null : new Part(id.value(), written, writing);
    }
}
