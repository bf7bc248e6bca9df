package anlan.inspection;

import anlan.law.Provisions;
import anlan.platform.file.FileId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Reads what was entered on the site. */
@Repository
@Transactional(readOnly = true)
class SiteReader {

    private final JdbcClient jdbc;
    private final ChecklistReader checklists;
    private final Provisions provisions;
    private final Map<String, String> labels = new ConcurrentHashMap<>();

    SiteReader(JdbcClient jdbc, ChecklistReader checklists, Provisions provisions) {
        this.jdbc = jdbc;
        this.checklists = checklists;
        this.provisions = provisions;
    }

    /** An answer as it was given. */
    record Given(UUID item, Answer answer, String remark) {}

    SiteView of(VisitId visit, List<ChecklistId> lists) {
        var files = files(visit);
        var given = jdbc.sql("select item, answer, remark from inspection.answer where visit = :visit")
                .param("visit", visit.value()).query(Given.class).list().stream()
                .collect(Collectors.toMap(Given::item, g -> g));
        var names = lists.stream().collect(Collectors.toMap(id -> id, id -> checklists.find(id).map(Checklist::name).orElse("")));
        var sections = new LinkedHashMap<String, List<SiteView.Line>>();
        for (var item : checklists.items(lists)) {
            var key = item.checklist().value() + "/" + item.section();
            sections.computeIfAbsent(key, _ -> new java.util.ArrayList<>()).add(line(item, given.get(item.id()), files));
        }
        return new SiteView(sections.values().stream().map(lines -> section(lines, names)).toList(), findings(visit, files), files);
    }

    private SiteView.Line line(ChecklistItem item, @Nullable Given given, List<SiteFile> files) {
        return new SiteView.Line(item, label(item.basis()), given == null ? null : given.answer(),
                given == null ? "" : given.remark(), files.stream().filter(f -> item.id().equals(f.item())).toList());
    }

    private static SiteView.Section section(List<SiteView.Line> lines, Map<ChecklistId, String> names) {
        var first = lines.getFirst().item();
        return new SiteView.Section(first.checklist(), Objects.requireNonNull(names.get(first.checklist())), first.section(), List.copyOf(lines));
    }

    /** A provision in words; the label of a locator is the same on every day, so it is kept. */
    String label(String locator) {
        return locator.isBlank() ? "" : labels.computeIfAbsent(locator, l -> provisions.cited(l, LocalDate.EPOCH));
    }

    List<SiteFile> files(VisitId visit) {
        return jdbc.sql("""
                select file, name, media_type, size, taken_at, item, finding, latitude, longitude, accuracy, fixed_at,
                       original_sha256, original_size, original, supplement
                from inspection.visit_file where visit = :visit order by taken_at, file
                """).param("visit", visit.value()).query(SiteFile.class).list();
    }

    Optional<SiteFile> file(VisitId visit, FileId file) {
        return files(visit).stream().filter(f -> f.file().equals(file) || file.equals(f.original())).findFirst();
    }

    List<Finding> findings(VisitId visit, List<SiteFile> files) {
        var numbers = new int[1];
        return jdbc.sql("select * from inspection.finding where visit = :visit order by position, id")
                .param("visit", visit.value())
                .query((row, _) -> finding(row, ++numbers[0], files))
                .list();
    }

    private static Finding finding(ResultSet row, int number, List<SiteFile> files) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var item = row.getObject("item", UUID.class);
        var measures = EnumSet.noneOf(SiteMeasure.class);
        Arrays.stream((String[]) row.getArray("measures").getArray()).map(SiteMeasure::valueOf).forEach(measures::add);
        return new Finding(new FindingId(id), number, item, row.getString("problem"), row.getString("place"),
                row.getString("provision"), row.getString("basis"), row.getString("violation"),
                Handling.valueOf(row.getString("handling")), row.getString("requirement"),
                row.getObject("due", LocalDate.class), row.getBoolean("major"), row.getString("major_ground"), measures,
                row.getString("measure_object"),
                files.stream().filter(f -> id.equals(f.finding()) || item != null && item.equals(f.item())).toList());
    }

    Optional<UUID> enterprise(VisitId visit) {
        return jdbc.sql("select territory from inspection.visit where id = :id").param("id", visit.value()).query(UUID.class).optional();
    }

    /** The state of the visit, held against signing until the answer is saved. */
    Optional<Visiting> hold(VisitId visit, UUID person) {
        return jdbc.sql("""
                select status, checklists, territory, exists (select from inspection.visit_officer where visit = :id and officer = :officer) as member
                from inspection.visit where id = :id for share
                """)
                .param("id", visit.value()).param("officer", person)
                .query((row, _) -> new Visiting(VisitStatus.valueOf(row.getString("status")),
                        Arrays.stream((UUID[]) row.getArray("checklists").getArray()).map(ChecklistId::new).toList(),
                        row.getObject("territory", UUID.class), row.getBoolean("member")))
                .optional();
    }

    /**
     * What a change on the site needs to know of its visit.
     *
     * @param member whether the person belongs to its team
     */
    record Visiting(VisitStatus status, List<ChecklistId> checklists, UUID enterprise, boolean member) {}

    boolean isMember(VisitId visit, UUID person) {
        return jdbc.sql("select exists (select from inspection.visit_officer where visit = :visit and officer = :officer)")
                .param("visit", visit.value()).param("officer", person).query(Boolean.class).single();
    }
}
