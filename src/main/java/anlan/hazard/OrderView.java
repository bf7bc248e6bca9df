package anlan.hazard;

import anlan.platform.file.FileId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A rectification order as its page shows it (责令限期整改指令书). */
public record OrderView(
        OrderId id,
        UUID enterprise,
        String enterpriseName,
        String enterpriseCode,
        String tradeName,
        String town,
        UUID visit,
        String agency,
        UUID officer,
        String number,
        UUID paper,
        LocalDate issuedOn,
        Instant issuedAt,
        @Nullable LocalDate servedOn,
        @Nullable String serviceWay,
        OrderStatus status,
        LocalDate due,
        List<Item> items,
        List<Extension> extensions,
        List<Report> reports,
        List<Recheck> rechecks) {

    /** One hazard of the order (整改事项). */
    public record Item(
            UUID hazard, int no, HazardLevel level, String problem, String place, String basis, String requirement,
            LocalDate due, LocalDate originalDue, @Nullable LocalDate requestedOn, @Nullable Boolean passed,
            @Nullable LocalDate reinspectedOn, HazardStatus status, List<Photo> photos) {

        public boolean isOpen() {
            return passed == null;
        }

        /** Whether a re-inspection on that day looks at it: it was asked for, its term is over, or it failed before. */
        public boolean isToInspect(LocalDate day) {
            return Boolean.FALSE.equals(passed) || isOpen() && (requestedOn != null || day.isAfter(due));
        }

        public boolean isOverdue(LocalDate today) {
            return passed == null && requestedOn == null && today.isAfter(due);
        }
    }

    /** A photo of the work done or of the re-inspection (整改照片、复查照片). */
    public record Photo(FileId file, String name, String stage, Instant takenAt) {}

    /** A request for more time with its answer (延期申请与答复). */
    public record Extension(
            ExtensionId id, LocalDate requestedOn, boolean byEnterprise, boolean forceMajeure, String reason,
            String safetyMeasures, @Nullable Boolean granted, @Nullable LocalDate decidedOn, @Nullable String grounds,
            @Nullable UUID paper, List<Asked> items) {

        public boolean isOpen() {
            return granted == null;
        }
    }

    /** One hazard of a request (延期事项). */
    public record Asked(UUID hazard, LocalDate due, LocalDate newDue) {}

    /** What the enterprise says it did (整改情况报告). */
    public record Report(Instant at, String by, String words, int hazards, int photos) {}

    /** A re-inspection that was made (整改复查). */
    public record Recheck(ReinspectionId id, LocalDate day, boolean requested, UUID paper, int passed, int failed) {}

    /** The last of the terms, where hazards have different ones. */
    public LocalDate lastDue() {
        return items.stream().map(Item::due).max(Comparator.naturalOrder()).orElse(due);
    }

    /** How many days are left until the first open term, negative after it; null where nothing is open any more. */
    public @Nullable Long daysLeft(LocalDate today) {
        return status == OrderStatus.PASSED || items.stream().noneMatch(i -> i.isOpen() && i.requestedOn == null)
                ? null : ChronoUnit.DAYS.between(today, due);
    }

    public boolean isOverdue(LocalDate today) {
        return status != OrderStatus.PASSED && items.stream().anyMatch(i -> i.isOverdue(today));
    }

    /** What the list calls it: overdue goes before the state. */
    public String label(LocalDate today) {
        return isOverdue(today) ? "整改逾期" : status.label();
    }

    public String tone(LocalDate today) {
        return isOverdue(today) ? "err" : status.tone();
    }

    public Item item(UUID hazard) {
        return items.stream().filter(i -> i.hazard().equals(hazard)).findFirst()
                .orElseThrow(() -> new anlan.kernel.Refused("该指令书没有这一项隐患。"));
    }
}
