package anlan.credit;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The rules of publication (公开规则表): data, by kind and day. */
@Service
@Transactional
public class PublicationRules {

    private final JdbcClient jdbc;

    PublicationRules(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The newest version of each. */
    @Transactional(readOnly = true)
    public List<PublicationRule> all() {
        return jdbc.sql("select distinct on (code) * from credit.rule order by code, version desc").query(PublicationRule.class).list();
    }

    /** The rule that binds what was done on that day. */
    @Transactional(readOnly = true)
    public Optional<PublicationRule> inForce(PublicationKind kind, boolean unit, LocalDate day) {
        return all().stream().filter(rule -> rule.kind() == kind && rule.unit() == unit && rule.isInForceOn(day)).findFirst();
    }

    boolean knows(String code) {
        return jdbc.sql("select exists (select from credit.rule where code = :code)").param("code", code).query(Boolean.class).single();
    }

    void add(PublicationRule rule) {
        jdbc.sql("""
                insert into credit.rule (code, version, kind, unit, power, term, basis, automatic, marked, months, counted, explained,
                    valid_from, valid_to, source, status, changed_at, changed_by)
                values (:code, :version, :kind, :unit, :power, :term, :basis, :automatic, :marked, :months, :counted, :explained,
                    :from, :to, :source, :status, :at, :by)
                """)
                .param("code", rule.code()).param("version", rule.version()).param("kind", rule.kind().name()).param("unit", rule.unit())
                .param("power", rule.power()).param("term", rule.term()).param("basis", rule.basis()).param("automatic", rule.automatic())
                .param("marked", rule.marked()).param("months", rule.months(), java.sql.Types.INTEGER).param("counted", rule.counted())
                .param("explained", rule.explained()).param("from", rule.validFrom()).param("to", rule.validTo(), java.sql.Types.DATE)
                .param("source", rule.source()).param("status", rule.status()).param("at", rule.changedAt().atOffset(ZoneOffset.UTC))
                .param("by", rule.changedBy()).update();
    }
}
