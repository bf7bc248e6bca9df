package anlan.penalty;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * That a person is called to an interview (询问通知书): when, where, what to bring.
 *
 * @param interview the record that followed from it; null while nobody was questioned
 * @param absence why nobody came; empty otherwise
 */
@Table(schema = "penalty", name = "interview_summons")
public record InterviewSummons(
        @Id UUID id, CaseId penaltyCase, String person, String position, String place, Instant at, String bring, List<UUID> officers,
        String number, UUID paper, LocalDate madeOn, @Nullable UUID interview, String absence) {

    public boolean isOpen() {
        return interview == null && absence.isEmpty();
    }

    InterviewSummons held(UUID record) {
        return new InterviewSummons(id, penaltyCase, person, position, place, at, bring, officers, number, paper, madeOn, record, absence);
    }

    InterviewSummons absent(String words) {
        return new InterviewSummons(id, penaltyCase, person, position, place, at, bring, officers, number, paper, madeOn, interview, words);
    }
}
