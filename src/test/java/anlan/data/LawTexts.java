package anlan.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The editions of the laws, asked whether a locator points at a provision that is there. */
final class LawTexts {

    private static final Pattern ITEM = Pattern.compile("^[（(][一二三四五六七八九十]+[)）]");

    private final Map<String, Optional<Edition>> editions = new HashMap<>();

    private record Edition(Set<String> places, LocalDate effective, Optional<LocalDate> repealed) {

        boolean isInForce(LocalDate day) {
            return !day.isBefore(effective) && repealed.filter(end -> !day.isBefore(end)).isEmpty();
        }
    }

    boolean has(String locator) {
        var halves = locator.split(":");
        return halves.length == 2 && edition(halves[0]).filter(edition -> edition.places.contains(halves[1])).isPresent();
    }

    boolean isInForce(String locator, LocalDate day) {
        return edition(locator.split(":")[0]).filter(edition -> edition.isInForce(day)).isPresent();
    }

    private Optional<Edition> edition(String id) {
        return editions.computeIfAbsent(id, LawTexts::read);
    }

    private static Optional<Edition> read(String id) {
        try (var file = LawTexts.class.getResourceAsStream("/data/law/" + id + ".json")) {
            return file == null ? Optional.empty() : Optional.of(taken(JsonMapper.shared().readTree(file)));
        } catch (IOException broken) {
            throw new UncheckedIOException(id, broken);
        }
    }

    private static Edition taken(JsonNode law) {
        var places = new HashSet<String>();
        for (var article : law.get("articles")) {
            var number = Objects.requireNonNull(article.get("article").asString());
            places.add(number);
            int paragraph = 0;
            int item = 0;
            for (var line : article.get("paragraphs")) {
                boolean isItem = paragraph > 0 && ITEM.matcher(line.asString()).find();
                paragraph += isItem ? 0 : 1;
                item = isItem ? item + 1 : 0;
                places.add(number + "/" + paragraph + (isItem ? "/" + item : ""));
            }
        }
        var repealed = law.get("repealed_date");
        return new Edition(
                places,
                LocalDate.parse(law.get("effective_date").asString()),
                repealed.isNull() ? Optional.empty() : Optional.of(LocalDate.parse(repealed.asString())));
    }
}
