package anlan.inspection;

import java.util.Map;
import java.util.UUID;

/**
 * One signing for all papers of a visit (一次签署).
 *
 * @param key made with the form: the same key twice is the same signing, not a second one
 * @param officers the mark of each officer of the team
 * @param party the mark of the person in charge on the site
 */
public record Signing(UUID key, Map<UUID, SignatureMark> officers, SignatureMark party) {

    public Signing {
        officers = Map.copyOf(officers);
    }
}
