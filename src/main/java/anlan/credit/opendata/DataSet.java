package anlan.credit.opendata;

import anlan.credit.PublicationKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * The records of one kind as they are given away (数据集): its parts in order, and up to which change of the register nothing in
 * them has ended.
 *
 * @param database by which database it was made: the files of another one are not trusted
 * @param columns which columns its files have
 */
record DataSet(PublicationKind kind, long database, String columns, Instant made, long change, List<Part> parts) {

    static final UUID FIRST = new UUID(0, 0);
    static final UUID LAST = new UUID(-1, -1);

    DataSet {
        parts = List.copyOf(parts);
    }

    long rows() {
        return parts.stream().mapToLong(Part::rows).sum();
    }

    Optional<LocalDate> since() {
        return parts.stream().map(Part::since).filter(Objects::nonNull).min(LocalDate::compareTo);
    }

    boolean isOver(LocalDate today) {
        return parts.stream().anyMatch(part -> part.isOver(today));
    }

    DataSet upTo(long seen) {
        return new DataSet(kind, database, columns, made, Math.max(change, seen), parts);
    }

    /** Where the part begins that a record belongs to; the parts are in the order of their ids. */
    UUID beginOf(UUID id) {
        return parts.stream().map(Part::first).filter(first -> isUpTo(first, id)).reduce(FIRST, (_, last) -> last);
    }

    /** Where the part after it begins. */
    UUID endOf(UUID first) {
        return parts.stream().map(Part::first).filter(other -> !isUpTo(other, first)).findFirst().orElse(LAST);
    }

    /** The same with other parts in the place of the one that begins there. */
    DataSet with(UUID first, List<Part> instead) {
        var all = new ArrayList<Part>();
        parts.stream().filter(part -> !isUpTo(first, part.first())).forEach(all::add);
        all.addAll(instead);
        parts.stream().filter(part -> !isUpTo(part.first(), first)).forEach(all::add);
        return new DataSet(kind, database, columns, made, change, all);
    }

    /** In the order of the database: as unsigned bytes. */
    private static boolean isUpTo(UUID one, UUID other) {
        int high = Long.compareUnsigned(one.getMostSignificantBits(), other.getMostSignificantBits());
        return high < 0 || high == 0 && Long.compareUnsigned(one.getLeastSignificantBits(), other.getLeastSignificantBits()) <= 0;
    }
}
