package anlan.law;

import anlan.kernel.Identifier;
import anlan.kernel.Refused;
import anlan.platform.security.Permissions;
import java.io.OutputStream;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The tables of the law in and out as workbooks (权责清单、裁量阶次导入导出): previewed first, then all of it or nothing. */
@Service
@Transactional
public class LawImports {

    private record Upload(UUID id, String fileName, String fileHash, String rows, boolean applied) {}

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient db;
    private final List<ImportedTable<?, ?>> tables;
    private final Corrections corrections;
    private final Permissions permissions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    LawImports(JdbcClient db, List<ImportedTable<?, ?>> tables, Corrections corrections, Permissions permissions, ApplicationEventPublisher events, Clock clock) {
        this.db = db;
        this.tables = tables;
        this.corrections = corrections;
        this.permissions = permissions;
        this.events = events;
        this.clock = clock;
    }

    private ImportedTable<?, ?> table(ImportKind kind) {
        return tables.stream().filter(table -> table.kind() == kind).findFirst().orElseThrow();
    }

    /** Refuses whoever may not import this table. */
    public void require(ImportKind kind) {
        permissions.require(table(kind).deed());
    }

    /** The table as it binds on a day. */
    @Transactional(readOnly = true)
    public void export(ImportKind kind, LocalDate day, OutputStream out) {
        table(kind).write(day, out);
    }

    /** Reads a workbook and keeps it for the preview; nothing in the table changes yet. */
    public UUID upload(ImportKind kind, String fileName, Path file) {
        require(kind);
        var lines = table(kind).read(file);
        if (lines.isEmpty()) {
            throw new Refused("工作簿中没有任何" + kind.row() + "。").at("file");
        }
        var id = Identifier.fresh();
        db.sql("insert into " + kept(kind) + " (id, file_name, file_hash, rows, uploaded_at, uploaded_by) values (:id, :name, :hash, :rows, :at, :by)")
                .param("id", id).param("name", fileName).param("hash", Hashes.sha256(file))
                .param("rows", JSON.writeValueAsString(lines)).param("at", Timestamp.from(clock.instant()))
                .param("by", corrections.who()).update();
        return id;
    }

    private static String kept(ImportKind kind) {
        return switch (kind) {
            case POWERS -> "law.power_import";
            case TIERS -> "law.tier_import";
        };
    }

    @Transactional(readOnly = true)
    public ImportPreview preview(ImportKind kind, UUID id) {
        var upload = find(kind, id);
        return new ImportPreview(id, upload.fileName, upload.applied, rows(table(kind), upload));
    }

    /** Puts every row into the table as a new version, in one transaction; refused while one row is faulty. */
    public void apply(ImportKind kind, UUID id, Grounds grounds) {
        require(kind);
        var upload = find(kind, id);
        int claimed = db.sql("update " + kept(kind) + " set applied_at = :now where id = :id and applied_at is null")
                .param("now", Timestamp.from(clock.instant())).param("id", id).update();
        if (claimed == 0) {
            throw new Refused("这一批次已经导入。");
        }
        int changed = put(table(kind), upload, grounds);
        events.publishEvent(table(kind).told(new LawRecordId(id), upload.fileName, upload.fileHash, changed, clock.instant()));
    }

    private <L, R> int put(ImportedTable<L, R> table, Upload upload, Grounds grounds) {
        var rows = rows(table, upload);
        if (rows.stream().anyMatch(row -> row.effect().isFault())) {
            throw new Refused("还有错误的行，整批不予导入。");
        }
        var lines = lines(table, upload);
        var latest = table.latest();
        var changed = IntStream.range(0, rows.size()).filter(i -> rows.get(i).effect() != ImportPreview.Effect.SAME).mapToObj(lines::get).toList();
        changed.forEach(line -> table.put(line, latest.get(table.code(line)), grounds));
        return changed.size();
    }

    private Upload find(ImportKind kind, UUID id) {
        return db.sql("select id, file_name, file_hash, rows, applied_at is not null as applied from " + kept(kind) + " where id = :id")
                .param("id", id).query(Upload.class).optional().orElseThrow(() -> new Refused("没有这一导入批次。"));
    }

    private static <L> List<L> lines(ImportedTable<L, ?> table, Upload upload) {
        return JSON.readValue(upload.rows, table.lines());
    }

    private static <L, R> List<ImportPreview.Row> rows(ImportedTable<L, R> table, Upload upload) {
        var latest = table.latest();
        var seen = new HashSet<String>();
        return lines(table, upload).stream().map(line -> row(table, line, latest.get(table.code(line)), seen)).toList();
    }

    private static <L, R> ImportPreview.Row row(ImportedTable<L, R> table, L line, @Nullable R before, Set<String> seen) {
        var faults = new ArrayList<>(table.problems(line));
        var code = table.code(line);
        if (!code.isEmpty() && !seen.add(code)) {
            faults.add(table.kind().row() + "编码 " + code + " 在工作簿中重复。");
        }
        return new ImportPreview.Row(table.number(line), table.name(line), code, table.sort(line), effect(table, line, before, faults), faults);
    }

    private static <L, R> ImportPreview.Effect effect(ImportedTable<L, R> table, L line, @Nullable R before, List<String> faults) {
        if (!faults.isEmpty()) {
            return ImportPreview.Effect.FAULTY;
        }
        return before == null ? ImportPreview.Effect.NEW : table.saysTheSame(line, before) ? ImportPreview.Effect.SAME : ImportPreview.Effect.CHANGED;
    }
}
