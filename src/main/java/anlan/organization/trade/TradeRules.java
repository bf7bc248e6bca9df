package anlan.organization.trade;

import anlan.kernel.Refused;
import anlan.organization.Agencies;
import anlan.organization.AgencyKind;
import anlan.organization.AgencyView;
import anlan.platform.security.Permissions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which department is in charge of which trade (行业监管分工), as inferred from its duties or as read in a document. */
@Service
@Transactional
public class TradeRules {

    private static final String COLUMNS = """
            select t.code_prefix, t.department, coalesce(g.short_name, t.department) as department_name, t.basis, t.status,
                   t.valid_from, t.valid_to
            from organization.trade_supervisor t left join organization.agency g on g.code = t.department
            """;

    private final TradeNames names;
    private final Agencies agencies;
    private final JdbcClient db;
    private final Permissions permissions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    TradeRules(TradeNames names, Agencies agencies, JdbcClient db, Permissions permissions, ApplicationEventPublisher events,
            Clock clock) {
        this.names = names;
        this.agencies = agencies;
        this.db = db;
        this.permissions = permissions;
        this.events = events;
        this.clock = clock;
    }

    /** The lines of today whose code, trade or department has the words. */
    @Transactional(readOnly = true)
    public List<TradeRule> list(String words, boolean onlyUncertain) {
        permissions.require("organization.read");
        return db.sql(COLUMNS + "where t.valid_from <= :day and (t.valid_to is null or t.valid_to >= :day) order by t.code_prefix")
                .param("day", LocalDate.now(clock)).query(this::rule).stream()
                .filter(rule -> !onlyUncertain || !rule.certain())
                .filter(rule -> rule.prefix().startsWith(words) || rule.trade().contains(words) || rule.departmentName().contains(words))
                .toList();
    }

    /** The lines of one code over time, the latest first. */
    @Transactional(readOnly = true)
    public List<TradeRule> history(String prefix) {
        permissions.require("organization.read");
        return db.sql(COLUMNS + "where t.code_prefix = :prefix order by t.valid_from desc").param("prefix", prefix)
                .query(this::rule).list();
    }

    /** What the code stands for; refused if it is none. */
    public String trade(String prefix) {
        if (!names.known(prefix)) {
            throw new Refused("“" + prefix + "”不是国民经济行业分类（GB/T 4754-2017）大类、中类或者小类的代码。").at("code");
        }
        return names.of(prefix);
    }

    /** The bodies that can be in charge of a trade today. */
    @Transactional(readOnly = true)
    public List<AgencyView> departments() {
        return agencies.on(LocalDate.now(clock)).stream().filter(TradeRules::canBeInCharge).toList();
    }

    private static boolean canBeInCharge(AgencyView body) {
        return body.kind() == AgencyKind.DEPARTMENT || body.kind() == AgencyKind.BUREAU;
    }

    /** Confirms who is in charge, or puts another in charge from a day on; the source is named. */
    public void correct(String prefix, String department, LocalDate from, String basis) {
        permissions.require("trade.correct");
        var trade = trade(prefix);
        var body = agencies.find(department).filter(TradeRules::canBeInCharge)
                .orElseThrow(() -> new Refused("请选择行业监管部门。").at("department"));
        if (basis.isBlank()) {
            throw new Refused("请写明依据，例如“三定”规定、区政府或者区安委会文件的文号。").at("basis");
        }
        if (from.isAfter(LocalDate.now(clock)) || !body.existsOn(from)) {
            throw new Refused("起始日期不能晚于今天，也不能早于" + body.name() + "设立的 " + body.validFrom() + "。").at("from");
        }
        var standing = standing(prefix);
        if (standing.isPresent() && from.isBefore(standing.get().from())) {
            throw new Refused("现在的分工自 " + standing.get().from() + " 起，起始日期不能更早。").at("from");
        }
        if (standing.isPresent() && (standing.get().department().equals(department) || standing.get().from().equals(from))) {
            confirm(prefix, standing.get().from(), department, basis.strip());
        } else {
            replace(prefix, department, from, basis.strip());
        }
        events.publishEvent(new TradeSupervisorCorrected(
                TradeRuleId.of(prefix), prefix, trade, standing.map(TradeRule::department).orElse(""), department, body.name(), from,
                basis.strip(), clock.instant()));
    }

    private Optional<TradeRule> standing(String prefix) {
        return history(prefix).stream().filter(rule -> rule.to() == null).findFirst();
    }

    private void confirm(String prefix, LocalDate since, String department, String basis) {
        db.sql("""
                update organization.trade_supervisor set department = :department, basis = :basis, status = 'READ'
                where code_prefix = :prefix and valid_from = :since
                """).param("prefix", prefix).param("since", since).param("department", department).param("basis", basis).update();
    }

    private void replace(String prefix, String department, LocalDate from, String basis) {
        db.sql("update organization.trade_supervisor set valid_to = :last where code_prefix = :prefix and valid_to is null")
                .param("prefix", prefix).param("last", from.minusDays(1)).update();
        db.sql("""
                insert into organization.trade_supervisor (code_prefix, department, basis, status, valid_from)
                values (:prefix, :department, :basis, 'READ', :from)
                """).param("prefix", prefix).param("department", department).param("basis", basis).param("from", from).update();
    }

    private TradeRule rule(ResultSet row, int number) throws SQLException {
        return new TradeRule(
                row.getString("code_prefix"), names.of(row.getString("code_prefix")), row.getString("department"),
                row.getString("department_name"), row.getString("basis"), row.getString("status").equals("READ"),
                row.getObject("valid_from", LocalDate.class), row.getObject("valid_to", LocalDate.class));
    }
}
