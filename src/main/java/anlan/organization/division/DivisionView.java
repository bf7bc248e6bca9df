package anlan.organization.division;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An administrative division for a time (行政区划).
 *
 * @param code twelve digits
 * @param successors the divisions it became part of; empty while it stands or while nobody knows (待核)
 */
public record DivisionView(
        String code,
        String name,
        String level,
        @Nullable String parent,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        List<String> successors,
        boolean certain) {

    /** The code without the zeros that stand for "all below": nine digits for a town, six for a county. */
    public String prefix() {
        return switch (level) {
            case "county" -> code.substring(0, 6);
            case "town" -> code.substring(0, 9);
            case "city" -> code.substring(0, 4);
            case "province" -> code.substring(0, 2);
            default -> code;
        };
    }
}
