package anlan.penalty;

import anlan.enterprise.EnterpriseId;
import anlan.kernel.Identifier;
import anlan.kernel.Refused;
import anlan.law.Provisions;
import anlan.mandate.Guard;
import anlan.organization.OfficerId;
import anlan.platform.security.Me;
import anlan.platform.security.Permissions;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What every deed of a case needs (办案台): who acts, on which day, and the step it leaves behind. */
@Component
class CaseDesk {

    final CaseRecords records;
    final CaseOffices offices;
    private final Me me;
    private final Permissions permissions;
    private final ApplicationEventPublisher events;
    private final Provisions provisions;
    private final Guard guard;
    private final Clock clock;

    CaseDesk(CaseRecords records, CaseOffices offices, Me me, Permissions permissions, ApplicationEventPublisher events,
            Provisions provisions, Guard guard, Clock clock) {
        this.records = records;
        this.offices = offices;
        this.me = me;
        this.permissions = permissions;
        this.events = events;
        this.provisions = provisions;
        this.guard = guard;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    Instant now() {
        return clock.instant();
    }

    LocalDateTime local(Instant moment) {
        return LocalDateTime.ofInstant(moment, clock.getZone());
    }

    LocalDate day(Instant moment) {
        return local(moment).toLocalDate();
    }

    Instant instant(LocalDateTime at) {
        return at.atZone(clock.getZone()).toInstant();
    }

    UUID me() {
        return me.person();
    }

    boolean isParty() {
        return me.get().isEnterprise();
    }

    boolean isHandler() {
        return permissions.may("case.handle");
    }

    String myName() {
        return me.name();
    }

    void may(String deed) {
        permissions.require(deed);
    }

    /** The case, held, for a deed of those who handle it. */
    PenaltyCase handle(CaseId id) {
        permissions.require("case.handle");
        var held = records.lock(id);
        requireInvestigator(held);
        return held;
    }

    void requireInvestigator(PenaltyCase held) {
        var mine = records.officers(held.id, CaseOfficer.Role.INVESTIGATOR).stream().anyMatch(o -> o.officer().equals(me()));
        if (!mine) {
            throw new Refused("只有本案承办人可以办理。", Basis.TWO_OFFICERS.key());
        }
    }

    /** As many officers as an act of enforcement needs today, and nobody twice. */
    void requireTeam(List<UUID> officers) {
        guard.requireTeam(officers.stream().map(OfficerId::new).toList(), today());
    }

    int officersNeeded() {
        return guard.officersNeeded(today());
    }

    FourEyes fourEyes(CaseId id) {
        return new FourEyes(records.of(id, CaseOfficer.class));
    }

    List<UUID> investigators(CaseId id) {
        return records.officers(id, CaseOfficer.Role.INVESTIGATOR).stream().map(CaseOfficer::officer).toList();
    }

    void appoint(CaseId id, UUID person, CaseOfficer.Role role) {
        var acting = records.officers(id, role).stream().anyMatch(o -> o.officer().equals(person));
        if (!acting) {
            var officer = offices.officer(person, today());
            records.add(new CaseOfficer(Identifier.fresh(), id, person, officer.name(), officer.certificateNo(), role, today(), null));
        }
    }

    /** Keeps the case, the step and the entry in the ledger. */
    void step(PenaltyCase held, CaseStatus before, String event, String paper, String basis, String note) {
        step(held, before, event, paper, basis, note, List.of());
    }

    void step(PenaltyCase held, CaseStatus before, String event, String paper, String basis, String note, List<Identifier> sources) {
        records.save(held);
        var person = me.signedIn().map(p -> p.person()).orElse(null);
        var name = person == null ? "系统" : me.name();
        var cited = cited(basis);
        records.add(new Step(Identifier.fresh(), held.id, now(), person, name, event, before.name(), held.status.name(), paper, cited, note));
        events.publishEvent(new CaseStepped(held.id, enterprise(held), event, before, held.status, paper, cited, sources, now()));
    }

    /** A rule in words, as steps and papers of today cite it. */
    String cited(String basis) {
        return provisions.cited(basis, today());
    }

    void tell(Object event) {
        events.publishEvent(event);
    }

    static EnterpriseId enterprise(PenaltyCase held) {
        return new EnterpriseId(held.territory);
    }

    static String required(String text, String sentence, String field) {
        if (text.isBlank()) {
            throw new Refused(sentence).at(field);
        }
        return text.strip();
    }
}
