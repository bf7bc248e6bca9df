package anlan.credit.blacklist;

import anlan.credit.record.RecordDesk;
import anlan.enterprise.EnterpriseId;
import anlan.kernel.Refused;
import anlan.mandate.NewDuty;
import anlan.organization.Agencies;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;
import org.springframework.data.domain.Sort;
import org.springframework.data.jdbc.core.JdbcAggregateTemplate;
import org.springframework.data.relational.core.query.Criteria;
import org.springframework.data.relational.core.query.Query;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Joint restrictions (联合惩戒): each department is told, signs for it, says what it did, and what it lifted. */
@Service
@Transactional
public class Restrictions {

    static final String ANSWER = "ANSWER_RESTRICTION";
    static final String LIFT = "LIFT_RESTRICTION";
    private static final String LAW = "law:joint-restriction";

    private final JdbcAggregateTemplate store;
    private final Agencies agencies;
    private final ListingDesk desk;

    Restrictions(JdbcAggregateTemplate store, Agencies agencies, ListingDesk desk) {
        this.store = store;
        this.agencies = agencies;
        this.desk = desk;
    }

    /** Tells every department of the chosen areas; one message for each. */
    void send(Listing held, List<String> areas) {
        RestrictionRules.byAgency(areas).forEach((agency, rows) -> {
            var restriction = store.insert(message(held, agency, rows));
            askAnswer(restriction);
            tell(restriction, "通报联合惩戒", "");
        });
    }

    private Restriction message(Listing held, String agency, List<CSVRecord> rows) {
        var receiver = agencies.view(agency);
        var restriction = new Restriction();
        restriction.id = RestrictionId.fresh();
        restriction.listing = held.id;
        restriction.territory = held.territory;
        restriction.division = held.division;
        restriction.supervisor = held.supervisor;
        restriction.receiver = agency;
        restriction.receiverName = receiver.name();
        restriction.areas = rows.stream().map(row -> row.get("label")).toList();
        restriction.measures = rows.stream().map(row -> row.get("measure")).distinct().collect(Collectors.joining("；"));
        restriction.basis = rows.stream().map(row -> row.get("basis")).distinct().collect(Collectors.joining("；"));
        restriction.enterpriseName = held.enterpriseName;
        restriction.enterpriseCode = held.enterpriseCode;
        restriction.party = held.party;
        restriction.unit = held.unit;
        restriction.authority = held.authority;
        restriction.number = held.number;
        restriction.groundWords = held.groundWords;
        restriction.listedOn = Objects.requireNonNull(held.decidedOn);
        restriction.termUntil = Objects.requireNonNull(held.termUntil);
        restriction.status = RestrictionStatus.SENT;
        restriction.sentAt = desk.desk.now();
        return restriction;
    }

    private void askAnswer(Restriction restriction) {
        desk.start(duty(restriction, ANSWER, "签收、反馈联合惩戒通报").cause(restriction.sentAt.toString()).basis(LAW, "逾期不反馈，通报并提请考核"));
    }

    private NewDuty duty(Restriction restriction, String kind, String title) {
        return NewDuty.of(kind, restriction.id, title + "：" + restriction.party).by("D97", desk.today()).owner(null, restriction.receiver)
                .link("/restrictions/" + restriction.id.value());
    }

    /** The department signs for the message (签收). */
    public void receive(RestrictionId id) {
        var restriction = mine(id);
        restriction.receive(desk.desk.myName(), desk.desk.now());
        keep(restriction, "签收联合惩戒通报", "");
    }

    /** The department says what it did (反馈). */
    public void answer(RestrictionId id, String words) {
        var restriction = mine(id);
        restriction.answer(RecordDesk.required(words, "请写明采取的措施；没有可以采取的措施的，写明理由。", "words"), desk.desk.myName(), desk.desk.now());
        desk.done(ANSWER, id);
        keep(restriction, "反馈联合惩戒措施", restriction.answer);
    }

    /** The department says what it lifted (解除反馈). */
    public void lift(RestrictionId id, String words) {
        var restriction = mine(id);
        restriction.lift(RecordDesk.required(words, "请写明解除情况。", "words"), desk.desk.myName(), desk.desk.now());
        desk.done(LIFT, id);
        keep(restriction, "解除联合惩戒措施", restriction.lifted);
    }

    private Restriction mine(RestrictionId id) {
        desk.desk.may("restriction.answer");
        var restriction = require(id);
        if (!restriction.receiver.equals(desk.desk.myBody())) {
            throw new Refused("由收到通报的部门（" + restriction.receiverName + "）办理。", LAW);
        }
        return restriction;
    }

    Restriction require(RestrictionId id) {
        return Optional.ofNullable(store.findById(id, Restriction.class)).orElseThrow(() -> new Refused("没有这件联合惩戒通报，或者您无权查看。"));
    }

    List<Restriction> of(BlacklistingId listing) {
        return store.findAll(Query.query(Criteria.where("listing").is(listing.value())).sort(Sort.by("id")), Restriction.class);
    }

    /** The party is off the list: every department is to lift what it did. */
    void liftAll(Listing held, String why) {
        each(held, restriction -> {
            restriction.lifting(why, desk.desk.now());
            desk.cancel(ANSWER, restriction.id, "已移出名单");
            desk.start(duty(restriction, LIFT, "解除联合惩戒措施").cause(String.valueOf(held.removedOn)).basis(LAW, "不及时解除，追究责任"));
            keep(restriction, "通知解除联合惩戒措施", why);
        });
    }

    /** The removal was revoked: every department is told anew. */
    void restoreAll(Listing held, String why) {
        each(held, restriction -> {
            restriction.restore(desk.desk.now());
            desk.cancel(LIFT, restriction.id, "撤销移出");
            askAnswer(restriction);
            keep(restriction, "撤销移出，恢复联合惩戒措施", why);
        });
    }

    private void each(Listing held, Consumer<Restriction> deed) {
        of(held.id).forEach(deed);
    }

    private void keep(Restriction restriction, String event, String words) {
        store.update(restriction);
        tell(restriction, event, words);
    }

    private void tell(Restriction restriction, String event, String words) {
        desk.desk.tell(new RestrictionStepped(restriction.id, new EnterpriseId(restriction.territory), event, restriction.receiverName,
                restriction.status.label(), words, List.of(restriction.listing), desk.desk.now()));
    }
}
