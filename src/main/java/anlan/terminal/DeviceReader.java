package anlan.terminal;

import anlan.platform.web.Page;
import anlan.terminal.UnsentReport.Unsent;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads the phones for their list and their page. */
@Repository
@Transactional(readOnly = true)
class DeviceReader {

    private static final String ROW = """
            select id, owner, owner_name, agency, agency_name, name, app_version, registered_at, last_contact, skew_seconds,
                   reported_at, unsent, oldest, bytes, ended_at, ended_by, ended_reason, wiped_at
            from terminal.device d
            """;
    private static final String OFF = "abs(coalesce(d.skew_seconds, 0)) > 300";
    private static final String WHERE = """
            where (:within = '' or d.agency = :within or d.agency like :within || '-%')
              and (:agency = '' or d.agency = :agency)
              and (:q = '' or strpos(d.owner_name, :q) > 0 or strpos(d.name, :q) > 0)
              and (:tab = '' and d.ended_at is null or :tab = 'ended' and d.ended_at is not null
                   or :tab = 'unsent' and d.unsent > 0 and d.ended_at is null
                   or :tab = 'off' and d.ended_at is null and
            """ + OFF + ")";
    private static final Map<String, String> ORDERS = Map.of(
            "contact", "d.last_contact", "-contact", "d.last_contact desc", "unsent", "d.unsent", "-unsent", "d.unsent desc",
            "owner", "d.owner_name collate \"zh-x-icu\"", "-owner", "d.owner_name collate \"zh-x-icu\" desc");

    private final JdbcClient db;
    private final JsonMapper json;

    DeviceReader(JdbcClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    /** A body that has phones (有终端的单位). */
    record Body(String code, String name) {}

    /** @param within the body whose phones may be seen, with those below it; empty for all */
    Page<DeviceView> page(DeviceFilter filter, String within) {
        var conditions = Map.of("within", within, "agency", filter.agency(), "q", filter.q().strip(), "tab", filter.tab());
        var rows = db.sql(ROW + WHERE + " order by " + ORDERS.getOrDefault(filter.sort(), "d.last_contact desc") + ", d.id desc limit :size offset :offset")
                .params(conditions).param("size", Page.SIZE).param("offset", Page.offset(filter.page(), Page.SIZE))
                .query(DeviceView.class).list();
        long total = db.sql("select count(*) from terminal.device d " + WHERE).params(conditions).query(Long.class).single();
        return Page.of(rows, filter.page(), Page.SIZE, total);
    }

    Map<String, Long> counts(String within) {
        return db.sql("""
                select count(*) filter (where ended_at is null) as used, count(*) filter (where ended_at is null and unsent > 0) as unsent,
                       count(*) filter (where ended_at is not null) as ended, count(*) filter (where ended_at is null and
                """ + OFF + ") as off from terminal.device d where (:within = '' or agency = :within or agency like :within || '-%')")
                .param("within", within)
                .query((row, _) -> Map.of("used", row.getLong("used"), "unsent", row.getLong("unsent"), "off", row.getLong("off"),
                        "ended", row.getLong("ended")))
                .single();
    }

    List<Body> bodies(String within) {
        return db.sql("""
                select distinct agency as code, agency_name as name from terminal.device
                where :within = '' or agency = :within or agency like :within || '-%' order by code
                """).param("within", within).query(Body.class).list();
    }

    Optional<DeviceView> find(DeviceId id) {
        return db.sql(ROW + "where d.id = :id").param("id", id.value()).query(DeviceView.class).optional();
    }

    List<DeviceView> of(UUID owner) {
        return db.sql(ROW + "where d.owner = :owner order by d.ended_at is not null, d.last_contact desc").param("owner", owner)
                .query(DeviceView.class).list();
    }

    List<Unsent> unsent(DeviceId id) {
        @Nullable String kept = db.sql("select unsent_deeds::text from terminal.device where id = :id").param("id", id.value())
                .query(String.class).optional().orElse(null);
        return kept == null ? List.of() : json.readValue(kept, new TypeReference<List<Unsent>>() {});
    }
}
