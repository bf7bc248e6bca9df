package anlan.penalty;

import anlan.enterprise.EnterpriseId;
import anlan.kernel.Money;
import anlan.kernel.Traceable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A penalty was changed, annulled or found unlawful (处罚决定的变更、撤销); whoever published it must withdraw it.
 *
 * @param replacement the decision that took its place; null where none did
 */
public record PenaltyUndone(
        CaseId subject, EnterpriseId enterprise, UUID decision, @Nullable UUID replacement, String number, Remedy.Outcome outcome, String ruling, String content,
        Money fine, String reason, Instant at) implements Traceable {

    @Override
    public String summary() {
        return "处罚决定 " + number + " 被" + outcome.label() + (ruling.isEmpty() ? "" : "（" + ruling + "）") + (content.isEmpty() ? "" : "，变更为：" + content);
    }
}
