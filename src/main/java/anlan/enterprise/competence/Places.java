package anlan.enterprise.competence;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** The towns and villages an enterprise may lie in (属地), by code, by name and as addresses mention them. */
@Component
public class Places {

    private static final Pattern BLANK = Pattern.compile("\\s+");

    /**
     * Where a written place or an address lies (属地识别).
     *
     * @param code empty if it is not certain
     * @param fault why it is not
     */
    public record Finding(String code, String fault) {

        static Finding of(String code) {
            return new Finding(code, "");
        }

        static Finding unclear(String sentence) {
            return new Finding("", sentence);
        }
    }

    private record Known(Map<String, String> names, PlaceNames words) {}

    private final LoadingCache<String, Known> known;

    Places(Competence competence) {
        known = Caffeine.newBuilder()
                .expireAfterWrite(Duration.ofMinutes(1))
                .build(_ -> known(competence.places(), competence.pastPlaces()));
    }

    private static Known known(List<Competence.Place> places, List<Competence.PastPlace> past) {
        var names = new LinkedHashMap<String, String>();
        places.forEach(place -> names.put(place.code(), place.name()));
        return new Known(names, new PlaceNames(places, past));
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

    /** The place someone wrote: its code of nine or twelve digits, or its name, of today or of the past. */
    public Finding recognise(String written) {
        var text = BLANK.matcher(written).replaceAll("");
        var code = text.length() == 12 && text.endsWith("000") ? text.substring(0, 9) : text;
        return now().names().containsKey(code) ? Finding.of(code) : now().words().written(text);
    }

    /** The town or village an address names. */
    public Finding inAddress(String address) {
        return now().words().inAddress(BLANK.matcher(address).replaceAll(""));
    }
}
