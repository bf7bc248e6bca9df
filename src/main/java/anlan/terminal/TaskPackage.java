package anlan.terminal;

import anlan.inspection.Phrases;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a phone takes along (离线任务包): the tasks of its holder with all that is needed without a net.
 *
 * @param year of which the numbers are; a paper of another year needs others
 * @param numbers the numbers of papers this phone has left, by kind
 * @param visits each a {@link VisitTask}, or a {@link SealedTask} where nobody may know of it yet
 */
public record TaskPackage(
        @Nullable Instant now, Person person, Agency agency, int year, Map<String, List<String>> numbers, List<Phrases.Phrase> phrases,
        List<Town> towns, List<Choice> patrolKinds, List<Reported> reports, List<Task> visits, List<OrderTask> orders) {

    public record Person(UUID id, String name, String certificateNo, String agency, String agencyName) {}

    /** @param organ in whose name its papers are made */
    public record Agency(String code, String organ) {}

    public record Town(String code, String name) {}

    public record Choice(String key, String label) {}

    /** What the holder reported by photo lately, with what became of it (本人上报); the outcome is empty while it waits. */
    public record Reported(UUID id, String label, String place, Instant at, String status, String outcome) {}

    /** A visit to be made (检查任务), open or sealed. */
    public sealed interface Task permits VisitTask, SealedTask {
        UUID id();
    }

    /** A visit without notice (四不两直任务): who it is about lies in the box until the team starts. */
    public record SealedTask(
            UUID id, boolean sealed, String kind, String kindLabel, Instant from, Instant to, SealedBox box) implements Task {}

    /** @param numbers where the papers are made in the name of another organ than the holder's */
    public record VisitTask(
            UUID id, String status, String kind, String kindLabel, Instant from, Instant to, String source, String content,
            String way, String remark, boolean sealed, String organ, @Nullable Map<String, List<String>> numbers, Unit enterprise,
            List<Member> team, List<Checklist> checklists, Map<String, Object> fields, List<Photo> photos,
            @Nullable Arrived arrival, History history, Basis basis) implements Task {}

    /** The enterprise as papers name it. */
    public record Unit(
            UUID id, String name, String code, String address, String town, String head, String phone, String tradeName,
            @Nullable BigDecimal latitude, @Nullable BigDecimal longitude) {}

    public record Member(UUID officer, String name, String certificateNo, String agencyName) {}

    public record Checklist(UUID id, String name, List<Item> items) {}

    /**
     * @param basis the provision in words, {@code provision} where it is found
     * @param due the usual last day, counted from today
     * @param major why it may be a major hazard
     */
    public record Item(
            UUID id, String code, String section, String question, String how, String basis, String provision, String violation,
            String finding, String requirement, LocalDate due, String major) {}

    public record Photo(UUID file, String name, @Nullable UUID item, @Nullable UUID finding, Instant takenAt) {}

    public record Arrived(Instant arrivedAt) {}

    public record History(List<PastVisit> visits, List<OpenHazard> hazards) {}

    public record PastVisit(LocalDate day, String kind, String outcome) {}

    public record OpenHazard(UUID id, String problem, String place, @Nullable LocalDate due, boolean major) {}

    /** What the order and the measure decision will cite. */
    public record Basis(String order, String measure) {}

    /** An order that waits for its re-inspection (复查任务). */
    public record OrderTask(
            UUID id, String number, Unit enterprise, LocalDate due, String status, List<Ordered> items, List<Member> team) {}

    public record Ordered(UUID hazard, String problem, String requirement, LocalDate due) {}

    TaskPackage at(Instant moment) {
        return new TaskPackage(moment, person, agency, year, numbers, phrases, towns, patrolKinds, reports, visits, orders);
    }

    TaskPackage with(List<Task> others) {
        return new TaskPackage(now, person, agency, year, numbers, phrases, towns, patrolKinds, reports, others, orders);
    }
}
