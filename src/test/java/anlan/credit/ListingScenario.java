package anlan.credit;

import static anlan.testing.Acting.as;
import static anlan.testing.Acting.run;

import anlan.credit.blacklist.BlacklistingId;
import anlan.credit.blacklist.ListingEnds;
import anlan.credit.blacklist.ListingPublishing;
import anlan.credit.blacklist.ListingView;
import anlan.credit.blacklist.ListingViews;
import anlan.credit.blacklist.Listings;
import anlan.penalty.CaseId;
import anlan.platform.database.Scope;
import anlan.platform.document.PaperView;
import anlan.platform.document.form.ServiceWay;
import anlan.platform.security.SignedIn;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;

/** A penalised unit, and the ways onto the list. */
abstract class ListingScenario extends CreditScenario {

    UUID unit;
    SignedIn owner;
    CaseId penalty;

    @BeforeEach
    void a_penalised_unit() {
        unit = the.aUnit();
        owner = the.owner(unit);
        penalty = the.aServedCase(unit, FINE);
    }

    BlacklistingId proposed() {
        return as(the.officer, () -> listings().propose(entries(the.officer, unit).getFirst().id(), team(), "GRAVE", "4 名新进人员未经培训上岗，拒不改正"));
    }

    BlacklistingId notified() {
        var id = proposed();
        run(the.officer, () -> listings().notice(id));
        serve(id);
        return id;
    }

    void serve(BlacklistingId id) {
        run(the.officer, () -> listings().serve(id, new Listings.Service(ServiceWay.DIRECT, "赵某", clock.today())));
    }

    BlacklistingId published() {
        var id = notified();
        run(the.officer, () -> listings().record(id, "书面放弃", true, clock.today()));
        run(the.head, () -> listings().decide(id, true, "情节严重"));
        serve(id);
        run(the.officer, () -> the.bean(ListingPublishing.class).publish(id, areas()));
        return id;
    }

    ListingView view(BlacklistingId id) {
        return as(the.head, () -> the.bean(ListingViews.class).view(id));
    }

    List<String> papers(BlacklistingId id) {
        return view(id).papers().stream().map(PaperView::kind).toList();
    }

    List<String> areas() {
        return List.copyOf(the.bean(ListingPublishing.class).areas().keySet());
    }

    List<UUID> team() {
        return List.of(the.officer.person(), the.second.person());
    }

    Listings listings() {
        return the.bean(Listings.class);
    }

    void look() {
        Scope.SYSTEM.run(() -> the.bean(ListingEnds.class).expire());
    }
}
