package anlan.law;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A calculation worked out (计算书): its answer with the sum in sentences and the provisions it rests on. Where the law
 * that would decide is not held, or a fact is lacking, it is not known, and says what is missing.
 *
 * @param versions the versions of the rows it was worked out by, which a decision stores
 * @param provisional a day counted falls in a year whose rest days are not announced yet
 */
public record Worked<T>(
        T answer,
        boolean known,
        List<String> missing,
        boolean provisional,
        List<Cited> provisions,
        List<String> steps,
        List<LawRecordId> versions) {

    /** What is missing, in one sentence. */
    public String missingText() {
        return missing.stream().collect(Collectors.joining("；", "", "。"));
    }
}
