package anlan.credit.delivery;

import anlan.credit.Changes;
import anlan.credit.Changes.Change;
import anlan.credit.Changes.What;
import anlan.kernel.Identifier;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes the messages (组稿): goes through the journal of what became public and ended, gives each message its number and links
 * it to the one before. What is public no more when its turn comes is not told any more, only its end.
 */
@Component
class Composer {

    private static final int BATCH = 200;

    private final RouteStore store;
    private final Changes changes;
    private final JdbcClient db;
    private final JsonMapper json;
    private final Clock clock;

    Composer(RouteStore store, Changes changes, JdbcClient db, JsonMapper json, Clock clock) {
        this.store = store;
        this.changes = changes;
        this.db = db;
        this.json = json;
        this.clock = clock;
    }

    /** What of a publication goes out: the public fields and no other. */
    private record Content(
            UUID id, String kind, String subject, boolean unit, String code, String number, String matter, String basis, String result,
            String authority, String day, String closed, String withheld, Instant published, @Nullable Instant corrected, String correction,
            String reply, String until, String status, String reason) {}

    /** Writes what is new; true if there may be more. */
    @Transactional
    boolean write() {
        var route = store.held();
        if (!route.active()) {
            return false;
        }
        var found = changes.after(route.taken(), BATCH);
        if (found.isEmpty()) {
            return false;
        }
        long written = route.written();
        var previous = store.message(route.stream(), written).map(Message::hash).orElse(Sm3.BEGINNING);
        var contents = contents(found);
        for (var change : found) {
            var message = message(change, Objects.requireNonNull(contents.get(change.publication().value())), written + 1, previous);
            if (message.isPresent()) {
                store.write(route.stream(), message.get());
                written++;
                previous = message.get().hash();
            }
        }
        store.taken(found.getLast().change(), written, now());
        return found.size() == BATCH;
    }

    private Optional<Message> message(Change change, Content content, long seq, String previous) {
        boolean open = content.status.equals("PUBLISHED");
        if (!open && change.what() != What.UNPUBLISHED) {
            return Optional.empty();
        }
        if (open && change.what() == What.UNPUBLISHED) {
            return Optional.empty();
        }
        var type = open ? MessageType.valueOf(change.what().name()) : MessageType.REMOVED;
        var id = Identifier.fresh();
        var line = new LinkedHashMap<String, Object>();
        line.put("seq", seq);
        line.put("id", id.toString());
        line.put("type", type.name());
        line.put("at", change.at().toString());
        line.put("previous", previous);
        line.put("content", open ? told(change, content) : ended(change, content));
        var text = json.writeValueAsString(line);
        return Optional.of(new Message(seq, id, type, text, Sm3.hash(text), now(), null));
    }

    private static Map<String, Object> told(Change change, Content content) {
        var told = new LinkedHashMap<String, Object>();
        told.put("record", change.publication().value().toString());
        told.put("kind", content.kind);
        told.put("subject", content.subject);
        told.put("unit", content.unit);
        told.put("code", content.unit ? content.code : "");
        told.put("number", content.number);
        told.put("matter", content.matter);
        told.put("basis", content.basis);
        told.put("result", content.result);
        told.put("authority", content.authority);
        told.put("day", content.day);
        told.put("closed", content.closed);
        told.put("withheld", content.withheld);
        told.put("published", content.published.toString());
        told.put("corrected", content.corrected == null ? "" : content.corrected.toString());
        told.put("correction", content.correction);
        told.put("reply", content.reply);
        told.put("until", content.until);
        return told;
    }

    private static Map<String, Object> ended(Change change, Content content) {
        var ended = new LinkedHashMap<String, Object>();
        ended.put("record", change.publication().value().toString());
        ended.put("kind", content.kind);
        ended.put("why", content.status);
        ended.put("reason", content.reason);
        return ended;
    }

    /** What the records of these changes say now, each once. */
    private Map<UUID, Content> contents(List<Change> found) {
        return db.sql("""
                select p.id, p.kind, p.subject, p.unit, coalesce(e.credit_code, '') as code, p.number, p.matter, p.basis, p.result, p.authority,
                       p.day::text as day, coalesce(p.closed_on::text, '') as closed, p.withheld,
                       coalesce(p.published_at, p.proposed_at) as published, p.corrected_at as corrected, p.correction,
                       coalesce((select string_agg(r.words, chr(10) order by r.day, r.dispute) from credit.reply r where r.publication = p.id and r.ended_on is null), '') as reply,
                       coalesce(p.until::text, '') as until, p.status, p.ended_reason as reason
                from credit.publication p join platform.territory t on t.id = p.territory
                     left join enterprise.public_name e on e.id = coalesce(t.merged_into, t.id)
                where p.id in (:ids)
                """).param("ids", found.stream().map(change -> change.publication().value()).collect(Collectors.toSet())).query(Content.class).list()
                .stream().collect(Collectors.toMap(Content::id, Function.identity()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
