package anlan.mandate;

import anlan.kernel.Identifier;
import anlan.mandate.GuardFacts.Finding;
import java.sql.Types;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the warrants; none is ever changed, but the seal of a secret one is taken off once. */
@Repository
@Transactional
class WarrantStore {

    private final JdbcClient db;
    private final Clock clock;

    WarrantStore(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    Warrant keep(Act act, Finding finding) {
        var version = Objects.requireNonNull(finding.powerVersion());
        var warrant = new Warrant(WarrantId.fresh(), act.power(), finding.powerName(), version, finding.basis(),
                finding.conditions());
        db.sql("""
                insert into mandate.warrant (id, power, power_version, deed, day, enterprise, officers, basis, conditions,
                    issued_at, subject, sealed_for, territory, division, supervisor)
                select :id, :power, :version, :deed, :day, :enterprise, :officers, :basis, :conditions,
                    :now, :subject, :sealedFor, t.id, coalesce(t.division, nullif(current_setting('anlan.scope_from', true), ''), '0'),
                    coalesce(t.supervisor, '')
                from (values (1)) one left join platform.territory t on t.id = :enterprise
                """)
                .param("id", warrant.id().value())
                .param("power", act.power())
                .param("version", version.value())
                .param("deed", act.deed())
                .param("day", act.day())
                .param("enterprise", act.enterprise() == null ? null : act.enterprise().value(), Types.OTHER)
                .param("officers", act.officers().stream().map(o -> o.value()).toArray(UUID[]::new))
                .param("basis", finding.basis().toArray(String[]::new))
                .param("conditions", finding.conditions().stream()
                        .map(c -> c.name() + "：" + c.reason() + "（" + c.provision() + "）").toArray(String[]::new))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("subject", act.seal() == null ? null : act.seal().subject().value(), Types.OTHER)
                .param("sealedFor", act.seal() == null ? null : act.seal().persons().toArray(String[]::new), Types.ARRAY)
                .update();
        return warrant;
    }

    void unseal(Identifier subject) {
        db.sql("update mandate.warrant set sealed_for = null where subject = :subject and sealed_for is not null")
                .param("subject", subject.value()).update();
    }
}
