package anlan.credit;

import anlan.kernel.Reference;
import anlan.kernel.Refused;
import anlan.law.DeadlineRule;
import anlan.law.Deadlines;
import anlan.platform.security.Me;
import anlan.platform.security.Permissions;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The rules of publication (公开规则表): data, by kind and day. */
@Service
@Transactional
public class PublicationRules {

    /** Read in the source, still to be read, out of use. */
    public static final List<String> STATES = List.of("已核", "待核", "停用");

    private final JdbcClient jdbc;
    private final Deadlines deadlines;
    private final Permissions permissions;
    private final Me me;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PublicationRules(JdbcClient jdbc, Deadlines deadlines, Permissions permissions, Me me, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.deadlines = deadlines;
        this.permissions = permissions;
        this.me = me;
        this.events = events;
        this.clock = clock;
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

    /** Within what term a decision of today on a unit must be public (公开期限), in words; empty where no rule says. */
    @Transactional(readOnly = true)
    public String term(PublicationKind kind) {
        return inForce(kind, true, LocalDate.now(clock)).flatMap(rule -> deadlines.find(rule.term())).map(DeadlineRule::length).orElse("");
    }

    /** A rule as it was written then, whatever became of it. */
    @Transactional(readOnly = true)
    public Optional<PublicationRule> version(String code, int version) {
        return jdbc.sql("select * from credit.rule where code = :code and version = :version").param("code", code).param("version", version)
                .query(PublicationRule.class).optional();
    }

    /** A new version of a rule; what was proposed under an earlier one keeps that. */
    public void correct(String code, @Nullable Integer months, boolean automatic, int explained, String source, String status) {
        permissions.require("law.correct");
        var old = all().stream().filter(rule -> rule.code().equals(code)).findFirst().orElseThrow(() -> new Refused("没有这条公开规则。"));
        if (months != null && months < 1 || explained < 0) {
            throw new Refused("月数应当大于 0；长期公开的不填。").at("months");
        }
        if (source.isBlank()) {
            throw new Refused("请写明来源。").at("source");
        }
        if (!STATES.contains(status)) {
            throw new Refused("请选择状态。").at("status");
        }
        add(new PublicationRule(code, old.version() + 1, old.kind(), old.unit(), old.power(), old.term(), old.basis(), automatic, old.marked(), months,
                old.counted(), explained, old.validFrom(), old.validTo(), source.strip(), status, clock.instant(), me.name()));
        events.publishEvent(new PublicationRuleChanged(new Reference("PublicationRule", UUID.nameUUIDFromBytes(code.getBytes(StandardCharsets.UTF_8))),
                code, status, source.strip(), clock.instant()));
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
