package anlan.credit;

import anlan.enterprise.PublicName;
import anlan.enterprise.PublicNames;
import anlan.platform.web.Page;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The only way by which strangers read (公开查询): what is public today, whoever asks. */
@Service
@Transactional(readOnly = true)
public class PublicReader {

    private static final String COLUMNS = """
            p.id, p.kind, p.unit, p.subject, p.number, p.matter, p.basis, p.result, p.authority, p.day, p.closed_on, p.withheld, p.published_at,
            p.until, p.corrected_at, p.correction""";
    private static final String OPEN = "p.status = 'PUBLISHED' and (p.until is null or p.until >= :today)";

    private final JdbcClient jdbc;
    private final PublicNames names;
    private final Clock clock;

    PublicReader(JdbcClient jdbc, PublicNames names, Clock clock) {
        this.jdbc = jdbc;
        this.names = names;
        this.clock = clock;
    }

    /** What a citizen's words found: units by name or code, or documents by number, with those that were withdrawn. */
    public record Found(Page<Unit> units, List<PublicRecord> documents, List<Explanation> withdrawn) {

        public boolean isEmpty() {
            return units.rows().isEmpty() && documents.isEmpty() && withdrawn.isEmpty();
        }
    }

    /** A unit that was found, with how many lines are public of it. */
    public record Unit(PublicName name, long records) {}

    /** A unit and all that is public of it. */
    public record Enterprise(PublicName name, List<PublicRecord> records, Map<UUID, List<Reply>> replies, List<Explanation> explanations) {

        /** How much of what, in one sentence. */
        public String summary() {
            var kinds = Arrays.stream(PublicationKind.values()).map(this::told).filter(text -> !text.isEmpty()).toList();
            return "公开的记录有：" + String.join("、", kinds) + "。";
        }

        private String told(PublicationKind kind) {
            var mine = records.stream().filter(r -> r.kind() == kind).toList();
            long open = mine.stream().filter(r -> !r.isClosed()).count();
            boolean settles = kind == PublicationKind.ORDER || kind == PublicationKind.MAJOR_HAZARD;
            return mine.isEmpty() ? "" : kind.label() + " " + mine.size() + " 条" + (settles ? "（" + (open == 0 ? "都已办结" : open + " 条没有办结") + "）" : "");
        }
    }

    /** What the unit says about a line (当事单位的说明). */
    public record Reply(UUID publication, String words, LocalDate day) {}

    /** Why something is not public any more (撤回说明). */
    public record Explanation(PublicationKind kind, String number, String reason, LocalDate day) {}

    public Found search(String words, int wanted) {
        var documents = documents(words);
        var withdrawn = withdrawn(words);
        var units = documents.isEmpty() && withdrawn.isEmpty() ? units(words, wanted) : Page.of(List.<Unit>of(), 1, Page.SIZE, 0);
        return new Found(units, documents, withdrawn);
    }

    /** One page of the units found, the first where there are not so many. */
    private Page<Unit> units(String words, int number) {
        int from = Page.offset(number, Page.SIZE);
        var found = names.search(words, from, Page.SIZE);
        if (found.total() == 0 && number > 1) {
            return units(words, 1);
        }
        var counts = counts(found.names());
        return new Page<>(found.names().stream().map(name -> new Unit(name, counts.getOrDefault(name.id().value(), 0L))).toList(), number, Page.SIZE,
                found.total(), found.total() >= PublicNames.FOUND && from + Page.SIZE < found.total());
    }

