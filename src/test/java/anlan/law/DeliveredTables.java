package anlan.law;

import anlan.kernel.Period;
import anlan.kernel.WorkCalendar;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The rows of the law as they were delivered, without a database. */
final class DeliveredTables implements Tables {

    static final Tables TABLES = new DeliveredTables();

    private static final Bases BASES = new Bases();
    private static final Instant THEN = Instant.parse("2026-01-01T00:00:00Z");

    private final List<Figure> figures = FigureFile.figures(THEN);
    private final List<Violation> violations = ViolationFile.violations(THEN);
    private final List<Tier> tiers = TierFile.tiers(THEN);
    private final List<Substance> substances =
            Stream.concat(SubstanceFile.named(THEN).stream(), SubstanceFile.categories(THEN).stream()).toList();
    private final List<EditionView> editions;
    private final Map<String, Citation> citations;

    private DeliveredTables() {
        try {
            var texts = Stream.of(new PathMatchingResourcePatternResolver().getResources("classpath:data/law/*.json"))
                    .map(file -> {
                        try {
                            return LawJson.read(file.getContentAsByteArray());
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    }).toList();
            editions = texts.stream().map(DeliveredTables::edition).toList();
            citations = texts.stream().flatMap(law -> law.pieces().stream().map(piece -> new Citation(
                            law.id() + ":" + piece.path(), law.title(), piece.label(), law.title() + piece.label(), piece.text(),
                            new Period(law.effectiveDate(), law.lastDay()))))
                    .collect(Collectors.toMap(Citation::locator, Function.identity(), (a, _) -> a));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static EditionView edition(LawText law) {
        return new EditionView(law.id(), law.title(), law.kind(), law.edition(), new Period(law.effectiveDate(), law.lastDay()),
                String.valueOf(law.completeness()), "", "", "", law.articles().size(), true);
    }

    @Override
    public List<Figure> figures() {
        return figures;
    }

    @Override
    public List<Violation> violations(String code) {
        return violations.stream().filter(v -> v.code().equals(code)).toList();
    }

    List<Violation> violations() {
        return violations;
    }

    @Override
    public List<Tier> tiers() {
        return tiers;
    }

    @Override
    public Optional<DeadlineRule> deadline(String code) {
        return LawFixtures.allRules().stream().filter(r -> r.code().equals(code)).findFirst();
    }

    @Override
    public List<Substance> substances() {
        return substances;
    }

    @Override
    public WorkCalendar calendar() {
        return LawFixtures.CALENDAR;
    }

    @Override
    public Optional<Citation> cite(String locator) {
        return Optional.ofNullable(citations.get(locator));
    }

    @Override
    public Optional<Citation> held(String key, LocalDate day) {
        return BASES.of(key).stream().map(row -> cite(row.provision())).flatMap(Optional::stream)
                .filter(citation -> citation.isInForceOn(day)).findFirst();
    }

    @Override
    public Optional<EditionView> edition(String title, LocalDate day) {
        return editions.stream().filter(e -> e.title().equals(title) && e.isInForceOn(day)).findFirst();
    }
}
