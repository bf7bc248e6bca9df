package anlan.law;

import anlan.kernel.Identifier;
import anlan.kernel.Refused;
import anlan.platform.security.Permissions;
import java.io.OutputStream;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The table of tiers in and out as a workbook (裁量阶次导入导出): previewed first, then all of it or nothing. */
@Service
@Transactional
public class TierImports {

    /** What a row of the workbook would do (导入预览). */
    public record PreviewRow(int number, Map<String, String> values, PowerImports.Effect effect, List<String> faults) {}

    /** An uploaded workbook waiting for its confirmation (导入批次). */
    public record Preview(UUID id, String fileName, boolean applied, List<PreviewRow> rows) {

        public long count(PowerImports.Effect effect) {
            return rows.stream().filter(row -> row.effect() == effect).count();
        }

        public boolean mayBeApplied() {
            return !applied && count(PowerImports.Effect.FAULTY) == 0
                    && count(PowerImports.Effect.NEW) + count(PowerImports.Effect.CHANGED) > 0;
        }
    }

    private record Upload(UUID id, String fileName, String fileHash, String rows, boolean applied) {}

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Versioned NONE = Versioned.delivered("", Instant.EPOCH);

    private final JdbcClient db;
    private final Tiers tiers;
    private final LawStore store;
    private final Corrections corrections;
    private final Permissions permissions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    TierImports(JdbcClient db, Tiers tiers, LawStore store, Corrections corrections, Permissions permissions,
            ApplicationEventPublisher events, Clock clock) {
        this.db = db;
        this.tiers = tiers;
        this.store = store;
        this.corrections = corrections;
        this.permissions = permissions;
        this.events = events;
        this.clock = clock;
    }

    /** The whole table as it stands. */
    @Transactional(readOnly = true)
    public void export(OutputStream out) {
        TierSheet.write(tiers.all(), out);
    }

    /** Reads a workbook and keeps it for the preview; nothing in the table changes yet. */
    public UUID upload(String fileName, Path file) {
        permissions.require(Corrections.CORRECT);
        var lines = TierSheet.read(file);
        if (lines.isEmpty()) {
            throw new Refused("工作簿中没有任何阶次。").at("file");
        }
        var id = Identifier.fresh();
        db.sql("""
                insert into law.tier_import (id, file_name, file_hash, rows, uploaded_at, uploaded_by)
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

    /** Puts every row into the table as a new version, in one transaction; refused while one row is faulty. */
    public void apply(UUID id, Grounds grounds) {
        permissions.require(Corrections.CORRECT);
        var upload = upload(id);
        int claimed = db.sql("update law.tier_import set applied_at = :now where id = :id and applied_at is null")
                .param("now", Timestamp.from(clock.instant())).param("id", id).update();
        if (claimed == 0) {
            throw new Refused("这一批次已经导入。");
        }
        var rows = rows(upload);
        if (rows.stream().anyMatch(row -> row.effect() == PowerImports.Effect.FAULTY)) {
            throw new Refused("还有错误的行，整批不予导入。");
        }
        var known = known();
        var changed = rows.stream().filter(row -> row.effect() != PowerImports.Effect.SAME).toList();
        changed.forEach(row -> {
            var before = known.get(TierChecks.of(row.values(), "code"));
            store.add(tier(row.values(), before == null ? corrections.first(Corrections.CORRECT, grounds)
                    : corrections.next(Corrections.CORRECT, before.version(), grounds)));
        });
        events.publishEvent(new TiersImported(new LawRecordId(id), upload.fileName, upload.fileHash, changed.size(), clock.instant()));
    }

    private Upload upload(UUID id) {
        return db.sql("select id, file_name, file_hash, rows, applied_at is not null as applied from law.tier_import where id = :id")
                .param("id", id).query(Upload.class).optional().orElseThrow(() -> new Refused("没有这一导入批次。"));
    }

    private Map<String, Tier> known() {
        return tiers.all().stream().collect(Collectors.toMap(Tier::code, Function.identity(), (a, _) -> a));
    }

    private List<PreviewRow> rows(Upload upload) {
        var known = known();
        var seen = new HashSet<String>();
        return JSON.readValue(upload.rows, new TypeReference<List<TierSheet.Line>>() {}).stream()
                .map(line -> row(line, known, seen)).toList();
    }

    private PreviewRow row(TierSheet.Line line, Map<String, Tier> known, Set<String> seen) {
        var faults = new ArrayList<String>();
        tiers.problems(line.values()).forEach(problem -> faults.add(problem.getMessage()));
        var code = TierChecks.of(line.values(), "code");
        if (!seen.add(code)) {
            faults.add("阶次编码 " + code + " 在工作簿中重复。");
        }
        return new PreviewRow(line.number(), line.values(), effect(line, known.get(code), faults), faults);
    }

    private static PowerImports.Effect effect(TierSheet.Line line, @org.jspecify.annotations.Nullable Tier before, List<String> faults) {
        if (!faults.isEmpty()) {
            return PowerImports.Effect.FAULTY;
        }
        return before == null ? PowerImports.Effect.NEW
                : tier(line.values(), NONE).saysTheSameAs(before) ? PowerImports.Effect.SAME : PowerImports.Effect.CHANGED;
    }

    private static Tier tier(Map<String, String> values, Versioned version) {
        return TierFile.tier(name -> TierChecks.of(values, name), version);
    }
}
