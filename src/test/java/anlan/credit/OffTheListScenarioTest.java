package anlan.credit;

import static anlan.testing.Acting.as;
import static anlan.testing.Acting.run;
import static org.assertj.core.api.Assertions.assertThat;

import anlan.credit.blacklist.BlacklistingId;
import anlan.credit.blacklist.EarlyExits;
import anlan.credit.blacklist.ListingEnds;
import anlan.credit.blacklist.ListingPublishing;
import anlan.credit.blacklist.ListingStatus;
import anlan.credit.blacklist.ListingView;
import anlan.credit.blacklist.ListingViews;
import anlan.credit.blacklist.Removal;
import anlan.credit.blacklist.RestrictionStatus;
import anlan.penalty.Remedy;
import anlan.platform.document.PaperStatus;
import anlan.platform.document.Papers;
import anlan.platform.document.form.ServiceWay;
import anlan.testing.AnlanTest;
import anlan.testing.Weeks;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

/** Off the list again: by its term, early, or with the penalty it stood on. */
@AnlanTest
@Import(Weeks.class)
class OffTheListScenarioTest extends ListingScenario {

    @Test
    void the_term_ends_by_itself_the_night_after_its_last_day_and_a_head_signs_the_letter() {
        var id = published();
        clock.standAt(LocalDate.of(2029, 6, 8));
        look();
        assertThat(view(id).status()).isEqualTo(ListingStatus.PUBLISHED);
        clock.standAt(LocalDate.of(2029, 6, 9));
        look();
        assertThat(view(id).removal()).isEqualTo(Removal.TERM);
        assertThat(duties(id)).containsExactly("作出移出决定");

        run(the.head, () -> the.bean(ListingEnds.class).letter(id));

        assertThat(papers(id)).contains("removal-decision");
        assertThat(duties(id)).containsExactly("送达其他文书");
    }

    @Test
    void an_early_exit_waits_twelve_months_and_one_got_by_falsehood_is_taken_back() {
        var id = published();
        var exits = the.bean(EarlyExits.class);
        refused(() -> run(owner, () -> exits.apply(id, "已整改", true, materials())), "自 2027-06-08 起才能申请提前移出");
        clock.standAt(LocalDate.of(2027, 6, 8));
        run(owner, () -> exits.apply(id, "已整改", true, materials()));
        refused(() -> run(the.officer, () -> exits.decide(id, true, "同意")), "提出列入的人员不能作出决定");
        run(the.head, () -> exits.decide(id, false, "材料不足"));
        assertThat(view(id).status()).isEqualTo(ListingStatus.PUBLISHED);
        assertThat(papers(id)).endsWith("exit-refusal-decision");
        assertThat(view(id).exits().getFirst().number()).contains("列不移");
        assertThat(duties(id)).containsExactly("送达其他文书");
        deliverLast(id);
        assertThat(duties(id)).isEmpty();
        run(owner, () -> exits.apply(id, "补充材料", true, materials()));
        run(the.head, () -> exits.decide(id, true, "符合条件"));
        assertThat(view(id).removal()).isEqualTo(Removal.EXIT);
        assertThat(view(id).restrictions()).allMatch(r -> r.status() == RestrictionStatus.LIFTING);

        run(the.head, () -> exits.revoke(id, "培训记录系伪造"));

        assertThat(view(id).status()).isEqualTo(ListingStatus.PUBLISHED);
        assertThat(view(id).termUntil()).isEqualTo(LocalDate.of(2029, 6, 8));
        assertThat(view(id).restrictions()).allMatch(r -> r.status() == RestrictionStatus.SENT);
        assertThat(view(id).exits()).extracting(ListingView.Exit::revokedWhy).contains("培训记录系伪造");
        assertThat(papers(id)).endsWith("removal-decision", "restoration-decision");
        assertThat(view(id).papers()).filteredOn(p -> p.kind().equals("removal-decision")).allMatch(p -> p.status() == PaperStatus.SUPERSEDED);
        assertThat(duties(id)).containsExactly("送达其他文书");
    }

