package anlan.credit.record;

import anlan.enterprise.EnterpriseId;
import anlan.kernel.Refused;
import anlan.law.Provisions;
import anlan.mandate.Act;
import anlan.mandate.Guard;
import anlan.organization.OfficerId;
import anlan.organization.Organs;
import anlan.platform.security.Me;
import anlan.platform.security.Permissions;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What every deed about credit asks and leaves (信用办理): who acts, by which power, on which day. */
@Component
public class RecordDesk {

    /** 建立安全生产违法行为信息库和公告严重违法单位. */
    private static final String POWER = "511703-QT-016";

    private final Me me;
    private final Permissions permissions;
    private final Organs organs;
    private final Guard guard;
    private final Provisions provisions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RecordDesk(Me me, Permissions permissions, Organs organs, Guard guard, Provisions provisions, ApplicationEventPublisher events, Clock clock) {
        this.me = me;
        this.permissions = permissions;
        this.organs = organs;
        this.guard = guard;
        this.provisions = provisions;
        this.events = events;
        this.clock = clock;
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }

    public Instant now() {
        return clock.instant();
    }

    public UUID me() {
        return me.person();
    }

    public String myName() {
        return me.name();
    }

    public String myAgency() {
        return me.get().agency();
    }

    /** The organ that the signed-in person works for. */
    public String myBody() {
        return me.get().body();
    }

    public boolean isUnit() {
        return me.signedIn().filter(person -> person.isEnterprise()).isPresent();
    }

    public void may(String deed) {
        permissions.require(deed);
    }

    /** The unit itself acts, and on itself. */
    public void ownUnit(UUID territory) {
        permissions.require("enterprise.own");
        if (!territory.equals(me.get().enterprise())) {
            throw new Refused("只能办理本单位的事项。");
        }
    }

    /** Refuses whoever does not belong to the organ that this agency acts for. */
    public void sameOrgan(String agency, String sentence) {
        if (!organs.organ(myAgency()).code().equals(organs.organ(agency).code())) {
            throw new Refused(sentence, "law:violation-library");
        }
    }

    /** A head of the organ acts, under the power of keeping the library. */
    public void byHead(String agency, UUID territory, String deed) {
        permissions.require("credit.record.decide");
        if (!organs.deciders(agency).contains(me())) {
            throw new Refused("由作出处理的机关的负责人决定。", "law:violation-library");
        }
        guard.require(new Act(POWER, agency, new EnterpriseId(territory), today(), List.of(new OfficerId(me())), Act.By.HEAD, deed));
    }

    /** An officer acts at the desk. */
    public void byOfficer(UUID territory, String deed) {
        permissions.require("credit.record.handle");
        guard.require(new Act(POWER, myAgency(), new EnterpriseId(territory), today(), List.of(new OfficerId(me())), Act.By.HEAD, deed));
    }

    /** Two certified officers act. */
    public void byTwo(String agency, UUID territory, List<UUID> officers, String deed) {
        permissions.require("credit.record.handle");
        fitTeam(agency, territory, officers, deed);
    }

    /** These two or more may act in the matter, whoever puts them on it. */
    public void fitTeam(String agency, UUID territory, List<UUID> officers, String deed) {
        var ids = officers.stream().map(OfficerId::new).toList();
        guard.requireTeam(ids, today());
        guard.require(Act.byTwo(POWER, agency, new EnterpriseId(territory), today(), ids, deed));
    }

    /** A rule in words, as papers of today cite it. */
    public String cited(String basis) {
        return provisions.cited(basis, today());
    }

    public void tell(Object event) {
        events.publishEvent(event);
    }

    public static String required(String text, String sentence, String field) {
        if (text.isBlank()) {
            throw new Refused(sentence).at(field);
        }
        return text.strip();
    }
}
