package anlan.articles;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.credit.CreditScenario;
import anlan.credit.blacklist.ListingEnds;
import anlan.organization.Post;
import anlan.penalty.CaseId;
import anlan.platform.database.Scope;
import anlan.testing.AnlanTest;
import anlan.testing.District;
import anlan.testing.Visitor;
import anlan.testing.Weeks;
import java.io.IOException;
import java.time.LocalDate;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

/** Credit: what a unit did is on its record, it may be repaired, the worst is listed, told to the departments, and taken off again. */
@AnlanTest
@Import(Weeks.class)
class Article14CreditTest extends CreditScenario {

    private static final Pattern ENTRY = Pattern.compile("/credit/entries/([0-9a-f-]{36})");
    private static final String FACTS = "4 名新进人员未经培训上岗，责令后拒不改正";

    private UUID unit;
    private String owner = "";
    private CaseId penalty;

    @BeforeEach
    void a_unit_was_punished() {
        unit = the.aUnit();
        owner = the.loginOf(unit);
        penalty = the.aServedCase(unit, FINE);
    }

    @Test
    void a_penalty_is_on_the_record_of_the_unit_with_its_source_and_nobody_elses() {
        var officer = the.visitor(port, the.officer);
        var name = the.view(penalty).enterpriseName();
        var number = decision(penalty).number();

        var record = officer.get("/credit/enterprises/" + unit).body();

        assertThat(record).contains(name, number, "未按照规定对从业人员进行安全生产教育和培训");
        assertThat(officer.get("/credit?q=" + name).body()).contains(number);
        assertThat(officer.get("/credit/export?format=CSV&q=" + name).body()).contains(number, "30000");
        assertThat(officer.get("/credit/entries/" + first(ENTRY, record)).body()).contains("/cases/" + penalty.value(), "已送达", "自 2027-06-08 起才能申请信用修复");
        assertThat(officer.get("/enterprises/" + unit).body()).contains("/credit/enterprises/" + unit);
        assertThat(at(owner).get("/my/credit").body()).contains(number);
        assertThat(at(the.loginOf(the.aUnit())).get("/my/credit").body()).doesNotContain(number);
        assertThat(the.visitor(port, somebody("town-" + District.TOWN_B, Post.OFFICER, "")).get("/credit?q=" + name).body()).doesNotContain(number);
    }

    @Test
    void what_was_paid_and_put_right_is_repaired_after_a_year_by_two_persons() throws IOException {
        pay(penalty);
        clock.standAt(LocalDate.of(2027, 6, 8));
        var firm = at(owner);
        var page = "/my/credit/entries/" + first(ENTRY, firm.get("/my/credit").body());
        firm.get(page);
        assertThat(firm.upload(page + "/repair", "materials", "凭证.png", materials().getFirst().content().readAllBytes(), "reason", "已缴清并补训").body())
                .contains("请作出信用承诺", "已缴清并补训");
        var sent = firm.upload(page + "/repair", "materials", "凭证.png", materials().getFirst().content().readAllBytes(), "reason", "已缴清并补训", "committed", "true");
        assertThat(sent.body()).contains("信用修复申请已提交", "待核实", "凭证.png");
        var repair = sent.uri().getPath().replace("/my", "");

        var officer = the.visitor(port, the.officer);
        assertThat(officer.get(repair).body()).contains("已缴清并补训", "凭证.png");
        assertThat(officer.post(repair + "/check", "agree", "true", "finding", "").body()).contains("请写明核实情况");
        assertThat(officer.post(repair + "/check", "agree", "true", "finding", "凭证属实").body()).contains("待决定");
        var head = the.visitor(port, the.head);
        head.get(repair);
        assertThat(head.post(repair + "/decision", "agree", "true", "opinion", "符合条件").body()).contains("准予修复", "信用修复决定书");

        assertThat(firm.get("/my/credit").body()).contains("已修复");
        assertThat(officer.get("/credit?q=" + the.view(penalty).enterpriseName()).body()).doesNotContain(decision(penalty).number());
    }

