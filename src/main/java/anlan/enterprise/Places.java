package anlan.enterprise;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The towns and villages an enterprise may lie in (属地), by code, by name and as addresses mention them. */
@Component
public class Places {

    private record Known(Map<String, String> names, Map<String, String> codes, List<Competence.Place> longestFirst) {}

    private final LoadingCache<String, Known> known;

    Places(Competence competence) {
        known = Caffeine.newBuilder()
                .expireAfterWrite(Duration.ofMinutes(1))
                .build(_ -> known(competence.places()));
    }

    private static Known known(List<Competence.Place> places) {
        var names = new LinkedHashMap<String, String>();
        var codes = new HashMap<String, String>();
        places.forEach(place -> {
            names.put(place.code(), place.name());
            codes.merge(place.name(), place.code(), (a, b) -> a.length() <= b.length() ? a : b);
        });
        var towns = places.stream()
                .filter(place -> place.code().length() == 9)
                .sorted(Comparator.comparingInt((Competence.Place place) -> place.name().length()).reversed())
                .toList();
        return new Known(names, codes, towns);
    }

    private Known now() {
        return Objects.requireNonNull(known.get(""));
    }

    /** Towns and streets, code and name. */
    public Map<String, String> towns() {
        var towns = new LinkedHashMap<>(now().names());
        towns.keySet().removeIf(code -> code.length() != 9);
        return towns;
    }

    /** Towns, each followed by its villages: what a form offers. */
    public Map<String, String> all() {
        var towns = towns();
        var all = new LinkedHashMap<String, String>();
        towns.forEach((code, name) -> {
            all.put(code, name);
            now().names().forEach((village, villageName) -> {
                if (village.length() == 12 && village.startsWith(code)) {
                    all.put(village, name + " · " + villageName);
                }
            });
        });
        return all;
    }

    /** The place someone wrote: its code of nine or twelve digits, or its name with or without the district's. */
    public Optional<String> recognise(String written) {
        var text = written.replaceAll("\\s+", "");
        var code = text.matches("\\d{12}") && text.endsWith("000") ? text.substring(0, 9) : text;
        if (now().names().containsKey(code)) {
            return Optional.of(code);
        }
        var name = text.replaceFirst("^(?:四川省)?(?:达州市)?(?:达川区|达县)?(?=.{2,})", "");
        var exact = now().codes().get(name);
        return exact != null ? Optional.of(exact) : startingWith(name);
    }

    private Optional<String> startingWith(String name) {
        return now().longestFirst().stream()
                .filter(place -> stem(place.name()).equals(stem(name)))
                .map(Competence.Place::code)
                .findFirst();
    }

    /** 百节 of 百节镇: people leave the kind out, or still write the old one. */
    private static String stem(String name) {
        return name.length() > 2 ? name.replaceFirst("(?:街道办事处|街道办|街道|镇|乡)$", "") : name;
    }

    /** The town an address names. */
    public Optional<String> inAddress(String address) {
        return now().longestFirst().stream()
                .filter(place -> address.contains(place.name()))
                .map(Competence.Place::code)
                .findFirst();
    }
}
