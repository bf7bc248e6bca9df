package anlan.insight;

import anlan.kernel.Identifier;
import anlan.kernel.Reference;
import anlan.kernel.Sealing;
import anlan.kernel.Traceable;
import anlan.kernel.Unsealing;
import anlan.platform.DeedTime;
import anlan.platform.security.Me;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.json.JsonMapper;

/** Takes every deed in, in the deed's own transaction (留痕登记): what is committed is in the ledger, and nothing else. */
@Component
class Intake {

    private final JdbcClient db;
    private final NamedParameterJdbcTemplate batch;
    private final JsonMapper json;
    private final Me me;
    private final Clock clock;
    private final String district;

    Intake(JdbcClient db, NamedParameterJdbcTemplate batch, JsonMapper json, Me me, Clock clock,
            @Value("${anlan.district:511703}") String district) {
        this.db = db;
        this.batch = batch;
        this.json = json;
        this.me = me;
        this.clock = clock;
        this.district = district;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void take(Traceable event) {
        if (event instanceof Sealing sealing) {
            seal(sealing);
        }
        write(event);
        if (event instanceof Unsealing) {
            db.sql("update insight.sealed set lifted_at = :now where subject = :subject and lifted_at is null")
                    .param("now", moment(clock.instant())).param("subject", event.subject().value()).update();
        }
    }

    private void write(Traceable event) {
        var subject = Reference.to(event.subject());
        var doer = me.signedIn();
        waiting().add(new MapSqlParameterSource()
                .addValue("event", event.getClass().getSimpleName())
                .addValue("subjectKind", subject.kind())
                .addValue("subject", subject.value())
                .addValue("sources", event.sources().stream().map(Reference::to)
                        .map(s -> s.kind() + " " + s.value()).collect(Collectors.joining("\n")))
                .addValue("named", named(event))
                .addValue("enterprise", event.enterprise() == null ? null : event.enterprise().value(), Types.OTHER)
                .addValue("person", doer.map(d -> d.person()).orElse(null), Types.OTHER)
                .addValue("personName", doer.map(d -> d.name()).orElse("系统"))
                .addValue("post", doer.map(d -> d.title()).orElse(""))
                .addValue("agency", doer.map(d -> d.agency()).orElse(""))
                .addValue("agencyName", doer.map(d -> d.agencyName()).orElse(""))
                .addValue("summary", event.summary())
                .addValue("facts", json.writeValueAsString(event))
                .addValue("refused", event instanceof ActRefused)
                .addValue("at", moment(event.at()))
                .addValue("now", moment(DeedTime.receivedOr(clock.instant())))
                .addValue("division", doer.map(d -> d.division()).filter(d -> !d.isEmpty()).orElse(district)));
    }

    /** The events of this transaction: they go to the database together, just before it commits. */
    private Waiting waiting() {
        for (var each : TransactionSynchronizationManager.getSynchronizations()) {
            if (each instanceof Waiting waiting) {
                return waiting;
            }
        }
        var waiting = new Waiting(batch);
        TransactionSynchronizationManager.registerSynchronization(waiting);
        return waiting;
    }

    private void seal(Sealing event) {
        for (var reader : event.readers()) {
            db.sql("""
                    insert into insight.sealed (subject, person, sealed_at) values (:subject, :person, :now)
                    on conflict (subject, person) do update set sealed_at = excluded.sealed_at, lifted_at = null
                    """)
                    .param("subject", event.subject().value()).param("person", reader.toString())
                    .param("now", moment(clock.instant())).update();
        }
    }

    /** The subject first, then the sources. */
    private static UUID[] named(Traceable event) {
        var named = new LinkedHashSet<UUID>();
        named.add(event.subject().value());
        event.sources().stream().map(Identifier::value).forEach(named::add);
        return named.toArray(UUID[]::new);
    }

    private static OffsetDateTime moment(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
