package anlan.cooperation;

import anlan.kernel.Identifier;
import anlan.kernel.Refused;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what was sent to other bodies (来件登记). */
@Repository
@Transactional
class ParcelStore {

    static final String ROW = """
            select p.id, p.kind, p.source, p.matter, p.body, g.short_name as body_name, p.sender, p.sender_name, p.handler, p.title, p.number, p.about,
                   p.words, p.materials, p.sent_at, p.seen_at, p.received_at, p.received_by, p.progress, p.tone, p.owes, p.due, p.ended_at,
                   p.territory as enterprise
            from cooperation.parcel p join organization.agency g on g.code = p.body
            """;

    private final JdbcClient db;
    private final Clock clock;

    ParcelStore(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Where something is sent, and by whom (送交). */
    record Sending(
            ParcelKind kind, UUID source, @Nullable UUID matter, String body, String sender, String senderName, UUID handler, String title, String number,
            String about, String words, List<String> materials, @Nullable UUID enterprise, String division, String supervisor) {}

    /** The file for that body, made now if it was not sent to it yet. */
    ParcelId send(Sending s) {
        var known = db.sql("select id from cooperation.parcel where source = :source and body = :body").param("source", s.source).param("body", s.body)
                .query(UUID.class).optional().map(ParcelId::new);
        return known.orElseGet(() -> insert(s));
    }

    /** The same file for that body once more, as a new letter says it: it is opened and signed for again. */
    ParcelId sendAgain(Sending s) {
        var id = send(s);
        db.sql("""
                update cooperation.parcel set handler = :handler, title = :title, number = :number, words = :words, materials = :materials, sent_at = :now,
                    seen_at = null, received_at = null, received_by = '', ended_at = null
                where id = :id
                """).param("handler", s.handler).param("title", s.title).param("number", s.number).param("words", s.words)
                .param("materials", s.materials.toArray(String[]::new)).param("now", now()).param("id", id.value()).update();
        return id;
    }

    private ParcelId insert(Sending s) {
        var id = ParcelId.fresh();
        db.sql("""
                insert into cooperation.parcel (id, kind, source, matter, body, sender, sender_name, handler, title, number, about, words, materials,
                    sent_at, progress, tone, territory, division, supervisor)
                select :id, :kind, :source, :matter, :body, :sender, :senderName, :handler, :title, :number, :about, :words, :materials,
                    :now, '', 'info', t.id, coalesce(t.division, :division), coalesce(t.supervisor, :supervisor)
                from (values (1)) one left join platform.territory t on t.id = :enterprise
                """)
                .param("id", id.value()).param("kind", s.kind.name()).param("source", s.source).param("matter", s.matter, Types.OTHER).param("body", s.body)
                .param("sender", s.sender).param("senderName", s.senderName).param("handler", s.handler).param("title", s.title).param("number", s.number)
                .param("about", s.about).param("words", s.words).param("materials", s.materials.toArray(String[]::new)).param("now", now())
                .param("enterprise", s.enterprise, Types.OTHER).param("division", s.division).param("supervisor", s.supervisor).update();
        return id;
    }

    void attachPaper(ParcelId parcel, UUID paper, String name, String number) {
        attach(parcel, paper, null, name, number);
    }

    void attachFile(ParcelId parcel, UUID file, String name) {
        attach(parcel, null, file, name, "");
    }

    private void attach(ParcelId parcel, @Nullable UUID paper, @Nullable UUID file, String name, String number) {
        db.sql("""
                insert into cooperation.parcel_item (id, parcel, paper, file, name, number, added_at)
                select :id, :parcel, :paper, :file, :name, :number, :now
                where not exists (select from cooperation.parcel_item i where i.parcel = :parcel and (i.paper = :paper or i.file = :file))
                """).param("id", Identifier.fresh()).param("parcel", parcel.value()).param("paper", paper, Types.OTHER).param("file", file, Types.OTHER)
                .param("name", name).param("number", number).param("now", now()).update();
    }

    void enter(ParcelId parcel, ParcelView.Entry entry) {
        db.sql("""
                insert into cooperation.parcel_entry (id, parcel, day, theirs, what, organ, number, words, file, file_name, at)
                values (:id, :parcel, :day, :theirs, :what, :organ, :number, :words, :file, :fileName, :now)
                """).param("id", Identifier.fresh()).param("parcel", parcel.value()).param("day", entry.day()).param("theirs", entry.theirs())
                .param("what", entry.what()).param("organ", entry.organ()).param("number", entry.number()).param("words", entry.words())
                .param("file", entry.file(), Types.OTHER).param("fileName", entry.fileName()).param("now", now()).update();
    }

    /** How it stands, and what the receiver has to do by when. */
    void stand(ParcelId parcel, String progress, String tone, String owes, @Nullable Instant due, boolean ended) {
        db.sql("""
                update cooperation.parcel set progress = :progress, tone = :tone, owes = :owes, due = :due,
                    ended_at = case when :ended then coalesce(ended_at, :now) end
                where id = :id
                """).param("progress", progress).param("tone", tone).param("owes", owes)
                .param("due", due == null ? null : due.atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE).param("ended", ended).param("now", now())
                .param("id", parcel.value()).update();
    }

    void received(ParcelId parcel, String by) {
        db.sql("update cooperation.parcel set received_at = :now, received_by = :by, seen_at = coalesce(seen_at, :now) where id = :id and received_at is null")
                .param("now", now()).param("by", by).param("id", parcel.value()).update();
    }

    /** Whether it was opened for the first time. */
    boolean seen(ParcelId parcel) {
        return db.sql("update cooperation.parcel set seen_at = :now where id = :id and seen_at is null").param("now", now()).param("id", parcel.value()).update() == 1;
    }

    /** From here to the end of the transaction nobody else answers it. */
    void oneAtATime(ParcelId parcel) {
        db.sql("select id from cooperation.parcel where id = :id for update").param("id", parcel.value()).query(UUID.class).single();
    }

    /** All that was sent for one record. */
    List<Parcel> of(UUID source) {
        return db.sql(ROW + "where p.source = :source order by p.id").param("source", source).query(ParcelStore::parcel).list();
    }

    Optional<Parcel> find(ParcelId id) {
        return db.sql(ROW + "where p.id = :id").param("id", id.value()).query(ParcelStore::parcel).optional();
    }

    Parcel require(ParcelId id) {
        return find(id).orElseThrow(() -> new Refused("没有这份来件，或者它没有送给您的单位。"));
    }

    List<ParcelView.Item> items(ParcelId id) {
        return db.sql("select id, paper, file, name, number, added_at from cooperation.parcel_item where parcel = :id order by id").param("id", id.value())
                .query(ParcelView.Item.class).list();
    }

    List<ParcelView.Entry> entries(ParcelId id) {
        return db.sql("select id, day, theirs, what, organ, number, words, file, file_name from cooperation.parcel_entry where parcel = :id order by id")
                .param("id", id.value()).query(ParcelView.Entry.class).list();
    }

    /** What the receivers of one record answered. */
    List<ParcelView.Entry> answers(UUID source) {
        return db.sql("""
                select e.id, e.day, e.theirs, e.what, e.organ, e.number, e.words, e.file, e.file_name
                from cooperation.parcel_entry e join cooperation.parcel p on p.id = e.parcel where p.source = :source and e.theirs order by e.id
                """).param("source", source).query(ParcelView.Entry.class).list();
    }

    static Parcel parcel(ResultSet row, int number) throws SQLException {
        return new Parcel(new ParcelId(row.getObject("id", UUID.class)), ParcelKind.valueOf(row.getString("kind")), row.getObject("source", UUID.class),
                row.getObject("matter", UUID.class), row.getString("body"), row.getString("body_name"), row.getString("sender"), row.getString("sender_name"),
                row.getObject("handler", UUID.class), row.getString("title"), row.getString("number"), row.getString("about"), row.getString("words"),
                List.of((String[]) row.getArray("materials").getArray()), row.getTimestamp("sent_at").toInstant(), moment(row, "seen_at"),
                moment(row, "received_at"), row.getString("received_by"), row.getString("progress"), row.getString("tone"), row.getString("owes"),
                moment(row, "due"), moment(row, "ended_at"), row.getObject("enterprise", UUID.class));
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        var moment = row.getTimestamp(column);
        return moment == null ? null : moment.toInstant();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
