package anlan.penalty;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/** An urging letter (催告书): what is owed on the day, and what the party said to it. */
@Table(schema = "penalty", name = "urging")
public record Urging(
        @Id UUID id, CaseId penaltyCase, UUID decision, BigDecimal fine, BigDecimal surcharge, String number, UUID paper,
        LocalDate urgedOn, @Nullable LocalDate servedOn, String said, String answer) {

    Urging served(LocalDate day) {
        return new Urging(id, penaltyCase, decision, fine, surcharge, number, paper, urgedOn, day, said, answer);
    }

    Urging said(String words, String reply) {
        return new Urging(id, penaltyCase, decision, fine, surcharge, number, paper, urgedOn, servedOn, words, reply);
    }
}
