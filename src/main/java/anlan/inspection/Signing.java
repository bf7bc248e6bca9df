package anlan.inspection;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One signing for all papers of a visit (一次签署).
 *
 * @param key made with the form: the same key twice is the same signing, not a second one
 * @param officers the mark of each officer of the team
 * @param party the mark of the person in charge on the site
 * @param numbers the number of each kind of paper that was given on the phone, from its reserved ones
 */
public record Signing(UUID key, Map<UUID, SignatureMark> officers, SignatureMark party, Map<String, String> numbers) {

    public Signing {
        officers = Map.copyOf(officers);
        numbers = Map.copyOf(numbers);
    }

    public Signing(UUID key, Map<UUID, SignatureMark> officers, SignatureMark party) {
        this(key, officers, party, Map.of());
    }

    /** The number given to a paper of that kind; null where the platform gives one. */
    public @Nullable String number(String kind) {
        return numbers.get(kind);
    }
}