    @Test
    void a_person_is_listed_beside_the_unit_asks_for_an_early_exit_on_paper_and_the_unit_learns_nothing() {
        var entry = aPersonsEntry(unit);
        var id = as(the.officer, () -> listings().propose(entry, team(), "GRAVE", "违章指挥，拒不改正"));
        run(the.officer, () -> listings().notice(id));
        serve(id);
        run(the.officer, () -> listings().record(id, "书面放弃", true, clock.today()));
        run(the.head, () -> listings().decide(id, true, "情节严重"));
        serve(id);
        assertThat(as(the.officer, () -> the.bean(ListingPublishing.class).preview(id))).get().satisfies(p -> assertThat(p.subject()).isEqualTo("钱*"));
        run(the.officer, () -> the.bean(ListingPublishing.class).publish(id, areas()));
        assertThat(view(id).party()).isEqualTo("钱某");
        assertThat(as(owner, () -> the.bean(ListingViews.class).ofEnterprise(unit))).isEmpty();
        assertThat(as(the.officer, () -> the.bean(ListingViews.class).listed(unit))).isEmpty();
        clock.standAt(LocalDate.of(2027, 6, 10));
        refused(() -> run(the.officer, () -> the.bean(EarlyExits.class).record(id, onPaper(LocalDate.of(2027, 6, 7)))), "自 2027-06-08 起才能申请");

        run(the.officer, () -> the.bean(EarlyExits.class).record(id, onPaper(LocalDate.of(2027, 6, 8))));

        assertThat(due(id, "决定提前移出")).isEqualTo(LocalDate.of(2027, 6, 29));
        run(the.head, () -> the.bean(EarlyExits.class).decide(id, true, "符合条件"));
        assertThat(view(id).removal()).isEqualTo(Removal.EXIT);
        assertThat(as(owner, () -> the.bean(Papers.class).of(id))).isEmpty();
    }

    @Test
    void an_annulled_penalty_takes_the_party_off_the_list_at_once() {
        var id = published();

        reviewed(penalty, Remedy.Outcome.ANNULLED, null);

        assertThat(view(id).removal()).isEqualTo(Removal.ANNULLED);
        assertThat(view(id).removalWhy()).contains("达川府复决〔2026〕2号");
        assertThat(view(id).restrictions()).allMatch(r -> r.status() == RestrictionStatus.LIFTING);
        assertThat(duties(id)).containsExactly("作出移出决定");
    }

    @Test
    void a_changed_penalty_is_looked_at_again_and_what_was_not_decided_yet_falls_with_an_annulled_one() {
        var listed = published();
        reviewed(penalty, Remedy.Outcome.CHANGED, 20_000L);
        assertThat(duties(listed)).contains("复核列入决定");
        run(the.head, () -> the.bean(ListingEnds.class).review(listed, true, "罚款减少，情形仍然成立"));
        assertThat(view(listed).status()).isEqualTo(ListingStatus.PUBLISHED);
        reviewed(penalty, Remedy.Outcome.ANNULLED, null);
        assertThat(view(listed).status()).isEqualTo(ListingStatus.REMOVED);
        a_penalised_unit();
        var told = notified();

        reviewed(penalty, Remedy.Outcome.CHANGED, 20_000L);
        assertThat(view(told).penalty()).contains("后来变更为");
        assertThat(duties(told)).contains("复核列入决定");
        reviewed(penalty, Remedy.Outcome.ANNULLED, null);

        assertThat(view(told).status()).isEqualTo(ListingStatus.NOT_LISTED);
        assertThat(duties(told)).isEmpty();
    }

    private void deliverLast(BlacklistingId id) {
        run(the.officer, () -> the.bean(Papers.class).serve(view(id).papers().getLast().id(), ServiceWay.ELECTRONIC, "赵某", clock.instant()));
    }
}
