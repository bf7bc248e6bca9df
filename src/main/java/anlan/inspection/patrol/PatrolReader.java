package anlan.inspection.patrol;

import anlan.platform.file.StoredFile;
import anlan.platform.web.Page;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Reads what was reported, and keeps its photos. */
@Repository
@Transactional(readOnly = true)
class PatrolReader {

    private static final String ROW = """
            select p.*, (select count(*) from inspection.patrol_photo f where f.patrol = p.id) as photo_count
            from inspection.patrol p
            """;

    private static final String WHERE = """
            where (:tab = '' or :tab = 'open' and p.status = 'REPORTED' or :tab = 'running' and p.status in ('VISITING', 'TOLD', 'PASSED_ON')
                   or :tab = 'ended' and p.status in ('PUT_RIGHT', 'NO_HAZARD'))
              and (:what = '' or p.what = :what)
              and (:town = '' or p.division like :town || '%')
            """;

    private final JdbcClient jdbc;

    PatrolReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Page<PatrolView> page(PatrolView.Filter filter) {
        var parameters = new LinkedHashMap<String, Object>(Map.of("tab", filter.tab(), "town", filter.town(),
                "what", filter.what() == null ? "" : filter.what().name()));
        var rows = jdbc.sql(ROW + WHERE + " order by p.at desc, p.id desc limit :size offset :offset").params(parameters)
                .param("size", Page.SIZE).param("offset", Page.offset(filter.page(), Page.SIZE)).query(PatrolView.class).list();
        long total = jdbc.sql("select count(*) from inspection.patrol p " + WHERE).params(parameters).query(Long.class).single();
        return Page.of(rows, filter.page(), Page.SIZE, total);
    }

    /** How many stand under each tab: open, running, ended, all. */
    Map<String, Long> counts() {
        return jdbc.sql("""
                select count(*) filter (where status = 'REPORTED') as open, count(*) filter (where status in ('VISITING', 'TOLD', 'PASSED_ON')) as running,
                       count(*) filter (where status in ('PUT_RIGHT', 'NO_HAZARD')) as ended, count(*) as every
                from inspection.patrol
                """)
                .query((row, _) -> Map.of("open", row.getLong("open"), "running", row.getLong("running"), "ended", row.getLong("ended"), "all", row.getLong("every")))
                .single();
    }

    Optional<PatrolView> find(PatrolId id) {
        return jdbc.sql(ROW + " where p.id = :id").param("id", id.value()).query(PatrolView.class).optional();
    }

    List<PatrolView.Photo> photos(PatrolId id) {
        return jdbc.sql("select file, name from inspection.patrol_photo where patrol = :id order by position")
                .param("id", id.value()).query(PatrolView.Photo.class).list();
    }

    /** The latest of one reporter, with what became of them. */
    List<PatrolView> of(UUID reporter, int most) {
        return jdbc.sql(ROW + " where p.reporter = :reporter order by p.at desc, p.id desc limit :most")
                .param("reporter", reporter).param("most", most).query(PatrolView.class).list();
    }

    @Transactional
    public void attach(PatrolId id, List<StoredFile> photos) {
        for (int at = 0; at < photos.size(); at++) {
            var photo = photos.get(at);
            jdbc.sql("insert into inspection.patrol_photo (patrol, position, file, name) values (:patrol, :at, :file, :name)")
                    .param("patrol", id.value()).param("at", at).param("file", photo.id().value()).param("name", photo.name()).update();
        }
    }
}