    @Test
    void the_worst_is_listed_in_public_told_to_the_departments_and_off_again_when_its_term_is_over() {
        var name = the.view(penalty).enterpriseName();
        var officer = the.visitor(port, the.officer);
        var entry = "/credit/entries/" + first(ENTRY, officer.get("/credit/enterprises/" + unit).body());
        officer.get(entry + "/listing");
        assertThat(officer.post(entry + "/listing", "officers", the.officer.person().toString(), "ground", "GRAVE", "facts", FACTS).body()).contains("不得少于 2 名", FACTS);
        var page = officer.post(entry + "/listing", "officers", the.officer.person().toString(), "officers", the.second.person().toString(), "ground", "GRAVE", "facts", FACTS);
        var listing = page.uri().getPath();
        officer.get(listing + "/notice");
        assertThat(officer.post(listing + "/notice").body()).contains("列告", "登记送达");
        assertThat(at(owner).get("/my/credit").body()).doesNotContain("拟列入严重失信主体名单");
        serve(officer, listing);
        var firm = at(owner);
        assertThat(firm.get("/my" + listing.replace("/blacklist", "/credit/listings")).body()).contains(FACTS, "2026-06-15 以前可以提出");
        assertThat(firm.post("/my" + listing.replace("/blacklist", "/credit/listings") + "/reply", "words", "已经整改").body()).contains("已提交");
        officer.get(listing + "/review");
        officer.post(listing + "/review", "words", "不影响情节的认定");
        assertThat(officer.post(listing + "/decision", "agree", "true", "opinion", "情节严重").body()).contains("提出列入的人员不能作出决定");
        var head = the.visitor(port, the.head);
        head.get(listing + "/decision");
        assertThat(head.post(listing + "/decision", "agree", "true", "opinion", "情节严重").body()).contains("决定列入，待公布", "至 2029-06-08");
        assertThat(new Visitor(port).get("/public/search?q=" + name).body()).doesNotContain("列入");
        serve(officer, listing);
        assertThat(officer.get(listing + "/publication").body()).contains("公众将看到的内容", "管理期自 2026-06-08 至 2029-06-08");
        assertThat(officer.post(listing + "/publication", "areas", "BUSINESS", "areas", "BIDDING", "areas", "QUALIFICATION").body()).contains("在列", "市场监督管理局", "住房和城乡建设局");
        assertThat(officer.get("/enterprises/" + unit).body()).contains("严重失信主体");
        answered(listing, name);

        clock.standAt(LocalDate.of(2029, 6, 9));
        Scope.SYSTEM.run(() -> the.bean(ListingEnds.class).expire());

        assertThat(the.visitor(port, the.officer).get("/enterprises/" + unit).body()).doesNotContain(">严重失信主体<");
        var signing = the.visitor(port, the.head);
        assertThat(signing.get(listing).body()).contains("已移出", "管理期届满", "作出移出决定");
        signing.get(listing + "/removal");
        assertThat(signing.post(listing + "/removal").body()).contains("移出严重失信主体名单决定书");
    }

    @Test
    void whatever_is_typed_is_answered_by_a_sentence_beside_its_field() throws IOException {
        var officer = the.visitor(port, the.officer);
        var entry = "/credit/entries/" + first(ENTRY, officer.get("/credit/enterprises/" + unit).body());
        officer.get(entry + "/listing");
        assertThat(officer.post(entry + "/listing", "officers", "nobody", "ground", "GRAVE", "facts", FACTS)).extracting(p -> p.statusCode()).isEqualTo(200);
        assertThat(officer.post(entry + "/listing", "officers", the.officer.person().toString(), "officers", UUID.randomUUID().toString(), "ground", "GRAVE", "facts", FACTS).body())
                .contains("未能提交");
        var listing = officer.post(entry + "/listing", "officers", the.officer.person().toString(), "officers", the.second.person().toString(), "ground", "GRAVE", "facts", FACTS)
                .uri().getPath();
        assertThat(officer.post(entry + "/listing", "officers", the.officer.person().toString(), "officers", the.second.person().toString(), "ground", "GRAVE", "facts", FACTS).body())
                .contains("已经据以提出列入");
        officer.post(listing + "/notice");
        assertThat(officer.post(listing + "/notice").body()).contains("告知书已经制作");
        assertThat(officer.post(listing + "/service", "way", "DIRECT", "day", "2026-06-07", "receiver", "赵某").body()).contains("收到日期不能早于文书日期（2026-06-08）");
        assertThat(officer.post(listing + "/service", "way", "DIRECT", "day", "", "receiver", "赵某").body()).contains("请填写收到日期");
        assertThat(officer.post(listing + "/service", "way", "PIGEON", "day", "someday", "receiver", "").body()).contains("未能提交");
        assertThat(officer.post("/blacklist/" + UUID.randomUUID() + "/service", "way", "DIRECT").statusCode()).isEqualTo(409);
        var head = the.visitor(port, the.head);
        head.get(listing + "/decision");
        assertThat(head.post(listing + "/decision", "opinion", "情节严重").body()).contains("没有选择同意还是不同意");
        assertThat(head.get(listing).body()).contains("拟列入，待告知");
        assertThat(head.post(listing + "/handlers", "officers", the.second.person().toString()).body()).contains("不得少于 2 名");
        assertThat(at(owner).get(entry)).satisfies(r -> assertThat(r.statusCode()).isEqualTo(409)).extracting(r -> r.body()).asString().doesNotContain(decision(penalty).number());
        assertThat(head.post(listing + "/decision", "agree", "false", "opinion", "不再列入").body()).contains("不予列入");
        paperApplication(entry);
    }

