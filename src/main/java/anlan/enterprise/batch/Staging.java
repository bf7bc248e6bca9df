package anlan.enterprise.batch;

import anlan.enterprise.competence.EnterpriseCompetence;
import anlan.enterprise.Registration;
import anlan.kernel.Identifier;
import anlan.platform.database.Scope;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of a file between reading and the register: a table that lives as long as the import's transaction. */
@Component
class Staging {

    static final String TABLE = "import_row";

    /** How many rows were read, how many of them have faults, and the number of the last. */
    record Sums(long read, long wrong, long last) {}

    private final JdbcClient jdbc;

    Staging(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void open() {
        jdbc.sql("""
                create temporary table import_row (
                    row_no bigint, id uuid, division text, supervisor text, name text, former_names text,
                    credit_code text, no_code_reason text, trade text, address text, latitude numeric(9, 6),
                    longitude numeric(9, 6), staff int, leader text, leader_phone text, safety_manager text,
                    safety_manager_phone text, contact text, contact_phone text, established date, status text,
                    risk text, risk_source text, tags text, fault text
                ) on commit drop
                """).update();
    }

    void put(CopyRows rows, long number, RowReading.Entry entry, EnterpriseCompetence.Remembered competences)
            throws SQLException {
        var faults = entry.faults();
        Registration r = entry.facts();
        var supervisor = competences.supervisorOf(r.trade());
        if (faults.isEmpty()) {
            var outside = competences.fault(r.division(), supervisor);
            if (outside != null) {
                faults.add(outside);
            }
        }
        boolean good = faults.isEmpty();
        rows.add(number).add(good ? Identifier.fresh() : null).add(r.division()).add(supervisor).add(r.name())
                .add(r.formerNames()).add(r.creditCode()).add(r.noCodeReason()).add(r.trade()).add(r.address())
                .add(good ? r.latitude() : null).add(good ? r.longitude() : null).add(good ? r.staff() : null)
                .add(r.leader()).add(r.leaderPhone()).add(r.safetyManager()).add(r.safetyManagerPhone())
                .add(r.contact()).add(r.contactPhone()).add(r.established()).add(entry.status())
                .add(r.risk()).add(r.riskSource()).add(r.tags()).add(String.join("；", faults))
                .end();
    }

    /** What no single row shows: the same code twice in the file, or already in the register. */
    void check() {
        jdbc.sql("analyze import_row").update();
        fault("""
                from (select credit_code, min(row_no) as first, count(*) as times from import_row
                      where credit_code is not null group by credit_code having count(*) > 1) twice
                where r.credit_code = twice.credit_code""",
                "'统一社会信用代码在文件中出现 ' || twice.times || ' 次（最先在第 ' || twice.first || ' 行）。'");
        fault("""
                from (select name, division, min(row_no) as first from import_row
                      where credit_code is null group by name, division having count(*) > 1) twice
                where r.credit_code is null and r.name = twice.name and r.division = twice.division""",
                "'同一属地的同名企业在文件中不止一行（最先在第 ' || twice.first || ' 行）。'");
        fault("""
                from enterprise.codes_taken(array(select credit_code from import_row where credit_code is not null)) taken
                where r.credit_code = taken""",
                "'统一社会信用代码已经登记过。'");
        fault("""
                from enterprise.enterprise e
                where r.credit_code is null and e.credit_code is null and e.merged_into is null
                  and e.town = left(r.division, 9) and e.name = r.name""",
                "'同一属地已经登记了同名的企业。'");
    }

    private void fault(String where, String sentence) {
        jdbc.sql("update import_row r set fault = r.fault || case when r.fault = '' then '' else '；' end || %s %s"
                .formatted(sentence, where)).update();
    }

    Sums sums() {
        return jdbc.sql("""
                select count(*) as read, count(*) filter (where fault <> '') as wrong, coalesce(max(row_no), 0) as last from import_row
                """)
                .query(Sums.class)
                .single();
    }

    void keepFaults(UUID importId, Scope scope) {
        jdbc.sql("delete from enterprise.import_error where import_id = :id").param("id", importId).update();
        jdbc.sql("""
                insert into enterprise.import_error (import_id, row_no, division, supervisor, name, sentence)
                select i.id, r.row_no, i.division, i.supervisor, left(r.name, 200), r.fault
                from import_row r, enterprise.import i where i.id = :id and r.fault <> ''
                """).param("id", importId).update();
    }

    /** So that the register can take them piece by piece. */
    void order() {
        jdbc.sql("create index on import_row (row_no) where fault = ''").update();
    }

    /** The good rows up to this one into the register, in the order of the file. */
    long settle(UUID importId, LocalDate today, long after, long upTo) {
        jdbc.sql("""
                insert into platform.territory (id, division, supervisor)
                select id, division, supervisor from import_row
                where fault = '' and row_no > :after and row_no <= :up_to order by row_no
                """)
                .param("after", after)
                .param("up_to", upTo)
                .update();
        return jdbc.sql("""
                insert into enterprise.enterprise
                    (id, version, territory, division, supervisor, name, former_names, credit_code, no_code_reason, trade,
                     address, latitude, longitude, staff, leader, leader_phone, safety_manager, safety_manager_phone,
                     contact, contact_phone, established, status, risk, risk_source, tags,
                     registered_on, placed_since, trade_since, import_id)
                select id, 0, id, division, supervisor, name, former_names, credit_code, no_code_reason, trade,
                       address, latitude, longitude, staff, leader, leader_phone, safety_manager, safety_manager_phone,
                       contact, contact_phone, established, status, risk, risk_source, tags, :today, :today, :today, :id
                from import_row where fault = '' and row_no > :after and row_no <= :up_to order by row_no
                """)
                .param("today", today)
                .param("id", importId)
                .param("after", after)
                .param("up_to", upTo)
                .update();
    }
}
