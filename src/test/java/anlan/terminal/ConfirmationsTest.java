package anlan.terminal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anlan.inspection.Answer;
import anlan.inspection.SiteRecords;
import anlan.inspection.Visits;
import anlan.kernel.Identifier;
import anlan.platform.database.Scope;
import anlan.testing.AnlanTest;
import anlan.testing.District;
import anlan.testing.Visitor;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What phones left open ends in a person's decision, on the phone or at the desk, and in the ledger. */
@AnlanTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConfirmationsTest {

    private static final Pattern ROW = Pattern.compile("id=\"w-([0-9a-f-]{36})\"");

    @LocalServerPort int port;
    @Autowired ApplicationContext context;

    private District district;
    private FieldVisit.Team team;
    private Outbox phone;
    private Outbox other;
    private Visitor desk;
    private FieldVisit visit;

    @BeforeAll
    void two_officers_have_phones() {
        district = District.of(context);
        team = FieldVisit.Team.of(district);
        phone = new Outbox(port, team.first());
        other = new Outbox(port, team.second());
        desk = Visitor.signedIn(port, team.first());
    }

    @BeforeEach
    void the_team_has_arrived() {
        visit = new FieldVisit(district, team);
        phone.send(phone.arrival(visit.visit(), visit.now()));
    }

    private Outbox.Said aConflict() {
        phone.send(phone.edit(visit.visit(), visit.now(), "facts/presentPost", null, "厂长"));
        return other.send(other.edit(visit.visit(), visit.now(), "facts/presentPost", null, "副厂长"));
    }

    @Test
    void a_conflict_is_decided_on_the_phone_once() {
        var conflict = aConflict().conflict().path("id").asString();

        var said = other.decide(conflict, "MINE");
        var again = phone.decide(conflict, "THEIRS");

        assertThat(said.code()).as(said.body().toString()).isEqualTo(200);
        assertThat(again.code()).isEqualTo(422);
        assertThat(again.reason()).contains("已经有人确认");
        assertThat(visit.view().facts().presentPost()).isEqualTo("副厂长");
        assertThat(ledger("确认“现场情况 · 职务”：采用手机上的")).containsExactly(visit.view().team().getLast().name());
    }

    @Test
    void a_no_that_a_person_decided_for_brings_the_finding_that_the_phone_wrote() {
        var item = visit.items().getFirst();
        var finding = Identifier.fresh();
        other.send(other.edit(visit.visit(), visit.now(), "answers/" + item + "/answer", null, "YES"));
        var said = phone.send(phone.edit(visit.visit(), visit.now(), "answers/" + item + "/answer", null, "NO", "findings/" + finding + "/item", null, item.toString(),
                "findings/" + finding + "/problem", null, "灭火器失压", "findings/" + finding + "/place", null, "一号库房", "findings/" + finding + "/due", null, "2031-05-06"));
        assertThat(said.body().path("conflicts").size()).isEqualTo(1);
        assertThat(visit.site().findings()).isEmpty();

        assertThat(phone.decide(said.conflict().path("id").asString(), "MINE").code()).isEqualTo(200);

        assertThat(visit.site().findings()).singleElement().satisfies(found -> {
            assertThat(found.id().value()).isEqualTo(finding);
            assertThat(found.problem()).isEqualTo("灭火器失压");
            assertThat(found.place()).isEqualTo("一号库房");
            assertThat(found.due()).isEqualTo("2031-05-06");
        });
    }

    @Test
    void a_yes_that_is_disputed_leaves_the_finding_until_a_person_decides() {
        var item = visit.items().getFirst();
        var finding = Identifier.fresh();
        other.send(other.edit(visit.visit(), visit.now(), "answers/" + item + "/answer", null, "NO", "findings/" + finding + "/item", null, item.toString(),
                "findings/" + finding + "/problem", null, "灭火器失压"));

        var said = phone.send(phone.edit(visit.visit(), visit.now(), "answers/" + item + "/answer", null, "YES", "findings/" + finding, "灭火器失压", null));

        assertThat(said.status()).isEqualTo("CONFLICT");
        assertThat(visit.site().findings()).hasSize(1);
        said.body().path("conflicts").forEach(each -> assertThat(phone.decide(each.path("id").asString(), "MINE").code()).isEqualTo(200));
        assertThat(visit.site().findings()).isEmpty();
    }

    @Test
    void a_conflict_is_decided_at_the_desk_and_the_duty_ends() {
        aConflict();
        assertThat(desk.get("/inbox").body()).contains("确认终端填写：" + visit.view().subject().enterpriseName());
        assertThat(desk.get("/visits/" + visit.visit()).body()).contains("手机送来的内容有 1 项待确认");

        assertThat(page()).contains("厂长", "副厂长", "采用平台上的");
        decide(desk, "THEIRS", "");

        assertThat(visit.view().facts().presentPost()).isEqualTo("厂长");
        assertThat(page()).contains("没有待确认的内容");
        assertThat(desk.get("/inbox").body()).doesNotContain("确认终端填写：" + visit.view().subject().enterpriseName());
    }

    @Test
    void what_the_signing_left_out_becomes_a_supplement() {
        other.send(other.edit(visit.visit(), visit.now(), "facts/place", null, "西车间"));
        assertThat(phone.send(visit.signing(phone, Map.of())).status()).isEqualTo("CONFLICT");

        decide(desk, "SUPPLEMENT", "");

        assertThat(visit.view().facts().place()).isEqualTo("生产车间");
        assertThat(desk.get("/visits/" + visit.visit()).body()).contains("现场情况 · 地点：西车间");
    }

    @Test
    void what_comes_after_signing_is_held_and_never_changes_the_record() {
        phone.send(visit.signing(phone, Map.of()));
        var octets = Outbox.picture();
        var file = other.upload(octets);

        var edit = other.send(other.edit(visit.visit(), visit.now(), "facts/presentName", null, "钱某"));
        var same = other.send(other.edit(visit.visit(), visit.now(), "facts/presentName", null, "赵某"));
        var photo = other.send(other.photo(visit.visit(), visit.now(), file, octets));

        assertThat(edit.status()).isEqualTo("HELD");
        assertThat(same.status()).isEqualTo("ACCEPTED");
        assertThat(photo.status()).isEqualTo("HELD");
        assertThat(visit.view().facts().presentName()).isEqualTo("赵某");
        decide(desk, "SUPPLEMENT", "");
        decide(desk, "SUPPLEMENT", "");
        assertThat(page()).contains("没有待确认的内容");
        assertThat(desk.get("/visits/" + visit.visit()).body()).contains("现场负责人：钱某", "/files/" + visit.visit() + "/" + file);
    }

    @Test
    void a_supplement_is_written_on_the_phone_once_the_record_is_signed() {
        var early = phone.send(phone.write("SUPPLEMENT", visit.visit(), visit.now(), Map.of("text", "尚未签署")));
        phone.send(visit.signing(phone, Map.of()));
        var said = phone.send(phone.write("SUPPLEMENT", visit.visit(), visit.now(), Map.of("text", "另附消防台账复印件")));

        assertThat(early.status()).isEqualTo("REFUSED");
        assertThat(said.status()).as(said.body().toString()).isEqualTo("ACCEPTED");
        assertThat(desk.get("/visits/" + visit.visit()).body()).contains("另附消防台账复印件");
        desk.get("/visits/" + visit.visit() + "/supplements");
        assertThat(desk.post("/visits/" + visit.visit() + "/supplements", "text", " ").body()).contains("请写明补充说明的内容");
    }

    @Test
    void a_deed_about_a_withdrawn_visit_is_held_and_given_up_only_with_a_reason() {
        var cancelled = new FieldVisit(district, team);
        district.as(team.first(), () -> district.bean(Visits.class).cancel(cancelled.id, "企业停产"));
        visit = cancelled;

        var said = phone.send(phone.arrival(visit.visit(), visit.now()));

        assertThat(said.status()).isEqualTo("HELD");
        assertThat(said.reason()).contains("企业停产");
        assertThat(decide(desk, "DROPPED", "").body()).contains("不采用的，请写明理由");
        decide(desk, "DROPPED", "检查已取消，没有实施");
        assertThat(page()).contains("没有待确认的内容");
        assertThat(ledger("确认“到场亮证”：不采用（检查已取消，没有实施）")).containsExactly(visit.view().team().getFirst().name());
    }

    @Test
    void what_an_officer_outside_the_team_sent_is_adopted_by_the_team_or_not_at_all() {
        var stranger = new Outbox(port, FieldVisit.Team.of(district).first());
        var finding = Identifier.fresh();

        var said = stranger.send(stranger.edit(visit.visit(), visit.now(), "findings/" + finding + "/problem", null, "线路老化"));

        assertThat(said.status()).isEqualTo("HELD");
        assertThat(visit.site().findings()).isEmpty();
        decide(desk, "MINE", "");
        assertThat(visit.site().findings().getFirst().problem()).isEqualTo("线路老化");
    }

    @Test
    void a_head_of_the_body_chooses_what_counts_and_the_ledger_says_so() {
        aConflict();
        var head = Visitor.signedIn(port, District.SECTION_HEAD);

        assertThat(head.get("/terminals/undecided?visit=" + visit.visit()).body()).contains("采用手机上的", "采用平台上的");
        decide(head, "MINE", "");

        assertThat(visit.view().facts().presentPost()).isEqualTo("副厂长");
        assertThat(ledger("确认“现场情况 · 职务”：采用手机上的")).containsExactly("王甲");
    }

    @Test
    void a_head_of_the_body_adds_what_the_signing_left_out_but_does_no_deed_of_the_team() {
        other.send(other.edit(visit.visit(), visit.now(), "facts/place", null, "西车间"));
        phone.send(visit.signing(phone, Map.of()));
        var head = Visitor.signedIn(port, District.SECTION_HEAD);

        decide(head, "SUPPLEMENT", "");

        assertThat(desk.get("/visits/" + visit.visit()).body()).contains("现场情况 · 地点：西车间", "王甲");
        var stranger = new Outbox(port, FieldVisit.Team.of(district).first());
        var open = new FieldVisit(district, team);
        phone.send(phone.arrival(open.visit(), open.now()));
        visit = open;
        stranger.send(stranger.edit(open.visit(), open.now(), "findings/" + Identifier.fresh() + "/problem", null, "线路老化"));
        assertThat(head.get("/terminals/undecided?visit=" + open.visit()).body()).contains("不采用").doesNotContain("采用手机上的");
        assertThatThrownBy(() -> district.as(District.SECTION_HEAD, () -> district.bean(SiteRecords.class)
                .answer(open.id, open.items().getFirst(), Answer.YES, ""))).as("no other way in").hasMessageContaining("只有本次检查的检查人员");
    }

    @Test
    void a_head_of_another_body_may_not_choose() {
        aConflict();
        var town = Visitor.signedIn(port, District.A_HEAD);

        var page = town.get("/terminals/undecided?visit=" + visit.visit()).body();

        assertThat(page).contains("副厂长", "由本次检查的检查人员或者本单位负责人确认").doesNotContain("采用手机上的");
        assertThat(decide(town, "THEIRS", "试").body()).contains("由本次检查的检查人员或者本单位负责人确认");
        assertThat(visit.view().facts().presentPost()).isEqualTo("厂长");
        assertThat(page()).contains("采用手机上的");
    }

    @Test
    void the_phone_is_told_what_was_decided_at_the_desk() {
        var conflict = aConflict().conflict().path("id").asString();
        var held = new FieldVisit(district, team);
        district.as(team.first(), () -> district.bean(Visits.class).cancel(held.id, "企业停产"));
        var late = other.arrival(held.visit(), held.now());
        other.send(late);
        var open = List.of(conflict, late.id().toString(), Identifier.fresh().toString());
        assertThat(told(other, open)).isEmpty();

        decide(desk, "MINE", "");
        visit = held;
        decide(desk, "DROPPED", "没有实施");

        assertThat(told(other, open)).containsExactlyInAnyOrder(conflict + " MINE ", late.id() + " DROPPED 没有实施");
        assertThat(told(phone, open)).as("another's phone is told nothing").isEmpty();
    }

    private List<String> told(Outbox from, List<String> open) {
        var told = from.phone.post("/m/api/reports", Map.of("unsent", 0, "bytes", 0, "undecided", open));
        assertThat(told.status()).isEqualTo(200);
        return told.body().path("decided").valueStream()
                .map(d -> d.path("id").asString() + " " + d.path("choice").asString() + " " + d.path("reason").asString()).toList();
    }

    @Test
    void nobody_of_another_town_sees_or_decides() {
        var conflict = aConflict().conflict().path("id").asString();
        var foreign = Visitor.signedIn(port, District.B_HEAD);

        assertThat(foreign.get("/terminals/undecided").body()).doesNotContain("副厂长");
        assertThat(foreign.post("/terminals/undecided/" + conflict, "choice", "THEIRS", "reason", "试").body()).contains("没有这项待确认的内容");
        assertThat(page()).contains("副厂长");
    }

    /** Who did that about this visit, as the ledger has it or is about to. */
    private List<String> ledger(String summary) {
        return Scope.SYSTEM.within(() -> district.bean(TransactionTemplate.class).execute(_ -> district.bean(JdbcClient.class).sql("""
                select person_name from (select person_name, summary, named from insight.intake
                    union all select person_name, summary, named from insight.entry) all_of
                where summary = :summary and :visit = any (named)
                """).param("summary", summary).param("visit", visit.visit()).query(String.class).list()));
    }

    private String page() {
        return desk.get("/terminals/undecided?visit=" + visit.visit()).body();
    }

    private HttpResponse<String> decide(Visitor who, String choice, String reason) {
        var row = ROW.matcher(who.get("/terminals/undecided?visit=" + visit.visit()).body());
        assertThat(row.find()).isTrue();
        return who.post("/terminals/undecided/" + UUID.fromString(row.group(1)), "choice", choice, "reason", reason, "visit", visit.visit().toString());
    }
}
