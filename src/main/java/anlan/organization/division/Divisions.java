package anlan.organization.division;

import anlan.kernel.Refused;
import anlan.platform.security.Permissions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The administrative divisions over time (行政区划): 54 towns before 2022, 33 after, and what became of each. */
@Service
@Transactional
public class Divisions {

    private static final String COLUMNS = """
            select code, name, level, parent, valid_from, valid_to, successors, successor_status
            from organization.division d
            """;
    private static final String ON_DAY = "d.valid_from <= :day and (d.valid_to is null or d.valid_to >= :day)";

    private final JdbcClient db;
    private final Permissions permissions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Divisions(JdbcClient db, Permissions permissions, ApplicationEventPublisher events, Clock clock) {
        this.db = db;
        this.permissions = permissions;
        this.events = events;
        this.clock = clock;
    }

    /** The division of that code on that day; the code may lack its trailing zeros. */
    @Transactional(readOnly = true)
    public Optional<DivisionView> find(String code, LocalDate day) {
        return db.sql(COLUMNS + "where d.code = rpad(:code, 12, '0') and " + ON_DAY)
                .param("code", code).param("day", day).query(Divisions::division).optional();
    }

    /** Its name, whenever it stood; the code itself where it is unknown. */
    @Transactional(readOnly = true)
    public String name(String code) {
        return db.sql("select name from organization.division where code = rpad(:code, 12, '0') order by valid_from desc limit 1")
                .param("code", code).query(String.class).optional().orElse(code);
    }

    /** The towns and streets of a county on that day. */
    @Transactional(readOnly = true)
    public List<DivisionView> towns(String county, LocalDate day) {
        return below(county, day);
    }

    /** The divisions right below one: towns of a county, villages of a town. */
    @Transactional(readOnly = true)
    public List<DivisionView> below(String code, LocalDate day) {
        return db.sql(COLUMNS + "where d.parent = rpad(:code, 12, '0') and " + ON_DAY + " order by d.code")
                .param("code", code).param("day", day).query(Divisions::division).list();
    }

    /** The divisions right below one that ended before that day. */
    @Transactional(readOnly = true)
    public List<DivisionView> ended(String code, LocalDate day) {
        return db.sql(COLUMNS + "where d.parent = rpad(:code, 12, '0') and d.valid_to < :day order by d.code, d.valid_from")
                .param("code", code).param("day", day).query(Divisions::division).list();
    }

    /** Those that ended and of which nobody knows for certain what they became (待核). */
    @Transactional(readOnly = true)
    public List<DivisionView> uncertain(String county) {
        return db.sql(COLUMNS + """
                where d.parent = rpad(:county, 12, '0') and d.successor_status = 'UNCERTAIN' order by d.code
                """).param("county", county).query(Divisions::division).list();
    }

    /** What a division of the past is today: itself, or those it went into. */
    @Transactional(readOnly = true)
    public List<String> today(String code) {
        return db.sql("""
                with recursive line (code, step) as (
                    values (rpad(:code, 12, '0'), 0)
                    union
                    select s.code, line.step + 1 from line
                        join organization.division d on d.code = line.code and d.valid_to is not null
                        cross join lateral unnest(d.successors) as s(code)
                    where line.step < 9
                )
                select distinct d.code from line join organization.division d on d.code = line.code
                where d.valid_to is null order by d.code
                """).param("code", code).query(String.class).list();
    }

    /** Says what a division became, and by which document (订正撤并去向). */
    public void succeed(String code, LocalDate validFrom, List<String> successors, String basis) {
        permissions.require("organization.edit");
        var into = successors.stream().filter(s -> !s.isBlank()).map(Divisions::padded).distinct().toList();
        if (into.isEmpty()) {
            throw new Refused("请选择并入的乡镇（街道）。").at("successors");
        }
        if (basis.isBlank()) {
            throw new Refused("请写明依据，例如批复的文号。").at("basis");
        }
        var names = new StringJoiner("、");
        into.forEach(each -> names.add(find(each, LocalDate.now(clock))
                .orElseThrow(() -> new Refused("没有代码为 " + each + " 的现有乡镇（街道）。").at("successors")).name()));
        int changed = db.sql("""
                update organization.division set successors = :successors, successor_status = 'READ', basis = :basis
                where code = :code and valid_from = :from and valid_to is not null
                """)
                .param("successors", into.toArray(String[]::new)).param("basis", basis.strip())
                .param("code", padded(code)).param("from", validFrom).update();
        if (changed == 0) {
            throw new Refused("没有这个已撤并的区划。");
        }
        events.publishEvent(new DivisionEvent.SuccessorsStated(
                DivisionId.of(padded(code)), code, name(code), names.toString(), basis.strip(), clock.instant()));
    }

    /** Adds a village or community (村、社区), which the national lists at hand lack. */
    public void addVillage(String code, String name, LocalDate from) {
        permissions.require("organization.edit");
        if (!code.matches("\\d{12}") || code.endsWith("000")) {
            throw new Refused("村（社区）代码应当为 12 位数字，末三位不为 000。").at("code");
        }
        var town = find(code.substring(0, 9), from).filter(above -> above.level().equals("town"))
                .orElseThrow(() -> new Refused("那一天没有代码为 " + code.substring(0, 9) + " 的乡镇（街道）。").at("code"));
        if (name.isBlank() || name.strip().length() > 40) {
            throw new Refused("请填写村（社区）名称，不超过 40 字。").at("name");
        }
        requireFree(code, name.strip(), town);
        db.sql("""
                insert into organization.division (code, name, level, parent, valid_from)
                values (:code, :name, 'village', :parent, :from)
                """).param("code", code).param("name", name.strip()).param("parent", town.code()).param("from", from).update();
        events.publishEvent(new DivisionEvent.VillageAdded(
                DivisionId.of(code), code, name.strip(), town.name(), from, clock.instant()));
    }

    private void requireFree(String code, String name, DivisionView town) {
        var taken = db.sql("select name from organization.division where code = :code limit 1").param("code", code)
                .query(String.class).optional();
        if (taken.isPresent()) {
            throw new Refused("代码 " + code + " 已登记为“" + taken.get() + "”。").at("code");
        }
        if (below(town.code(), LocalDate.now(clock)).stream().anyMatch(village -> village.name().equals(name))) {
            throw new Refused(town.name() + "已有“" + name + "”。").at("name");
        }
    }

    /** The divisions of that code over time, the latest first. */
    @Transactional(readOnly = true)
    public List<DivisionView> history(String code) {
        return db.sql(COLUMNS + "where d.code = rpad(:code, 12, '0') order by d.valid_from desc").param("code", code)
                .query(Divisions::division).list();
    }

    private static String padded(String code) {
        return (code.strip() + "0".repeat(12)).substring(0, 12);
    }

    private static DivisionView division(ResultSet row, int number) throws SQLException {
        return new DivisionView(row.getString("code"), row.getString("name"), row.getString("level"),
                row.getString("parent"), row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class), List.of((String[]) row.getArray("successors").getArray()),
                row.getString("successor_status").equals("READ"));
    }
}
