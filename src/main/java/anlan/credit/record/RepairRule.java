package anlan.credit.record;

import java.time.LocalDate;
import java.util.Optional;

/**
 * When credit information may be repaired (信用修复条件), as the table has it for that day.
 *
 * @param months so long after the decision at the earliest
 * @param paid whether the fine must be paid
 * @param corrected whether everything the unit was ordered must be put right
 * @param basis where the rule comes from
 * @param read whether it was read in a source
 */
public record RepairRule(int months, boolean paid, boolean corrected, String basis, boolean read) {

    static Optional<RepairRule> of(EntryKind kind, LocalDate day) {
        return RuleRows.of("repair-rules.csv").stream().filter(row -> row.get("kind").equals(kind.name()) && RuleRows.isInForce(row, day)).findFirst()
                .map(row -> new RepairRule(Integer.parseInt(row.get("months")), row.get("paid").equals("yes"), row.get("corrected").equals("yes"),
                        row.get("basis"), row.get("status").equals("READ")));
    }

    /** The first day on which it may be asked for. */
    LocalDate from(LocalDate decided) {
        return decided.plusMonths(months);
    }
}
