package anlan.credit;

import static anlan.testing.Acting.as;
import static anlan.testing.Acting.run;
import static org.assertj.core.api.Assertions.assertThat;

import anlan.credit.PublicationKind;
import anlan.credit.Publications;
import anlan.credit.blacklist.BlacklistingId;
import anlan.credit.blacklist.ListingPublishing;
import anlan.credit.blacklist.ListingStatus;
import anlan.credit.blacklist.ListingViews;
import anlan.credit.blacklist.Listings;
import anlan.credit.blacklist.RestrictionRow;
import anlan.credit.blacklist.RestrictionStatus;
import anlan.credit.blacklist.Restrictions;
import anlan.credit.record.Repairs;
import anlan.organization.Post;
import anlan.platform.document.Papers;
import anlan.platform.document.form.LetterPaper;
import anlan.platform.document.form.ServiceWay;
import anlan.platform.security.SignedIn;
import anlan.testing.AnlanTest;
import anlan.testing.Weeks;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

/** Onto the list and on it, by the rule of the day. */
@AnlanTest
@Import(Weeks.class)
class BlacklistScenarioTest extends ListingScenario {

    @Test
    void a_penalised_unit_is_told_heard_listed_by_somebody_else_published_and_told_to_nine_areas() {
        var id = notified();
        assertThat(view(id).replyUntil()).isEqualTo(LocalDate.of(2026, 6, 15));
        refused(() -> run(the.head, () -> listings().decide(id, true, "情节严重")), "期限还没有届满");
        run(owner, () -> listings().reply(id, "已经整改，请求从轻", false));
        refused(() -> run(the.head, () -> listings().decide(id, true, "情节严重")), "还没有复核");
        run(the.officer, () -> listings().review(id, "整改不影响情节的认定，不予采纳"));
        refused(() -> run(the.officer, () -> listings().decide(id, true, "情节严重")), "提出列入的人员不能作出决定", "第七十八条");
        refused(() -> run(the.sectionHead, () -> listings().decide(id, true, "情节严重")), "无权");

        run(the.head, () -> listings().decide(id, true, "情节严重"));

        assertThat(view(id).termUntil()).isEqualTo(LocalDate.of(2029, 6, 8));
        assertThat(view(id).exitFrom()).isEqualTo(LocalDate.of(2027, 6, 8));
        refused(() -> run(the.officer, () -> the.bean(ListingPublishing.class).publish(id, areas())), "还没有送达");
        serve(id);
        run(the.officer, () -> the.bean(ListingPublishing.class).publish(id, areas()));
        assertThat(view(id).status()).isEqualTo(ListingStatus.PUBLISHED);
        assertThat(view(id).restrictions()).hasSize(8).allSatisfy(r -> {
            assertThat(r.status()).isEqualTo(RestrictionStatus.SENT);
            assertThat(due(r.id(), "反馈联合惩戒措施")).isEqualTo(LocalDate.of(2026, 6, 30));
        });
        assertThat(view(id).restrictions().stream().mapToInt(r -> r.areaText().split("、").length).sum()).isEqualTo(9);
        assertThat(papers(id)).containsExactly("listing-notice", "listing-decision");
        var line = as(the.head, () -> the.bean(Publications.class).of(PublicationKind.BLACKLISTING, id.value())).orElseThrow();
        refused(() -> run(the.head, () -> the.bean(Publications.class).withdraw(line, "撤下")), "随列入、移出名单的程序", "第七十八条");
        assertThat(words(id)).contains("《安全生产严重失信主体名单管理办法》（应急管理部令第11号）").doesNotContain("全文", "待核");
        assertThat(as(owner, () -> the.bean(ListingViews.class).ofEnterprise(unit))).singleElement().satisfies(l -> assertThat(l.status()).isEqualTo(ListingStatus.PUBLISHED));
    }

    @Test
    void only_two_officers_of_the_authority_that_made_the_penalty_may_propose_it_and_only_once() {
        var entry = entries(the.officer, unit).getFirst().id();
        refused(() -> run(the.officer, () -> listings().propose(entry, List.of(the.officer.person()), "GRAVE", "情节严重")), "不得少于 2 名");
        refused(() -> run(the.officer, () -> listings().propose(entry, team(), "NONE", "情节严重")), "请选择列入的情形");
        var other = somebody("zj", Post.OFFICER, "");
        refused(() -> run(other, () -> listings().propose(entry, List.of(other.person(), the.second.person()), "GRAVE", "情节严重")), "谁处罚、谁决定", "第七十八条");
        proposed();
        refused(() -> run(the.officer, () -> proposed()), "已经据以提出列入");
        assertThat(as(owner, () -> the.bean(ListingViews.class).ofEnterprise(unit))).isEmpty();
    }

