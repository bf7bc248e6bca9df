package anlan.credit.blacklist;

import anlan.credit.record.CreditEntryId;
import anlan.credit.record.RecordDesk;
import anlan.enterprise.EnterpriseId;
import anlan.kernel.Identifier;
import anlan.kernel.Refused;
import anlan.mandate.Duties;
import anlan.mandate.NewDuty;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Sort;
import org.springframework.data.jdbc.core.JdbcAggregateTemplate;
import org.springframework.data.relational.core.query.Criteria;
import org.springframework.data.relational.core.query.Query;
import org.springframework.stereotype.Component;

/** Holds a listing for those who may act on it, keeps its clocks and tells the ledger (名单办理台). */
@Component
class ListingDesk {

    static final String TELL = "TELL_LISTING";
    static final String REPLY = "REPLY_LISTING";
    static final String DECIDE = "DECIDE_LISTING";
    static final String SERVE = "SERVE_LETTER";
    static final String PUBLISH = "PUBLISH_LISTING";
    static final String EXIT = "DECIDE_EXIT";
    static final String REMOVE = "REMOVE_LISTING";
    static final String REVIEW = "REVIEW_LISTING";
    static final String LAW = "law:violation-library";

    final RecordDesk desk;
    private final JdbcAggregateTemplate store;
    private final Duties duties;

    ListingDesk(RecordDesk desk, JdbcAggregateTemplate store, Duties duties) {
        this.desk = desk;
        this.store = store;
        this.duties = duties;
    }

    LocalDate today() {
        return desk.today();
    }

    Listing require(BlacklistingId id) {
        return Optional.ofNullable(store.findById(id, Listing.class)).orElseThrow(() -> new Refused("没有这件名单事项，或者您无权查看。"));
    }

    /** For a deed of the officers who propose it. */
    Listing mine(BlacklistingId id, String deed) {
        var held = require(id);
        if (!held.officers.contains(desk.me())) {
            throw new Refused("只有承办这件名单事项的执法人员可以办理。", LAW);
        }
        desk.byTwo(held.agency, held.territory, held.officers, deed);
        return held;
    }

    /** For a decision of a head who did not propose it. */
    Listing byHead(BlacklistingId id, String deed) {
        var held = require(id);
        if (held.officers.contains(desk.me())) {
            throw new Refused("提出列入的人员不能作出决定，请由其他负责人决定。", LAW);
        }
        desk.byHead(held.agency, held.territory, deed);
        return held;
    }

    Listing own(BlacklistingId id) {
        var held = require(id);
        desk.ownUnit(held.territory);
        return held;
    }

    List<Listing> list(Criteria criteria) {
        return store.findAll(Query.query(criteria).sort(Sort.by("id")), Listing.class);
    }

    <T> T add(T record) {
        return store.insert(record);
    }

    <T> T keep(T record) {
        return store.update(record);
    }

    List<EarlyExit> exits(BlacklistingId id) {
        return store.findAll(Query.query(Criteria.where("listing").is(id.value())).sort(Sort.by("id")), EarlyExit.class);
    }

    void start(NewDuty duty) {
        duties.start(duty);
    }

    void done(String kind, Identifier subject) {
        duties.done(kind, subject);
    }

    void cancel(String kind, Identifier subject, String why) {
        duties.cancel(kind, subject, why);
    }

    /** A letter is to reach the party (送达). */
    void serve(Listing held, String number, String otherwise) {
        start(duty(held, SERVE, "送达" + number).cause(number).by("D85", today()).basis("", otherwise));
    }

    static NewDuty duty(Listing held, String kind, String title) {
        return NewDuty.of(kind, held.id, title + "：" + held.party).about(new EnterpriseId(held.territory)).owner(null, held.agency).link("/blacklist/" + held.id.value());
    }

    void step(Listing held, String event, String paper, String basis) {
        store.update(held);
        tell(held, event, paper, basis, List.of());
    }

    void tell(Listing held, String event, String paper, String basis, List<Identifier> sources) {
        desk.tell(new ListingStepped(held.id, new EnterpriseId(held.territory), event, held.status.label(), paper, desk.cited(basis), sources, desk.now()));
    }

    /** Whether another listing of it is running (办理中或者在列). */
    boolean runs(CreditEntryId entry) {
        return exists(Criteria.where("entry").is(entry.value()).and("status").notIn("REMOVED", "NOT_LISTED"));
    }

    boolean wasListedBefore(UUID territory, String party, BlacklistingId but) {
        return exists(Criteria.where("territory").is(territory).and("party").is(party).and("id").not(but.value()).and(
                Criteria.where("status").in("LISTED", "PUBLISHED", "EXIT_APPLIED")
                        .or(Criteria.where("status").is("REMOVED").and("removal").not("ANNULLED"))));
    }

    private boolean exists(Criteria criteria) {
        return store.exists(Query.query(criteria), Listing.class);
    }
}
