package anlan.law;

import anlan.kernel.Period;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** An item of the list as somebody wrote it (权责清单草稿), in a form or a row of a workbook, before it is checked. */
public record PowerDraft(
        String code,
        String name,
        String kind,
        String basis,
        String holder,
        String duties,
        String accountability,
        String limits,
        String procedure,
        String validFrom) {

    public static PowerDraft of(PowerItem item) {
        return new PowerDraft(item.code(), item.name(), item.kind().label(), String.join("; ", item.basis()),
                item.holder(), item.duties(), item.accountability(), String.join("; ", item.limits()),
                item.procedure(), item.inForce().from().toString());
    }

    Optional<LocalDate> day() {
        try {
            return Optional.of(LocalDate.parse(validFrom.strip()));
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }

    /** The item; asked only after the checks found no problem. */
    PowerItem item(Versioned version) {
        return new PowerItem(version, code.strip(), name.strip(), PowerKind.of(kind), PowerFile.list(basis),
                holder.strip(), duties.strip(), accountability.strip(), PowerFile.list(limits), procedure.strip(),
                Period.since(day().orElseThrow()));
    }
}
