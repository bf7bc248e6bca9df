package anlan.inspection;

import anlan.enterprise.EnterpriseId;
import anlan.kernel.Identifier;
import anlan.kernel.Refused;
import anlan.platform.file.FileKind;
import anlan.platform.security.Me;
import anlan.platform.security.Permissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The supplements to signed records (补充说明): what the team has to add once nothing in the record may change. */
@Service
@Transactional
public class Supplements {

    private static final int LONGEST = 4000;

    private final VisitStore visits;
    private final SiteWriter writer;
    private final JdbcClient jdbc;
    private final Permissions permissions;
    private final Me me;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Supplements(VisitStore visits, SiteWriter writer, JdbcClient jdbc, Permissions permissions, Me me, ApplicationEventPublisher events, Clock clock) {
        this.visits = visits;
        this.writer = writer;
        this.jdbc = jdbc;
        this.permissions = permissions;
        this.me = me;
        this.events = events;
        this.clock = clock;
    }

    /** Adds words, and photos that are stored already, to a record that is signed. */
    public SupplementId write(VisitId id, String text, List<SitePhoto> photos) {
        boolean decided = EntryDecisions.covers(id);
        if (!decided) {
            permissions.require("visit.record");
        }
        var visit = visits.findById(id).orElseThrow(() -> new Refused("没有这次检查，或者您无权查看。"));
        if (!decided && !visit.isMember(me.person())) {
            throw new Refused("补充说明由本次检查的检查人员作出。", "law:site-record");
        }
        if (!visit.status.isSigned()) {
            throw new Refused("现场检查记录还没有签署，直接填写即可，不必另作补充说明。");
        }
        var words = text.strip();
        if (words.isEmpty() || words.length() > LONGEST) {
            throw new Refused(words.isEmpty() ? "请写明补充说明的内容。" : "补充说明不能超过 " + LONGEST + " 字。").at("text");
        }
        photos.forEach(photo -> FileKind.PHOTO.require(photo.file()));
        var supplement = new Supplement(SupplementId.fresh(), words, me.person(), me.name(), clock.instant().truncatedTo(ChronoUnit.MILLIS));
        insert(id, supplement);
        photos.forEach(photo -> writer.attachTo(supplement.id(), id, photo, me.name()));
        events.publishEvent(new SupplementWritten(supplement.id(), List.<Identifier>of(id), new EnterpriseId(visit.territory), words, photos.size(), now()));
        return supplement.id();
    }

    private void insert(VisitId visit, Supplement supplement) {
        jdbc.sql("""
                insert into inspection.supplement (id, visit, text, officer, name, written_at)
                values (:id, :visit, :text, :officer, :name, :at)
                """)
                .param("id", supplement.id().value()).param("visit", visit.value()).param("text", supplement.text())
                .param("officer", supplement.officer()).param("name", supplement.name())
                .param("at", supplement.writtenAt().atOffset(ZoneOffset.UTC)).update();
    }

    @Transactional(readOnly = true)
    public List<Supplement> of(VisitId visit) {
        return jdbc.sql("select id, text, officer, name, written_at from inspection.supplement where visit = :visit order by written_at, id")
                .param("visit", visit.value())
                .query((row, _) -> new Supplement(new SupplementId(row.getObject("id", UUID.class)), row.getString("text"),
                        row.getObject("officer", UUID.class), row.getString("name"), row.getTimestamp("written_at").toInstant()))
                .list();
    }

    private Instant now() {
        return clock.instant();
    }
}