    @Test
    void a_department_signs_for_its_message_answers_and_lifts_and_nobody_else_does() {
        var id = published();
        var market = somebody("scjg", Post.SECTION_HEAD, "scjg");
        var land = somebody("zr", Post.SECTION_HEAD, "zr");
        var mine = sent(market).stream().filter(r -> r.listing().equals(id.value())).toList();
        assertThat(mine).singleElement().satisfies(r -> assertThat(r.areaText()).isEqualTo("经营"));
        var message = mine.getFirst().id();
        refused(() -> run(land, () -> the.bean(Restrictions.class).receive(message)), "没有这件联合惩戒通报");
        refused(() -> run(the.officer, () -> the.bean(Restrictions.class).receive(message)), "由收到通报的部门");
        refused(() -> run(market, () -> the.bean(Restrictions.class).answer(message, "列为重点")), "签收");

        run(market, () -> the.bean(Restrictions.class).receive(message));
        refused(() -> run(market, () -> the.bean(Restrictions.class).answer(message, " ")), "请写明采取的措施");
        run(market, () -> the.bean(Restrictions.class).answer(message, "列为重点监管对象"));

        assertThat(duties(message)).isEmpty();
        clock.standAt(LocalDate.of(2029, 6, 9));
        look();
        assertThat(as(market, () -> the.bean(ListingViews.class).restriction(message)).status()).isEqualTo(RestrictionStatus.LIFTING);
        run(market, () -> the.bean(Restrictions.class).lift(message, "已解除"));
        assertThat(as(market, () -> the.bean(ListingViews.class).restriction(message)).status()).isEqualTo(RestrictionStatus.LIFTED);
    }

    @Test
    void what_cannot_be_told_ends_by_a_decision_not_to_list_it_and_may_be_proposed_anew() {
        var id = proposed();
        assertThat(duties(id)).containsExactly("制作列入名单告知书");
        run(the.officer, () -> listings().notice(id));
        refused(() -> run(the.head, () -> listings().decide(id, true, "情节严重")), "现在可以");
        refused(() -> run(the.officer, () -> listings().serve(id, new Listings.Service(ServiceWay.DIRECT, "赵某", clock.today().minusDays(1)))), "不能早于文书日期");

        run(the.head, () -> listings().decide(id, false, "当事人下落不明，不再列入"));

        assertThat(view(id).status()).isEqualTo(ListingStatus.NOT_LISTED);
        assertThat(duties(id)).isEmpty();
        assertThat(view(notified()).status()).isEqualTo(ListingStatus.NOTIFIED);
    }

    @Test
    void a_reply_that_arrives_late_on_paper_is_recorded_and_answered_and_the_term_of_the_decision_runs_from_the_end_of_the_hearing() {
        var id = notified();
        assertThat(due(id, "决定是否列入名单")).isEqualTo(LocalDate.of(2026, 7, 7));
        clock.standAt(LocalDate.of(2026, 6, 18));
        refused(() -> run(owner, () -> listings().reply(id, "请求从轻", false)), "期限已过");
        refused(() -> run(the.officer, () -> listings().record(id, "请求从轻", false, LocalDate.of(2026, 6, 7))), "不能早于告知的日期");

        run(the.officer, () -> listings().record(id, "请求从轻", false, LocalDate.of(2026, 6, 17)));

        refused(() -> run(the.head, () -> listings().decide(id, true, "情节严重")), "还没有复核");
        run(the.officer, () -> listings().review(id, "不予采纳"));
        run(the.head, () -> listings().decide(id, true, "情节严重"));
        assertThat(view(id).status()).isEqualTo(ListingStatus.LISTED);
    }

    @Test
    void others_take_over_where_those_who_proposed_it_cannot_go_on() {
        var id = notified();
        var third = somebody("yj-wh", Post.OFFICER, "");
        refused(() -> run(the.head, () -> listings().handTo(id, List.of(third.person()))), "不得少于 2 名");
        refused(() -> run(the.officer, () -> listings().handTo(id, List.of(third.person(), the.second.person()))), "提出列入的人员不能作出决定");

        run(the.head, () -> listings().handTo(id, List.of(third.person(), the.second.person())));

        refused(() -> run(the.officer, () -> listings().record(id, "放弃", true, clock.today())), "只有承办");
        run(third, () -> listings().record(id, "放弃", true, clock.today()));
        assertThat(view(id).waived()).isTrue();
    }

    @Test
    void information_that_a_listing_stands_on_is_not_repaired_beside_it() {
        published();
        pay(penalty);
        clock.standAt(LocalDate.of(2027, 6, 8));

        refused(() -> run(owner, () -> the.bean(Repairs.class).apply(entries(owner, unit).getFirst().id(), "已整改", true, materials())), "请申请提前移出");
    }

    private String words(BlacklistingId id) {
        return view(id).papers().stream().map(p -> as(the.head, () -> the.bean(Papers.class).values(p.id(), LetterPaper.class)))
                .flatMap(l -> l.parts().stream()).flatMap(p -> p.paragraphs().stream()).collect(Collectors.joining());
    }

    private List<RestrictionRow> sent(SignedIn reader) {
        return as(reader, () -> the.bean(ListingViews.class).restrictions("", "", 1).rows());
    }
}
