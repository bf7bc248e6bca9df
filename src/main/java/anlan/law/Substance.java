package anlan.law;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A chemical named in GB 18218, or one of its hazard categories, with its critical quantity (临界量) in tons, in one
 * recorded version of its row.
 *
 * @param beta the factor of the standard of 2018; null where that of the category is to be taken
 * @param betaBefore the factor of 40号令, for what was assessed before the standard
 */
public record Substance(
        Versioned version,
        String code,
        String name,
        String aliases,
        String cas,
        String hazardClass,
        BigDecimal criticalQuantity,
        @Nullable BigDecimal beta,
        @Nullable BigDecimal betaBefore,
        String status)
        implements Recorded<Substance> {

    public Substance {
        criticalQuantity = criticalQuantity.stripTrailingZeros();
        beta = beta == null ? null : beta.stripTrailingZeros();
        betaBefore = betaBefore == null ? null : betaBefore.stripTrailingZeros();
    }

    /** Whether it is one of the categories of table 2, not a chemical of table 1. */
    public boolean isCategory() {
        return Character.isLetter(code.charAt(0));
    }

    public boolean isVerified() {
        return status.equals("READ");
    }

    /** Whether people may mean it by this word: its name, an alias, the CAS number, or the symbol of the category. */
    boolean isCalled(String word) {
        var wanted = plain(word);
        return called().map(Substance::plain).anyMatch(wanted::equals);
    }

    /** Whether the word is its name without the condition of content, which alone does not say the row. */
    boolean isCalledInPart(String word) {
        return !isCategory() && plain(name.replaceAll("[\\[(（].*", "")).equals(plain(word));
    }

    private Stream<String> called() {
        if (isCategory()) {
            return Stream.of(code);
        }
        // a remark in brackets may be left out unless it is a condition of content, which changes the row
        var bare = name.matches(".*[%≤≥].*") ? name : name.replaceAll("[(（].*[)）]", "");
        var several = List.of(bare.split("(?<=\\p{IsHan}),(?=\\p{IsHan})")).stream();
        return Stream.of(Stream.of(name), several, Stream.of(aliases.split(";")), Stream.of(cas.split(";")))
                .flatMap(words -> words).filter(word -> !word.isBlank());
    }

    private static String plain(String word) {
        return word.strip().replace('（', '(').replace('）', ')').replace('，', ',').replace('；', ';')
                .replaceAll("\\s", "").toUpperCase(Locale.ROOT);
    }

    @Override
    public Substance with(Versioned other) {
        return new Substance(other, code, name, aliases, cas, hazardClass, criticalQuantity, beta, betaBefore, status);
    }
}
