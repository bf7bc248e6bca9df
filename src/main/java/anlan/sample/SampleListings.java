package anlan.sample;

import anlan.credit.blacklist.BlacklistingId;
import anlan.credit.blacklist.ListingPublishing;
import anlan.credit.blacklist.ListingViews;
import anlan.credit.blacklist.Listings;
import anlan.credit.blacklist.Restrictions;
import anlan.credit.record.CreditRecords;
import anlan.credit.record.EntryFilter;
import anlan.credit.record.EntryKind;
import anlan.credit.record.EntryRow;
import anlan.platform.document.form.ServiceWay;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Punished units on the list of the untrustworthy (示例名单): one listed and told to the departments, one that was only told. */
final class SampleListings {

    private static final String FIRST = SampleStage.TEAM.first(), BUILDING = "zhujian1";

    private final SampleStage stage;

    SampleListings(SampleStage stage) {
        this.stage = stage;
    }

    void plan() {
        var listed = proposed(26, 0);
        stage.at(24, 15, 0, FIRST, () -> listed.with(id -> listings().record(id, "书面放弃陈述、申辩（示例）。", true, stage.now().toLocalDate())));
        stage.at(20, 10, 0, SampleStage.HEAD, () -> listed.with(id -> listings().decide(id, true, "情节严重，同意列入。")));
        stage.at(19, 16, 0, FIRST, () -> listed.with(this::serve));
        stage.at(16, 10, 0, FIRST, () -> listed.with(id -> publishing().publish(id, List.copyOf(publishing().areas().keySet()))));
        stage.at(13, 9, 30, BUILDING, () -> messages(listed).forEach(r -> stage.bean(Restrictions.class).receive(r.id())));
        stage.at(10, 16, 0, BUILDING, () -> messages(listed).forEach(r -> stage.bean(Restrictions.class).answer(r.id(), "已列为资质审核、招投标从严审查对象（示例）。")));
        proposed(3, 1);
    }

    /** Two officers propose it, make the notice, and hand it over. */
    private Held proposed(int day, int which) {
        var held = new Held();
        stage.at(day, 9, 30, FIRST, () -> penalty(which).ifPresent(e -> held.id = listings().propose(e.id(), stage.officers(), ground(), "责令后拒不改正，情节严重（示例）。")));
        stage.at(day, 10, 0, FIRST, () -> held.with(listings()::notice));
        stage.at(day, 16, 0, FIRST, () -> held.with(this::serve));
        return held;
    }

    private Optional<EntryRow> penalty(int which) {
        var ours = stage.units().stream().map(Map.Entry::getValue).toList();
        return stage.bean(CreditRecords.class).list(new EntryFilter("bad", "", EntryKind.PENALTY, null, 1)).rows().stream()
                .filter(e -> e.unit() && ours.contains(e.territory())).skip(which).findFirst();
    }

    private String ground() {
        return listings().rule().grounds().keySet().iterator().next();
    }

    private void serve(BlacklistingId id) {
        listings().serve(id, new Listings.Service(ServiceWay.DIRECT, "单位负责人（示例）", stage.now().toLocalDate()));
    }

    private List<anlan.credit.blacklist.RestrictionRow> messages(Held held) {
        return held.id == null ? List.of() : stage.bean(ListingViews.class).restrictions("", "", 1).rows().stream()
                .filter(r -> r.listing().equals(held.id.value()) && r.receiver().equals("zj")).toList();
    }

    private Listings listings() {
        return stage.bean(Listings.class);
    }

    private ListingPublishing publishing() {
        return stage.bean(ListingPublishing.class);
    }

    /** A listing once it was proposed; where there was nothing to propose nothing follows. */
    private static final class Held {

        private @Nullable BlacklistingId id;

        void with(java.util.function.Consumer<BlacklistingId> deed) {
            if (id != null) {
                deed.accept(id);
            }
        }
    }
}
