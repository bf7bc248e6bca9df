package anlan.hazard;

import anlan.kernel.Reference;
import anlan.kernel.Refused;
import anlan.platform.security.Me;
import anlan.platform.security.Permissions;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The criteria of major hazards (重大事故隐患判定标准): data that a law clerk verifies and corrects. */
@Service
@Transactional
public class Criteria {


    private final JdbcClient jdbc;
    private final Permissions permissions;
    private final Me me;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Criteria(JdbcClient jdbc, Permissions permissions, Me me, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.permissions = permissions;
        this.me = me;
        this.events = events;
        this.clock = clock;
    }

    /** The newest version of each, those out of use left out. */
    @Transactional(readOnly = true)
    public List<Criterion> all() {
        return jdbc.sql("""
                select * from (select distinct on (code) * from hazard.criterion order by code, version desc) newest
                where status <> '停用' order by trade <> '通用', trade, code
                """).query(Criterion.class).list();
    }

    public void change(String code, String criterion, String source, String status) {
        permissions.require("law.correct");
        var old = all().stream().filter(c -> c.code().equals(code)).findFirst()
                .orElseThrow(() -> new Refused("没有这条判定标准。"));
        if (criterion.isBlank()) {
            throw new Refused("请填写判定标准。").at("criterion");
        }
        if (status.equals("已核") && source.isBlank()) {
            throw new Refused("标为已核应当写明来源。").at("source");
        }
        add(new Criterion(code, old.version() + 1, old.trade(), criterion.strip(), source.strip(), status, clock.instant(), me.name()));
        var subject = new Reference("Criterion", UUID.nameUUIDFromBytes(code.getBytes(StandardCharsets.UTF_8)));
        events.publishEvent(new CriterionChanged(subject, code, status, clock.instant()));
    }

    boolean isEmpty() {
        return !jdbc.sql("select exists (select from hazard.criterion)").query(Boolean.class).single();
    }

    void add(Criterion criterion) {
        jdbc.sql("""
                insert into hazard.criterion (code, version, trade, criterion, source, status, changed_at, changed_by)
                values (:code, :version, :trade, :criterion, :source, :status, :at, :by)
                """)
                .param("code", criterion.code()).param("version", criterion.version()).param("trade", criterion.trade())
                .param("criterion", criterion.criterion()).param("source", criterion.source())
                .param("status", criterion.status()).param("at", at(criterion.changedAt())).param("by", criterion.changedBy()).update();
    }

    private static java.time.OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