    private void paperApplication(String entry) throws IOException {
        pay(penalty);
        clock.standAt(LocalDate.of(2027, 6, 8));
        var later = the.visitor(port, the.officer);
        assertThat(later.get(entry).body()).contains("登记书面申请");
        assertThat(later.get(entry + "/repair").body()).contains("收到申请的日期");
        var scan = materials().getFirst().content().readAllBytes();
        assertThat(later.upload(entry + "/repair", "materials", "申请书.png", scan, "applicant", "赵某", "receivedOn", "", "reason", "已履行", "committed", "true").body())
                .contains("请填写收到申请的日期", "已履行");
        assertThat(later.upload(entry + "/repair", "materials", "申请书.png", scan, "applicant", "赵某", "receivedOn", "2027-06-08", "reason", "已履行", "committed", "true").body())
                .contains("已登记", "赵某书面申请");
        assertThat(later.upload(entry + "/repair", "materials", "申请书.png", scan, "applicant", "赵某", "receivedOn", "2027-06-08", "reason", "已履行", "committed", "true").body())
                .contains("已经有一件信用修复申请正在办理");
    }

    private void answered(String listing, String name) {
        var building = the.visitor(port, somebody("zj", Post.SECTION_HEAD, "zj"));
        var list = building.get("/restrictions?q=" + name).body();
        assertThat(list).contains("工程招投标、资质审核").doesNotContain("市场监督管理局");
        assertThat(building.get(listing).body()).doesNotContain(FACTS);
        var message = "/restrictions/" + first(Pattern.compile("/restrictions/([0-9a-f-]{36})"), list);
        building.get(message);
        assertThat(building.post(message + "/receipt").body()).contains("已签收");
        assertThat(building.post(message + "/answer", "words", "").body()).contains("请写明采取的措施");
        assertThat(building.post(message + "/answer", "words", "从严审查资质").body()).contains("已反馈", "从严审查资质");
        assertThat(the.visitor(port, the.officer).get(listing).body()).contains("从严审查资质");
        var liaison = the.visitor(port, somebody("scjg", Post.LIAISON, ""));
        assertThat(liaison.get("/received").body()).contains("href=\"/restrictions\"");
        var told = "/restrictions/" + first(Pattern.compile("/restrictions/([0-9a-f-]{36})"), liaison.get("/restrictions?q=" + name).body());
        assertThat(liaison.get(told).body()).contains("经营").doesNotContain("资质审核", FACTS);
        assertThat(liaison.post(told + "/receipt").body()).contains("已签收");
        assertThat(liaison.get(listing).statusCode()).isEqualTo(403);
    }

    private void serve(Visitor officer, String listing) {
        officer.get(listing + "/service");
        officer.post(listing + "/service", "way", "DIRECT", "day", clock.today().toString(), "receiver", "赵某");
    }

    private static String first(Pattern pattern, String text) {
        var found = pattern.matcher(text);
        assertThat(found.find()).as(text).isTrue();
        return found.group(1);
    }
}
