package anlan.credit.notice;

import anlan.platform.file.FileId;
import anlan.platform.web.Page;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Reads notices: for anybody those whose hour has come, for the desk all of them. */
@Repository
@Transactional(readOnly = true)
public class BulletinReader {

    private static final String PUBLIC = "from credit.notice n where n.status = 'PUBLISHED' and n.publish_at <= :now";

    private final JdbcClient jdbc;
    private final Clock clock;

    BulletinReader(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The newest for a front page, those that are pinned before the others. */
    public List<BulletinLine> newest(int count) {
        return lines(null, count, 0);
    }

    /** One page of what anybody may read; nobody counts them. */
    public Page<BulletinLine> published(@Nullable BulletinKind kind, int number) {
        var lines = lines(kind, Page.SIZE + 1, Page.offset(number, Page.SIZE));
        boolean more = lines.size() > Page.SIZE && number < Page.OPEN;
        return new Page<>(more ? lines.subList(0, Page.SIZE) : lines, number, Page.SIZE, Page.offset(number, Page.SIZE) + lines.size(), more);
    }

    private List<BulletinLine> lines(@Nullable BulletinKind kind, int count, int offset) {
        return jdbc.sql("select n.id, n.kind, n.title, n.publish_at, n.pinned " + PUBLIC + " and (:kind = '' or n.kind = :kind)"
                        + " order by n.pinned desc, n.publish_at desc, n.id desc limit :count offset :offset")
                .param("now", now()).param("kind", kind == null ? "" : kind.name()).param("count", count).param("offset", offset)
                .query(BulletinLine.class).list();
    }

    public Optional<PublicBulletin> notice(UUID id) {
        var files = files(id);
        return jdbc.sql("select n.id, n.kind, n.title, n.authority, n.publish_at, n.text " + PUBLIC + " and n.id = :id")
                .param("now", now()).param("id", id)
                .query((row, _) -> new PublicBulletin(id, BulletinKind.valueOf(row.getString("kind")), row.getString("title"), row.getString("authority"),
                        row.getObject("publish_at", OffsetDateTime.class).toInstant(), BulletinText.of(row.getString("text")), files))
                .optional();
    }

    List<BulletinFile> files(UUID notice) {
        return jdbc.sql("select file, name, size, media_type from credit.notice_file where notice = :id and not removed order by position")
                .param("id", notice)
                .query((row, _) -> new BulletinFile(new FileId(row.getObject("file", UUID.class)), row.getString("name"), row.getLong("size"), row.getString("media_type")))
                .list();
    }

    /** For the desk: {@code tab} is writing, waiting, public, withdrawn, or empty for all. */
    Page<BulletinRow> page(String tab, String q, int number) {
        var where = """
                 from credit.notice n
                where (:tab = '' or :tab = 'writing' and n.status in ('DRAFT', 'RETURNED') or :tab = 'waiting' and n.status = 'SUBMITTED'
                       or :tab = 'public' and n.status = 'PUBLISHED' or :tab = 'withdrawn' and n.status = 'WITHDRAWN')
                  and (:q = '' or strpos(n.title, :q) > 0)
                """;
        var params = new LinkedHashMap<String, Object>();
        params.put("tab", tab);
        params.put("q", q.strip());
        var rows = jdbc.sql("select n.id, n.status, n.kind, n.title, n.author_name, n.reviewer_name, n.written_at, n.publish_at, n.pinned" + where
                        + " order by n.written_at desc, n.id desc limit :size offset :offset")
                .params(params).param("size", Page.SIZE).param("offset", Page.offset(number, Page.SIZE)).query(BulletinRow.class).list();
        long total = jdbc.sql("select count(*)" + where).params(params).query(Long.class).single();
        return Page.of(rows, number, Page.SIZE, total);
    }

    /** How many stand under each tab. */
    Map<String, Long> counts() {
        return jdbc.sql("""
                select count(*) as every, count(*) filter (where status in ('DRAFT', 'RETURNED')) as writing, count(*) filter (where status = 'SUBMITTED') as waiting,
                       count(*) filter (where status = 'PUBLISHED') as open, count(*) filter (where status = 'WITHDRAWN') as withdrawn
                from credit.notice
                """)
                .query((row, _) -> Map.of("all", row.getLong("every"), "writing", row.getLong("writing"), "waiting", row.getLong("waiting"),
                        "public", row.getLong("open"), "withdrawn", row.getLong("withdrawn")))
                .single();
    }

    @Transactional
    void attach(UUID notice, BulletinFile file) {
        jdbc.sql("""
                insert into credit.notice_file (notice, file, position, name, size, media_type)
                select :notice, :file, coalesce(max(position), 0) + 1, :name, :size, :type from credit.notice_file where notice = :notice
                """)
                .param("notice", notice).param("file", file.file().value()).param("name", file.name()).param("size", file.size())
                .param("type", file.mediaType()).update();
    }

    @Transactional
    void remove(UUID notice, FileId file) {
        jdbc.sql("update credit.notice_file set removed = true where notice = :notice and file = :file").param("notice", notice)
                .param("file", file.value()).update();
    }

    private OffsetDateTime now() {
        return Instant.now(clock).atOffset(ZoneOffset.UTC);
    }
}
