package anlan.penalty;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * How organ and party agree that an urged decision is performed (执行协议): in parts, with less of what was added where the
 * party makes amends.
 *
 * @param harmless why neither the public nor anybody else is harmed
 * @param surcharge what was added for late payment and still is to be paid
 * @param remission what of it is let off
 * @param breach how it was broken, or why it was never signed; empty otherwise
 */
@Table(schema = "penalty", name = "execution_agreement")
public record ExecutionAgreement(
        @Id UUID id, CaseId penaltyCase, UUID decision, LocalDate madeOn, String harmless, String remedy, BigDecimal fine,
        BigDecimal surcharge, BigDecimal remission, String number, @Nullable UUID paper, @Nullable LocalDate approvedOn,
        @Nullable LocalDate signedOn, @Nullable LocalDate brokenOn, String breach) {

    /** Signed, and neither broken nor given up: nothing else is enforced meanwhile. */
    public boolean isRunning() {
        return signedOn != null && brokenOn == null;
    }

    /** Proposed or approved, and still to be signed. */
    public boolean isOpen() {
        return signedOn == null && brokenOn == null;
    }

    ExecutionAgreement approved(LocalDate day, String letter, UUID sheet) {
        return new ExecutionAgreement(id, penaltyCase, decision, madeOn, harmless, remedy, fine, surcharge, remission, letter, sheet, day, null, null, "");
    }

    ExecutionAgreement signed(LocalDate day) {
        return new ExecutionAgreement(id, penaltyCase, decision, madeOn, harmless, remedy, fine, surcharge, remission, number, paper, approvedOn, day, null, "");
    }

    ExecutionAgreement broken(LocalDate day, String how) {
        return new ExecutionAgreement(id, penaltyCase, decision, madeOn, harmless, remedy, fine, surcharge, remission, number, paper, approvedOn, signedOn, day, how);
    }
}
