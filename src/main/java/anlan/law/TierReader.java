package anlan.law;

import anlan.law.Violation.Range;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The tiers as they now stand, and every version of each. */
@Repository
@Transactional(readOnly = true)
class TierReader {

    private final VersionedTable<Tier> table;

    TierReader(JdbcClient db) {
        table = new VersionedTable<>(db, "law.tier", "violation, edition, stage nulls first, target nulls first, rank, code", TierReader::tier);
    }

    List<Tier> current() {
        return table.current();
    }

    /** Newest first. */
    List<Tier> versions(LawRecordId subject) {
        return table.versions(subject);
    }

    Optional<Tier> version(LawRecordId id) {
        return table.version(id);
    }

    private static Tier tier(ResultSet row, int number) throws SQLException {
        var stage = row.getString("stage");
        var target = row.getString("target");
        return new Tier(Versioned.of(row), row.getString("code"), row.getString("violation"), row.getString("edition"),
                stage == null ? null : PenaltyStage.valueOf(stage), target == null ? null : PenaltyTarget.valueOf(target),
                row.getInt("rank"), row.getString("name"), LawRows.list(row, "conditions"), row.getBoolean("share"),
                new Range(row.getBigDecimal("low"), row.getBigDecimal("high")),
                LawRows.period(row, "effective_from", "effective_until"), row.getString("document"), row.getString("status"));
    }

    static Map<String, @Nullable Object> columns(Tier tier) {
        var columns = new LinkedHashMap<String, @Nullable Object>(tier.version().columns());
        columns.put("code", tier.code());
        columns.put("violation", tier.violation());
        columns.put("edition", tier.edition());
        columns.put("stage", tier.stage() == null ? null : tier.stage().name());
        columns.put("target", tier.target() == null ? null : tier.target().name());
        columns.put("rank", tier.rank());
        columns.put("name", tier.name());
        columns.put("conditions", LawRows.array(tier.conditions()));
        columns.put("share", tier.share());
        columns.put("low", tier.band().min());
        columns.put("high", tier.band().max());
        columns.put("effective_from", tier.inForce().from());
        columns.put("effective_until", tier.inForce().until());
        columns.put("document", tier.document());
        columns.put("status", tier.status());
        return columns;
    }
}
