package anlan.credit.opendata;

import anlan.credit.PublicationKind;
import anlan.credit.opendata.FeedEntry.Words;
import anlan.enterprise.PublicName;
import anlan.platform.database.Scope;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The feeds (订阅): what became public, changed and ended, in the order in which it happened. Each record stands once, as it is now;
 * that one was taken down is told for three months, without a word of what it said.
 */
@Service
public class Feeds {

    static final int SIZE = 50;
    private static final Duration TOLD = Duration.ofDays(90);

    private final JdbcClient db;
    private final OpenReader reader;
    private final TransactionTemplate transactions;
    private final Clock clock;

    Feeds(JdbcClient db, OpenReader reader, TransactionTemplate transactions, Clock clock) {
        this.db = db;
        this.reader = reader;
        this.transactions = transactions;
        this.clock = clock;
    }

    private record Changed(long change, UUID publication, boolean ended, OffsetDateTime at) {}

    /** @param before only changes before that one; null from the newest on */
    public FeedPage all(@Nullable Long before) {
        return page("", "", before);
    }

    public FeedPage of(PublicationKind kind, @Nullable Long before) {
        return page("and c.kind = :key", kind.name(), before);
    }

    public FeedPage of(PublicName unit, @Nullable Long before) {
        return page("and c.territory = any(array(select platform.together(cast(:key as uuid))))", unit.id().value().toString(), before);
    }

    private FeedPage page(String condition, String key, @Nullable Long before) {
        return Scope.NOTHING.within(() -> Objects.requireNonNull(transactions.execute(_ -> read(condition, key, before))));
    }

    private FeedPage read(String condition, String key, @Nullable Long before) {
        var found = db.sql("""
                select c.change, c.publication, c.what = 'UNPUBLISHED' as ended, c.at from credit.change c
                where c.change < :before %s and (c.what <> 'UNPUBLISHED' or c.at > :since)
                  and not exists (select from credit.change l where l.publication = c.publication and l.change > c.change)
                order by c.change desc limit :most
                """.formatted(condition))
                .param("before", before == null ? Long.MAX_VALUE : before).param("key", key)
                .param("since", clock.instant().minus(TOLD).atOffset(ZoneOffset.UTC)).param("most", SIZE + 1)
                .query(Changed.class).list();
        var shown = found.subList(0, Math.min(SIZE, found.size()));
        var open = reader.of(shown.stream().map(Changed::publication).toList());
        List<FeedEntry> entries = shown.stream()
                .map(c -> entry(c, open.get(c.publication))).toList();
        return new FeedPage(entries, found.size() > SIZE ? shown.getLast().change : null);
    }

    /** What expired with the last day is public no more before the register says so: it ended as this day began. */
    private FeedEntry entry(Changed c, @Nullable OpenRecord open) {
        var at = open != null || c.ended ? c.at.toInstant() : LocalDate.now(clock).atStartOfDay(clock.getZone()).toInstant();
        return new FeedEntry(c.change, c.publication, at, open == null ? null : words(open));
    }

    private static Words words(OpenRecord open) {
        var kind = PublicationKind.valueOf(open.kind());
        return new Words(kind.label() + "：" + open.subject(), open.published(), open.kind(), kind.label(), "/public/records/" + open.id(),
                text(open));
    }

    private static String text(OpenRecord open) {
        return Stream.of(line("文书号", open.number()), line("事由", open.matter()), line("依据", open.basis()), line("结果", open.result()),
                        line("机关", open.authority()), line("决定日期", open.day().toString()),
                        line("办结日期", open.closed() == null ? "" : open.closed().toString()), line("不公开的部分", open.withheld()),
                        line("更正说明", open.correction()), line("当事单位的说明", open.reply()),
                        line("公开至", open.until() == null ? "" : open.until().toString()))
                .filter(part -> !part.isEmpty()).collect(Collectors.joining("\n"));
    }

    private static String line(String label, String value) {
        return value.isEmpty() ? "" : label + "：" + value;
    }
}
