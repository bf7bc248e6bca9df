package anlan.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The law stands in data: code names a rule by its key, and the day of the act chooses the edition. */
class BasisDataTest {

    private static final Path CODE = Path.of("src/main/java/anlan");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
    /** An example in the description of an interface is no law that anybody applies. */
    private static final Pattern SCHEMA = Pattern.compile("@Schema\\([^)]*\\)");
    private static final Pattern KEY = Pattern.compile("\"law:([a-z-]+)\"");
    private static final Pattern EDITION = Pattern.compile("\"[^\"\n]*\\b[a-z]+(?:-[a-z]+)*-(?:19|20)\\d{2}(?::|\")");
    private static final Pattern ARTICLE = Pattern.compile("\"[^\"\n]*第(?:[一二三四五六七八九十百]+|\\d+)条");

    private final LawTexts laws = new LawTexts();
    private final List<Basis> bases = DataFiles.rows("law/bases.csv").stream()
            .map(row -> new Basis(row.get("key"), row.get("provision"), row.get("valid_from"), row.get("status"))).toList();

    private record Basis(String key, String provision, String from, String status) {

        boolean isLocator() {
            return from.isEmpty();
        }
    }

    @Test
    void every_provision_is_in_its_text_or_waits_for_its_source() {
        assertThat(bases).allSatisfy(basis -> {
            if (basis.isLocator()) {
                assertThat(laws.has(basis.provision)).as(basis.provision).isTrue();
            } else {
                assertThat(basis.status).isEqualTo("GK");
            }
        });
    }

    @Test
    void every_rule_has_one_provision_today_and_no_two_on_any_day() {
        var byKey = bases.stream().filter(Basis::isLocator).collect(Collectors.groupingBy(Basis::key));

        assertThat(byKey).allSatisfy((key, rows) -> {
            assertThat(inForce(rows, TODAY)).as(key).isEqualTo(1);
            LocalDate.of(2014, 12, 1).datesUntil(TODAY, java.time.Period.ofDays(1))
                    .forEach(day -> assertThat(inForce(rows, day)).as(key + " on " + day).isLessThanOrEqualTo(1));
        });
    }

    private long inForce(List<Basis> rows, LocalDate day) {
        return rows.stream().filter(row -> laws.isInForce(row.provision, day)).count();
    }

    @Test
    void code_names_the_rules_that_are_written_down_and_every_rule_is_named() {
        var named = found(KEY, match -> match.group(1));
        DataFiles.rows("publication/rules.csv").forEach(rule -> named.add(rule.get("basis").substring("law:".length())));
        assertThat(named).isEqualTo(
                bases.stream().map(Basis::key).collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void no_java_file_names_an_edition_or_an_article() {
        assertThat(found(EDITION, MatchResult::group)).isEmpty();
        assertThat(found(ARTICLE, MatchResult::group)).isEmpty();
    }

    private static Set<String> found(Pattern pattern, Function<MatchResult, String> what) {
        try (Stream<Path> files = Files.walk(CODE)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(file -> pattern.matcher(SCHEMA.matcher(text(file)).replaceAll("")).results().map(what))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
