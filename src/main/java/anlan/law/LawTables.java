package anlan.law;

import anlan.kernel.WorkCalendar;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The rows as they now stand in the database, read once for one calculation. */
@Component
class LawTables {

    private final FigureReader figures;
    private final ViolationReader violations;
    private final TierReader tiers;
    private final DeadlineRuleReader deadlines;
    private final SubstanceReader substances;
    private final CalendarReader calendars;
    private final Provisions provisions;

    LawTables(FigureReader figures, ViolationReader violations, TierReader tiers, DeadlineRuleReader deadlines, SubstanceReader substances,
            CalendarReader calendars, Provisions provisions) {
        this.figures = figures;
        this.violations = violations;
        this.tiers = tiers;
        this.deadlines = deadlines;
        this.substances = substances;
        this.calendars = calendars;
        this.provisions = provisions;
    }

    Tables now() {
        return new Now();
    }

    private final class Now implements Tables {

        private @Nullable List<Figure> known;

        @Override
        public List<Figure> figures() {
            var rows = known;
            if (rows == null) {
                rows = figures.current();
                known = rows;
            }
            return rows;
        }

        @Override
        public List<Violation> violations(String code) {
            return violations.current().stream().filter(v -> v.code().equals(code)).toList();
        }

        @Override
        public List<Tier> tiers() {
            return tiers.current();
        }

        @Override
        public Optional<DeadlineRule> deadline(String code) {
            return deadlines.current(code);
        }

        @Override
        public List<Substance> substances() {
            return substances.current();
        }

        @Override
        public WorkCalendar calendar() {
            return calendars.calendar();
        }

        @Override
        public Optional<Citation> cite(String locator) {
            return provisions.find(locator);
        }

        @Override
        public Optional<Citation> held(String key, LocalDate day) {
            return provisions.held(key, day);
        }

        @Override
        public Optional<EditionView> edition(String title, LocalDate day) {
            return provisions.editionInForce(title, day);
        }
    }
}
