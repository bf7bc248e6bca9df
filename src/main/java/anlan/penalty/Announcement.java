package anlan.penalty;

import java.time.LocalDate;
import java.util.UUID;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A paper served by announcement (公告送达), because no other way worked.
 *
 * @param announced the paper that is announced
 * @param servedOn the day on which it counts as served
 */
@Table(schema = "penalty", name = "announcement")
public record Announcement(
        @Id UUID id, CaseId penaltyCase, UUID party, UUID announced, String title, String reason, String medium, LocalDate announcedOn,
        LocalDate servedOn, String number, UUID paper) {}
