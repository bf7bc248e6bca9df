package anlan.credit.record;

import anlan.enterprise.EnterpriseId;
import anlan.enterprise.Enterprises;
import anlan.kernel.Identifier;
import anlan.kernel.Refused;
import anlan.kernel.Reference;
import anlan.organization.Agencies;
import anlan.organization.Organs;
import anlan.platform.security.Me;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.jdbc.core.JdbcAggregateTemplate;
import org.springframework.data.relational.core.query.Criteria;
import org.springframework.data.relational.core.query.Query;
import org.springframework.stereotype.Component;

/** Keeps the entries of the library (信息入库): each once, with what followed, in the transaction of the deed it records. */
@Component
class Entries {

    private final JdbcAggregateTemplate store;
    private final Enterprises enterprises;
    private final Organs organs;
    private final Agencies agencies;
    private final Me me;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Entries(JdbcAggregateTemplate store, Enterprises enterprises, Organs organs, Agencies agencies, Me me, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.enterprises = enterprises;
        this.organs = organs;
        this.agencies = agencies;
        this.me = me;
        this.events = events;
        this.clock = clock;
    }

    /**
     * What is to be kept.
     *
     * @param source the deed itself: the decision, the order, the hazard, the visit
     * @param cause tells deeds of one source apart; else empty
     * @param record the record whose page shows it
     * @param party the name of the person; empty for the unit itself
     * @param agency the body that dealt with it; empty for that of whoever is signed in
     */
    record Fresh(
            EntryKind kind, EnterpriseId enterprise, UUID source, String cause, Identifier record, String party, String matter, String basis,
            String result, String number, String authority, LocalDate day, BigDecimal fine, String agency) {

        static Fresh of(EntryKind kind, EnterpriseId enterprise, Identifier record, String cause, String matter, String result, String number, LocalDate day) {
            return new Fresh(kind, enterprise, record.value(), cause, record, "", matter, "", result, number, "", day, BigDecimal.ZERO, "");
        }

        Fresh by(String body) {
            return new Fresh(kind, enterprise, source, cause, record, party, matter, basis, result, number, authority, day, fine, body);
        }
    }

    /** Empty where it is kept already. */
    Optional<Entry> keep(Fresh fresh) {
        if (store.exists(Query.query(Criteria.where("kind").is(fresh.kind.name()).and("source").is(fresh.source).and("cause").is(fresh.cause)), Entry.class)) {
            return Optional.empty();
        }
        var unit = enterprises.view(fresh.enterprise);
        var agency = fresh.agency.isEmpty() ? myAgency() : fresh.agency;
        var entry = new Entry();
        entry.id = CreditEntryId.fresh();
        entry.territory = fresh.enterprise.value();
        entry.division = unit.division();
        entry.supervisor = unit.supervisor();
        entry.enterpriseName = unit.name();
        entry.kind = fresh.kind;
        entry.unit = fresh.party.isEmpty();
        entry.party = entry.unit ? unit.name() : fresh.party;
        entry.source = fresh.source;
        entry.cause = fresh.cause;
        entry.record = fresh.record.value();
        entry.link = fresh.kind.page() + fresh.record.value();
        entry.matter = fresh.matter;
        entry.basis = fresh.basis;
        entry.result = fresh.result;
        entry.number = fresh.number;
        entry.authority = fresh.authority.isEmpty() ? organs.organ(agency).name() : fresh.authority;
        entry.agency = agency;
        entry.day = fresh.day;
        entry.fine = fresh.fine;
        entry.told = fresh.kind != EntryKind.PENALTY;
        entry.status = EntryStatus.STANDING;
        entry.keptAt = clock.instant();
        store.insert(entry);
        events.publishEvent(new EntryKept(entry.id, fresh.enterprise, entry.kind.label() + "，" + entry.matter, entry.number,
                List.of(Reference.to(fresh.record)), clock.instant()));
        return Optional.of(entry);
    }

    private String myAgency() {
        return me.signedIn().map(p -> p.agency()).filter(code -> !code.isEmpty()).orElseGet(() -> agencies.comprehensive(LocalDate.now(clock)).code());
    }

    Entry require(CreditEntryId id) {
        return Optional.ofNullable(store.findById(id, Entry.class)).orElseThrow(() -> new Refused("没有这条信用信息，或者您无权查看。"));
    }

    /** What is kept of a record, or of what went on from it. */
    List<Entry> of(UUID record) {
        return find(Criteria.where("record").is(record).or("continued").is(record));
    }

    Optional<Entry> ofSource(UUID source) {
        return find(Criteria.where("source").is(source)).stream().filter(e -> e.kind.isPenalty()).findFirst();
    }

    void follow(Entry entry, String words) {
        store.insert(new Sequel(Identifier.fresh(), entry.id, clock.instant(), words));
    }

    void save(Entry entry) {
        store.update(entry);
    }

    void end(Entry entry, EntryStatus how, String why) {
        entry.end(how, LocalDate.now(clock), why);
        store.update(entry);
        follow(entry, how.label() + "：" + why);
        events.publishEvent(new EntryEnded(entry.id, new EnterpriseId(entry.territory), how.label(), why, clock.instant()));
    }

    private List<Entry> find(Criteria criteria) {
        return store.findAll(Query.query(criteria), Entry.class);
    }
}
