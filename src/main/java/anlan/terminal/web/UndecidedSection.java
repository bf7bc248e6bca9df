package anlan.terminal.web;

import anlan.inspection.VisitId;
import anlan.inspection.VisitSection;
import anlan.terminal.deed.Confirmations;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What phones left open about a visit, on its page. */
@Component
class UndecidedSection implements VisitSection {

    /** What the fragment shows. */
    record Part(VisitId visit, long count) {}

    private final Confirmations confirmations;

    UndecidedSection(Confirmations confirmations) {
        this.confirmations = confirmations;
    }

    @Override
    public String title() {
        return "终端待确认";
    }

    @Override
    public String template() {
        return "terminal/undecided-part :: section";
    }

    @Override
    public int order() {
        return 5;
    }

    @Override
    public @Nullable Object of(VisitId visit) {
        long count = confirmations.count(visit);
        return count == 0 ? null : new Part(visit, count);
    }
}
