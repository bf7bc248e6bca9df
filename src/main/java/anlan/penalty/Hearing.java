package anlan.penalty;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/** A hearing that a party asked for (听证): presided over by somebody who did not investigate. */
@Table(schema = "penalty", name = "hearing")
public record Hearing(
        @Id UUID id, CaseId penaltyCase, UUID party, LocalDate askedOn, @Nullable LocalDate due, String words,
        @Nullable UUID presider, String presiderName, String panel, String clerk, @Nullable Instant sitsAt, String place,
        boolean open, String secrecy, @Nullable UUID summons, @Nullable LocalDate summonedOn, @Nullable LocalDate heldOn,
        String minutes, String opinion, @Nullable UUID minutesPaper, @Nullable UUID reportPaper, String ended) {

    /** Time, place and persons of a sitting (听证安排). */
    public record Sitting(
            UUID presider, String presiderName, String panel, String clerk, Instant at, String place, boolean open, String secrecy) {}

    Hearing set(Sitting s, UUID paper, LocalDate day) {
        return new Hearing(id, penaltyCase, party, askedOn, due, words, s.presider, s.presiderName, s.panel, s.clerk, s.at,
                s.place, s.open, s.secrecy, paper, day, heldOn, minutes, opinion, minutesPaper, reportPaper, ended);
    }

    Hearing held(LocalDate day, String written, String found, UUID record, UUID report) {
        return new Hearing(id, penaltyCase, party, askedOn, due, words, presider, presiderName, panel, clerk, sitsAt, place, open,
                secrecy, summons, summonedOn, day, written, found, record, report, ended);
    }

    Hearing ended(String why) {
        return new Hearing(id, penaltyCase, party, askedOn, due, words, presider, presiderName, panel, clerk, sitsAt, place, open,
                secrecy, summons, summonedOn, heldOn, minutes, opinion, minutesPaper, reportPaper, why);
    }

    public boolean isOpen() {
        return heldOn == null && ended.isEmpty();
    }
}
