package anlan.credit.opendata;

import anlan.credit.notice.BulletinKind;
import anlan.credit.opendata.FeedEntry.Words;
import anlan.platform.database.Scope;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** The feed of the notices of the office (公告订阅): what came out and what was withdrawn, the newest first. */
@Service
public class NoticeFeed {

    private static final Duration TOLD = Duration.ofDays(90);

    private final JdbcClient db;
    private final TransactionTemplate transactions;
    private final Clock clock;

    NoticeFeed(JdbcClient db, TransactionTemplate transactions, Clock clock) {
        this.db = db;
        this.transactions = transactions;
        this.clock = clock;
    }

    private record Changed(long moment, UUID id, OffsetDateTime at) {}

    /** @param before only what happened before that moment; null from the newest on */
    public FeedPage page(@Nullable Long before) {
        return Scope.NOTHING.within(() -> Objects.requireNonNull(transactions.execute(_ -> read(before))));
    }

    private FeedPage read(@Nullable Long before) {
        var found = db.sql("""
                select moment, id, at from credit.notice_change
                where moment < :before and at <= :now and (open or at > :since) order by moment desc, id limit :most
                """)
                .param("before", before == null ? Long.MAX_VALUE : before).param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("since", clock.instant().minus(TOLD).atOffset(ZoneOffset.UTC)).param("most", Feeds.SIZE + 1).query(Changed.class).list();
        var shown = found.subList(0, Math.min(Feeds.SIZE, found.size()));
        var words = words(shown.stream().map(Changed::id).toList());
        var entries = shown.stream().map(c -> new FeedEntry(c.moment, c.id, c.at.toInstant(), words.get(c.id))).toList();
        return new FeedPage(entries, found.size() > Feeds.SIZE ? shown.getLast().moment : null);
    }

    /** What anybody may read of them now. */
    private Map<UUID, Words> words(Collection<UUID> ids) {
        var words = new HashMap<UUID, Words>();
        if (!ids.isEmpty()) {
            db.sql("select id, kind, title, text, publish_at from credit.notice where status = 'PUBLISHED' and publish_at <= :now and id in (:ids)")
                    .param("now", clock.instant().atOffset(ZoneOffset.UTC)).param("ids", ids)
                    .query(row -> {
                        var id = row.getObject("id", UUID.class);
                        var kind = BulletinKind.valueOf(row.getString("kind"));
                        words.put(id, new Words(row.getString("title"), row.getObject("publish_at", OffsetDateTime.class).toInstant(),
                                kind.name(), kind.label(), "/public/notices/" + id, row.getString("text")));
                    });
        }
        return words;
    }
}