    private Map<UUID, Long> counts(List<PublicName> shown) {
        var ids = shown.stream().map(name -> name.id().value().toString()).collect(Collectors.joining(","));
        return ids.isEmpty() ? Map.of() : jdbc.sql("select unit, lines from credit.open_lines(string_to_array(:ids, ',')::uuid[], :today)").param("ids", ids).param("today", today())
                .query((row, _) -> Map.entry(row.getObject("unit", UUID.class), row.getLong("lines"))).list().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private List<PublicRecord> documents(String words) {
        long key = DocumentNumber.key(words);
        return key == 0 ? List.of() : jdbc.sql("""
                select %s from credit.publication p
                where p.number_key = :key and p.number_key > 0 and strpos(regexp_replace(p.number, '[^一-龥0-9A-Za-z]', '', 'g'), :bare) > 0 and %s
                order by p.day desc limit 50
                """.formatted(COLUMNS, OPEN)).param("key", key).param("bare", DocumentNumber.bare(words)).param("today", today())
                .query(PublicRecord.class).list();
    }

    /** Why a document of that number is not public any more; the only way to a person's, whose lines stand on no unit's page. */
    private List<Explanation> withdrawn(String words) {
        long key = DocumentNumber.key(words);
        return key == 0 ? List.of() : jdbc.sql("""
                select kind, number, reason, day from credit.explanation
                where number_key = :key and number_key > 0 and strpos(regexp_replace(number, '[^一-龥0-9A-Za-z]', '', 'g'), :bare) > 0 and until >= :today
                order by day desc, publication limit 50
                """).param("key", key).param("bare", DocumentNumber.bare(words)).param("today", today()).query(Explanation.class).list();
    }

    /** The newest lines of all, or of one kind; nobody counts them, and whoever wants more takes the open data. */
    public Page<PublicRecord> newest(@Nullable PublicationKind kind, int number) {
        var lines = newest(kind, Page.SIZE + 1, Page.offset(number, Page.SIZE));
        boolean more = lines.size() > Page.SIZE && number < Page.OPEN;
        return new Page<>(more ? lines.subList(0, Page.SIZE) : lines, number, Page.SIZE, Page.offset(number, Page.SIZE) + lines.size(), more);
    }

    public List<PublicRecord> newest(int count) {
        return newest(null, count, 0);
    }

    private List<PublicRecord> newest(@Nullable PublicationKind kind, int count, int offset) {
        return jdbc.sql("select %s from credit.publication p where %s%s order by p.published_at desc, p.id desc limit :count offset :offset"
                        .formatted(COLUMNS, OPEN, kind == null ? "" : " and p.kind = '" + kind.name() + "'"))
                .param("today", today()).param("count", count).param("offset", offset).query(PublicRecord.class).list();
    }

    public Optional<Enterprise> enterprise(UUID publicId) {
        return names.find(publicId).map(name -> {
            var records = records(name);
            var beside = beside(name, records);
            return new Enterprise(name, records, beside.replies.stream().collect(Collectors.groupingBy(Reply::publication)), beside.explanations);
        });
    }

    /** What is public of the unit; penalties on persons are found by their numbers only. */
    private List<PublicRecord> records(PublicName name) {
        return jdbc.sql("""
                select %s from credit.publication p
                where p.territory in (select platform.together(:id)) and p.unit and %s
                order by p.day desc, p.id desc limit 500
                """.formatted(COLUMNS, OPEN)).param("id", name.id().value()).param("today", today()).query(PublicRecord.class).list();
    }

    private record Beside(List<Reply> replies, List<Explanation> explanations) {}

    /** What stands beside the lines: the unit's own words, and why others are gone. */
    private Beside beside(PublicName name, List<PublicRecord> records) {
        var found = new Beside(new ArrayList<>(), new ArrayList<>());
        jdbc.sql("""
                select publication, words, day, null as kind, null as number from credit.reply where publication in (:ids) and ended_on is null
                union all select publication, reason, day, kind, number from credit.explanation where enterprise in (select platform.together(:id)) and unit and until >= :today
                order by day, publication limit 500
                """).param("ids", records.isEmpty() ? List.of(name.publicId()) : records.stream().map(PublicRecord::id).toList())
                .param("id", name.id().value()).param("today", today())
                .query(row -> {
                    var day = row.getObject("day", LocalDate.class);
                    if (row.getString("kind") == null) {
                        found.replies.add(new Reply(row.getObject("publication", UUID.class), row.getString("words"), day));
                    } else {
                        found.explanations.add(new Explanation(PublicationKind.valueOf(row.getString("kind")), row.getString("number"), row.getString("words"), day));
                    }
                });
        return found;
    }

    /** What the unit says about the line. */
    public List<Reply> replies(PublicRecord record) {
        return jdbc.sql("select publication, words, day from credit.reply where publication = :id and ended_on is null order by day, dispute").param("id", record.id())
                .query(Reply.class).list();
    }

    public Optional<PublicRecord> record(PublicationId id) {
        return jdbc.sql("select %s from credit.publication p where p.id = :id and %s".formatted(COLUMNS, OPEN))
                .param("id", id.value()).param("today", today()).query(PublicRecord.class).optional();
    }

    /** The public page of the unit that a line is about; nothing for a line about a person. */
    public Optional<PublicName> unitOf(PublicationId id) {
        return jdbc.sql("""
                select coalesce(t.merged_into, t.id) from credit.publication p join platform.territory t on t.id = p.territory
                where p.id = :id and p.unit and %s""".formatted(OPEN))
                .param("id", id.value()).param("today", today()).query(UUID.class).optional()
                .flatMap(unit -> names.of(new anlan.enterprise.EnterpriseId(unit)));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
