package anlan.enterprise;

import anlan.enterprise.competence.Competence;
import anlan.enterprise.competence.Trades;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Rows of the register as views, with the names of trade, place and agency. */
@Component
class EnterpriseRows {

    static final String COLUMNS = """
            e.id, e.version, e.name, e.former_names, e.credit_code, e.no_code_reason, e.trade, e.division, e.address,
            e.latitude, e.longitude, e.staff, e.leader, e.leader_phone, e.safety_manager, e.safety_manager_phone,
            e.contact, e.contact_phone, e.established, e.status, e.risk, e.risk_source, e.tags, e.supervisor,
            e.registered_on, e.placed_since, e.trade_since, e.merged_into""";

    private final Trades trades;
    private final Competence competence;

    EnterpriseRows(Trades trades, Competence competence) {
        this.trades = trades;
        this.competence = competence;
    }

    EnterpriseRow row(ResultSet row) throws SQLException {
        return new EnterpriseRow(
                new EnterpriseId(row.getObject("id", UUID.class)), row.getString("name"), row.getString("credit_code"),
                trades.nameOf(row.getString("trade")), competence.placeName(row.getString("division")), risk(row),
                EnterpriseStatus.valueOf(row.getString("status")));
    }

    EnterpriseView view(ResultSet row) throws SQLException {
        var facts = facts(row);
        var supervisor = row.getString("supervisor");
        var keeper = row.getObject("merged_into", UUID.class);
        return new EnterpriseView(
                new EnterpriseId(row.getObject("id", UUID.class)), row.getInt("version"), facts,
                EnterpriseStatus.valueOf(row.getString("status")), supervisor, day(row, "registered_on"),
                day(row, "placed_since"), day(row, "trade_since"), keeper == null ? null : new EnterpriseId(keeper),
                trades.nameOf(facts.trade()), competence.placeName(facts.division()),
                supervisor.isEmpty() ? "" : competence.agencyName(supervisor));
    }

    private static Registration facts(ResultSet row) throws SQLException {
        return new Registration(
                row.getString("name"), row.getString("former_names"), row.getString("credit_code"),
                row.getString("no_code_reason"), row.getString("trade"), row.getString("division"),
                row.getString("address"), row.getBigDecimal("latitude"), row.getBigDecimal("longitude"),
                row.getObject("staff", Integer.class), row.getString("leader"), row.getString("leader_phone"),
                row.getString("safety_manager"), row.getString("safety_manager_phone"), row.getString("contact"),
                row.getString("contact_phone"), row.getObject("established", LocalDate.class), risk(row),
                row.getString("risk_source"), row.getString("tags"));
    }

    private static LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    private static @Nullable RiskLevel risk(ResultSet row) throws SQLException {
        var risk = row.getString("risk");
        return risk == null ? null : RiskLevel.valueOf(risk);
    }
}
