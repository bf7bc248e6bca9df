package anlan.law;

import anlan.kernel.Identifier;
import anlan.kernel.Refused;
import anlan.platform.security.Permissions;
import java.io.OutputStream;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The power-and-duty list in and out as a workbook (权责清单导入导出): previewed first, then all of it or nothing. */
@Service
@Transactional
public class PowerImports {

    /** What a row of the workbook would do (导入预览): NEW, CHANGED, SAME or FAULTY. */
    public record PreviewRow(int number, PowerDraft draft, Effect effect, List<String> faults) {}

    public enum Effect {
        NEW("新增"), CHANGED("新版本"), SAME("无变化"), FAULTY("有错误");

        private final String label;

        Effect(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** An uploaded workbook waiting for its confirmation (导入批次). */
    public record Preview(UUID id, String fileName, boolean applied, List<PreviewRow> rows) {

        public long count(Effect effect) {
            return rows.stream().filter(row -> row.effect() == effect).count();
        }

        public boolean mayBeApplied() {
            return !applied && count(Effect.FAULTY) == 0 && count(Effect.NEW) + count(Effect.CHANGED) > 0;
        }
    }

    private record Upload(UUID id, String fileName, String fileHash, String rows, boolean applied) {}

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Versioned NONE = Versioned.delivered("", Instant.EPOCH);

    private final JdbcClient db;
    private final PowerReader reader;
    private final PowerChecks checks;
    private final LawStore store;
    private final Corrections corrections;
    private final Permissions permissions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PowerImports(JdbcClient db, PowerReader reader, PowerChecks checks, LawStore store, Corrections corrections,
            Permissions permissions, ApplicationEventPublisher events, Clock clock) {
        this.db = db;
        this.reader = reader;
        this.checks = checks;
        this.store = store;
        this.corrections = corrections;
        this.permissions = permissions;
        this.events = events;
        this.clock = clock;
    }

    /** The list as it binds on a day. */
    @Transactional(readOnly = true)
    public void export(LocalDate day, OutputStream out) {
        PowerSheet.write(reader.on(day), out);
    }

    /** Reads a workbook and keeps it for the preview; nothing on the list changes yet. */
    public UUID upload(String fileName, Path file) {
        permissions.require(Corrections.POWERS);
        var lines = PowerSheet.read(file);
        if (lines.isEmpty()) {
            throw new Refused("工作簿中没有任何事项。").at("file");
        }
        var id = Identifier.fresh();
        db.sql("""
                insert into law.power_import (id, file_name, file_hash, rows, uploaded_at, uploaded_by)
                values (:id, :name, :hash, :rows, :at, :by)
                """)
                .param("id", id).param("name", fileName).param("hash", Hashes.sha256(file))
                .param("rows", JSON.writeValueAsString(lines)).param("at", Timestamp.from(clock.instant()))
                .param("by", corrections.who()).update();
        return id;
    }

    @Transactional(readOnly = true)
    public Preview preview(UUID id) {
        var upload = upload(id);
        return new Preview(id, upload.fileName, upload.applied, rows(upload));
    }

    /** Puts every row on the list as a new version, in one transaction; refused while one row is faulty. */
    public void apply(UUID id, Grounds grounds) {
        permissions.require(Corrections.POWERS);
        var upload = upload(id);
        int claimed = db.sql("update law.power_import set applied_at = :now where id = :id and applied_at is null")
                .param("now", Timestamp.from(clock.instant())).param("id", id).update();
        if (claimed == 0) {
            throw new Refused("这一批次已经导入。");
        }
        var rows = rows(upload);
        if (rows.stream().anyMatch(row -> row.effect() == Effect.FAULTY)) {
            throw new Refused("还有错误的行，整批不予导入。");
        }
        var latest = latest();
        var changed = rows.stream().filter(row -> row.effect() != Effect.SAME).toList();
        changed.forEach(row -> {
            var before = latest.get(row.draft().code().strip());
            store.add(row.draft().item(before == null
                    ? corrections.first(Corrections.POWERS, grounds)
                    : corrections.next(Corrections.POWERS, before.version(), grounds)));
        });
        events.publishEvent(new PowersImported(new LawRecordId(id), upload.fileName, upload.fileHash, changed.size(),
                clock.instant()));
    }

    private Upload upload(UUID id) {
        return db.sql("""
                select id, file_name, file_hash, rows, applied_at is not null as applied
                  from law.power_import where id = :id
                """).param("id", id).query(Upload.class).optional()
                .orElseThrow(() -> new Refused("没有这一导入批次。"));
    }

    private HashMap<String, PowerItem> latest() {
        var latest = new HashMap<String, PowerItem>();
        reader.latest().forEach(item -> latest.put(item.code(), item));
        return latest;
    }

    private List<PreviewRow> rows(Upload upload) {
        var latest = latest();
        var seen = new HashSet<String>();
        var lines = JSON.readValue(upload.rows, new TypeReference<List<PowerSheet.Line>>() {});
        return lines.stream().map(line -> row(line, latest, seen)).toList();
    }

    private PreviewRow row(PowerSheet.Line line, HashMap<String, PowerItem> latest, HashSet<String> seen) {
        var faults = new ArrayList<String>();
        checks.problems(line.draft()).forEach(problem -> faults.add(problem.sentence()));
        var code = line.draft().code().strip();
        if (!code.isEmpty() && !seen.add(code)) {
            faults.add("事项编码 " + code + " 在工作簿中重复。");
        }
        return new PreviewRow(line.number(), line.draft(), effect(line, latest.get(code), faults), faults);
    }

    private static Effect effect(
            PowerSheet.Line line, @Nullable PowerItem before, List<String> faults) {
        if (!faults.isEmpty()) {
            return Effect.FAULTY;
        }
        if (before == null) {
            return Effect.NEW;
        }
        return line.draft().item(NONE).saysTheSameAs(before) ? Effect.SAME : Effect.CHANGED;
    }
}
