package anlan.organization.reference;

import anlan.kernel.Identifier;
import anlan.platform.database.Scope;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Loads what is delivered and has changed; what people corrected in the meantime stays. */
@Component
@Order(ReferenceLoading.AFTER_LAW)
class ReferenceLoading implements ApplicationRunner {

    static final int AFTER_LAW = 20;

    private final JdbcClient db;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ReferenceLoading(JdbcClient db, TransactionTemplate transaction, Clock clock) {
        this.db = db;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        Scope.SYSTEM.run(() -> transaction.executeWithoutResult(_ -> {
            divisions(Csv.read("data/divisions/dazhou_2016.csv"), Csv.read("data/divisions/dazhou_2022.csv"));
            agencies(Csv.read("data/organization/agencies.csv"));
            Csv.find("data/trade/regulators.csv").ifPresent(this::trades);
        }));
    }

    private void divisions(Csv before, Csv after) {
        if (isKnown(after) && isKnown(before)) {
            return;
        }
        DivisionLists.joined(before.rows(), after.rows()).forEach(row -> db.sql("""
                insert into organization.division (code, name, level, parent, valid_from, valid_to, successors, successor_status)
                values (:code, :name, :level, :parent, :from, :to, :successors, :status)
                on conflict (code, valid_from) do nothing
                """)
                .param("code", row.code()).param("name", row.name()).param("level", row.level())
                .param("parent", row.parent()).param("from", row.from()).param("to", row.to())
                .param("successors", row.successors().toArray(String[]::new))
                .param("status", row.certain() || !row.level().equals("town") ? "READ" : "UNCERTAIN").update());
        remember(before);
        remember(after);
    }

    private void agencies(Csv file) {
        if (!isKnown(file)) {
            file.rows().forEach(this::agency);
            townOffices();
            remember(file);
        }
    }

    private void agency(CSVRecord row) {
        db.sql("""
                insert into organization.agency (code, id, version, name, short_name, kind, parent, division, department,
                       valid_from, valid_to, successor, note)
                values (:code, :id, 0, :name, :shortName, :kind, :parent, '511703', :department, :from, :to, :successor, :note)
                on conflict (code) do nothing
                """)
                .param("code", row.get("code")).param("id", Identifier.fresh()).param("name", row.get("name"))
                .param("shortName", row.get("short_name")).param("kind", row.get("kind"))
                .param("parent", textOrNull(row, "parent")).param("department", row.get("department"))
                .param("from", LocalDate.parse(row.get("valid_from"))).param("to", dayOrNull(row, "valid_to"))
                .param("successor", textOrNull(row, "successor")).param("note", row.get("note")).update();
    }

    /** Each town that stood has its office; the name is the last one the town bore. */
    private void townOffices() {
        db.sql("""
                insert into organization.agency (code, id, version, name, short_name, kind, parent, division, valid_from, valid_to, successor, note)
                select 'town-' || substr(code, 1, 9), gen_random_uuid(), 0, (array_agg(name order by valid_from desc))[1] || '应急办',
                       (array_agg(name order by valid_from desc))[1], 'TOWN', 'dc', substr(code, 1, 9), min(valid_from),
                       case when bool_or(valid_to is null) then null else max(valid_to) end,
                       case when not bool_or(valid_to is null) and max(cardinality(successors)) = 1
                            then 'town-' || substr(max(successors[1]), 1, 9) end,
                       case when bool_or(successor_status = 'UNCERTAIN') then '撤并去向待核' else '' end
                from organization.division where parent = '511703000000' and level = 'town'
                group by code
                on conflict (code) do nothing
                """).update();
    }

    private void trades(Csv file) {
        if (isKnown(file)) {
            return;
        }
        file.rows().forEach(row -> db.sql("""
                insert into organization.trade_supervisor (code_prefix, department, basis, status, valid_from)
                values (:prefix, :department, :basis, :status, :from)
                on conflict (code_prefix, valid_from) do update
                    set department = excluded.department, basis = excluded.basis, status = excluded.status
                    where trade_supervisor.status <> 'READ'
                """)
                .param("prefix", row.get("code_prefix")).param("department", row.get("department_key"))
                .param("basis", row.get("basis")).param("from", DivisionLists.BEGIN)
                .param("status", row.get("status").equals("READ") ? "READ" : "UNCERTAIN").update());
        remember(file);
    }

    private boolean isKnown(Csv file) {
        return db.sql("select exists (select from organization.delivered_file where path = :path and hash = :hash)")
                .param("path", file.path()).param("hash", file.hash()).query(Boolean.class).single();
    }

    private void remember(Csv file) {
        db.sql("""
                insert into organization.delivered_file (path, hash, loaded_at) values (:path, :hash, :now)
                on conflict (path) do update set hash = excluded.hash, loaded_at = excluded.loaded_at
                """)
                .param("path", file.path()).param("hash", file.hash()).param("now", Timestamp.from(clock.instant())).update();
    }

    private static @Nullable String textOrNull(CSVRecord row, String column) {
        return row.get(column).isEmpty() ? null : row.get(column);
    }

    private static @Nullable LocalDate dayOrNull(CSVRecord row, String column) {
        return row.get(column).isEmpty() ? null : LocalDate.parse(row.get(column));
    }
}
