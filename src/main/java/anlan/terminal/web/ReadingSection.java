package anlan.terminal.web;

import anlan.inspection.VisitId;
import anlan.inspection.VisitSection;
import anlan.terminal.deed.Readings;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the party read and signed on the phone, on the page of the visit. */
@Component
class ReadingSection implements VisitSection {

    private final Readings readings;

    ReadingSection(Readings readings) {
        this.readings = readings;
    }

    @Override
    public String title() {
        return "宣读文本";
    }

    @Override
    public String template() {
        return "terminal/reading :: section";
    }

    @Override
    public int order() {
        return 15;
    }

    @Override
    public @Nullable Object of(VisitId visit) {
        var read = readings.ofVisit(visit);
        return read.isEmpty() ? null : read;
    }
}
