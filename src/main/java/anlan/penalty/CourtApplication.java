package anlan.penalty;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * What was asked of the court (强制执行申请), in its window, and what came of it.
 *
 * @param closes the last day of the window; null where a judgment is enforced, for which no term is held
 * @param heard the court hears both sides and has longer to rule (强制法 58)
 * @param ruling number and words of the last ruling
 * @param refusedOn when the ruling that refused it was received
 * @param appealedOn when the court above was asked
 * @param appeal what the court above ruled
 */
@Table(schema = "penalty", name = "court_application")
public record CourtApplication(
        @Id UUID id, CaseId penaltyCase, UUID decision, String court, BigDecimal sum, LocalDate opens, @Nullable LocalDate closes,
        String number, UUID paper, LocalDate appliedOn, @Nullable LocalDate acceptedOn, boolean heard, String ruling,
        @Nullable LocalDate ruledOn, @Nullable LocalDate refusedOn, @Nullable LocalDate appealedOn, String appeal) {

    /** Where it stands at the court (法院审查环节). */
    public enum Stage {
        AWAITING_ACCEPTANCE("待法院受理"),
        AWAITING_RULING("待法院裁定"),
        REFUSED("不予受理或者不予执行"),
        APPEALED("已向上一级法院申请复议"),
        FINALLY_REFUSED("复议维持不予受理、不予执行"),
        GRANTED("准予执行");

        private final String label;

        Stage(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    public Stage stage() {
        if (ruledOn != null) {
            return Stage.GRANTED;
        }
        if (refusedOn != null) {
            return appealedOn == null ? Stage.REFUSED : appeal.isEmpty() ? Stage.APPEALED : Stage.FINALLY_REFUSED;
        }
        return acceptedOn == null ? Stage.AWAITING_ACCEPTANCE : Stage.AWAITING_RULING;
    }

    /** The court took it, or refused it and is not asked again (办法18 54). */
    boolean mayClose() {
        return acceptedOn != null && refusedOn == null || stage() == Stage.REFUSED || stage() == Stage.FINALLY_REFUSED;
    }

    /** By which rule the court above is asked: about taking it, or about enforcing. */
    String refusal() {
        return acceptedOn == null ? "law:court-acceptance-refused" : "law:court-refusal";
    }

    static CourtApplication made(CaseId penaltyCase, Decision decision, String court, BigDecimal sum, LocalDate opens, @Nullable LocalDate closes,
            String number, UUID paper, LocalDate day) {
        return new CourtApplication(anlan.kernel.Identifier.fresh(), penaltyCase, decision.id(), court, sum, opens, closes, number, paper, day, null, false, "",
                null, null, null, "");
    }

    CourtApplication accepted(LocalDate day, boolean both, String words) {
        return new CourtApplication(id, penaltyCase, decision, court, sum, opens, closes, number, paper, appliedOn, day, both, words, null, null, appealedOn, appeal);
    }

    CourtApplication granted(LocalDate day, String words) {
        return new CourtApplication(id, penaltyCase, decision, court, sum, opens, closes, number, paper, appliedOn, acceptedOn, heard, words, day, null, appealedOn, appeal);
    }

    CourtApplication refused(LocalDate day, String words) {
        return new CourtApplication(id, penaltyCase, decision, court, sum, opens, closes, number, paper, appliedOn, acceptedOn, heard, words, null, day, null, "");
    }

    CourtApplication appealed(LocalDate day) {
        return new CourtApplication(id, penaltyCase, decision, court, sum, opens, closes, number, paper, appliedOn, acceptedOn, heard, ruling, null, refusedOn, day, "");
    }

    CourtApplication answered(String words) {
        return new CourtApplication(id, penaltyCase, decision, court, sum, opens, closes, number, paper, appliedOn, acceptedOn, heard, ruling, ruledOn, refusedOn, appealedOn, words);
    }
}
