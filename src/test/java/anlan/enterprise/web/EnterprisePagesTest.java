package anlan.enterprise.web;

import static anlan.enterprise.EnterpriseFixtures.BAIJIE;
import static anlan.enterprise.EnterpriseFixtures.BUREAU;
import static anlan.enterprise.EnterpriseFixtures.SHITI;
import static anlan.enterprise.EnterpriseFixtures.aCode;
import static anlan.enterprise.EnterpriseFixtures.anEntry;
import static org.assertj.core.api.Assertions.assertThat;

import anlan.enterprise.EnterpriseId;
import anlan.enterprise.Enterprises;
import anlan.enterprise.Registration;
import anlan.organization.OfficerId;
import anlan.organization.Officers;
import anlan.organization.OrganizationFixtures;
import anlan.organization.Post;
import anlan.organization.account.Accounts;
import anlan.testing.Acting;
import anlan.testing.AnlanTest;
import anlan.testing.Visitor;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@AnlanTest
class EnterprisePagesTest {

    @LocalServerPort
    private int port;

    @Autowired
    private Enterprises enterprises;

    @Autowired
    private anlan.enterprise.batch.Imports imports;

    @Autowired
    private Officers officers;

    @Autowired
    private Accounts accounts;

    @Test
    void an_officer_registers_an_enterprise_met_by_chance_and_finds_it_again() {
        var officer = officerOf("yj-wh", Post.OFFICER);
        officer.get("/enterprises/new");

        var file = officer.post("/enterprises", "name", "达川区竹海示例厂", "creditCode", aCode(), "trade", "2672",
                "division", BAIJIE, "address", "示例村 1 社", "leader", "张三丰", "leaderPhone", "13812341234");
        var list = officer.get("/enterprises?q=" + encode("竹海"));

        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.body()).contains("已登记", "综合监管", "行业监管", "属地监管", "百节镇应急办");
        assertThat(list.body()).contains("达川区竹海示例厂", "焰火、鞭炮产品制造", "百节镇");
        assertThat(file.body() + list.body()).contains("张*", "138****1234").doesNotContain("张三丰", "13812341234");
    }

    @Test
    void a_refused_form_keeps_what_was_typed_and_says_why_beside_the_field() {
        var officer = officerOf("yj-wh", Post.OFFICER);
        officer.get("/enterprises/new");

        var page = officer.post("/enterprises", "name", "<script>alert(1)</script>示例厂", "creditCode", "91511703MA62035710",
                "trade", "2672", "division", BAIJIE, "address", "示例村 9 社", "staff", "十二");
        var again = officer.post("/enterprises", "name", "拒登竹木加工坊", "creditCode", "91511703MA62035710",
                "trade", "2672", "division", BAIJIE, "address", "示例村 9 社", "staff", "12");

        assertThat(page.body()).contains("不是整数", "示例村 9 社", "&lt;script&gt;").doesNotContain("<script>alert");
        assertThat(again.body()).contains("校验位不符", "value=\"12\"");
    }

    @Test
    void what_may_be_a_duplicate_is_shown_once_more_before_it_is_registered() {
        Acting.run(BUREAU, () -> enterprises.register(anEntry("达川区松涛粮油示例有限公司", BAIJIE)));
        var officer = officerOf("yj-wh", Post.OFFICER);
        officer.get("/enterprises/new");

        String[] form = {"name", "达州市松涛粮油示例有限责任公司", "creditCode", aCode(), "trade", "2672", "division", BAIJIE, "address", "另一路 8 号"};
        var warned = officer.post("/enterprises", form);
        var typing = officer.post("/enterprises/candidates", form);
        var confirmed = officer.post("/enterprises", java.util.stream.Stream.concat(
                java.util.Arrays.stream(form), java.util.stream.Stream.of("confirmed", "true")).toArray(String[]::new));

        assertThat(warned.body()).contains("可能已经登记过", "达川区松涛粮油示例有限公司", "名称相同", "仍要登记", "另一路 8 号");
        assertThat(typing.body()).contains("达川区松涛粮油示例有限公司").doesNotContain("<main");
        assertThat(confirmed.body()).contains("已登记");
    }

    @Test
    void a_town_reaches_nothing_of_another_by_any_address() {
        var id = Acting.as(BUREAU, () -> enterprises.register(anEntry("达川区隔山示例厂", BAIJIE)));
        var other = Acting.as(BUREAU, () -> enterprises.register(anEntry("达川区邻居示例厂", SHITI)));
        var town = officerOf("town-" + SHITI, Post.TOWN_HEAD);
        var file = "/enterprises/" + id.value();

        for (var path : new String[] {
            file, file + "/correction", file + "/state", file + "/regulators", file + "/merging",
            "/enterprises/" + other.value() + "/merging?merged=" + id.value(), "/enterprises?q=" + encode("隔山"),
            "/enterprises?selected=" + id.value(), "/enterprises/export.csv", "/enterprises/responsibility"}) {
            assertThat(town.get(path).body()).as(path).doesNotContain("隔山示例");
        }
        assertThat(town.get(file).statusCode()).isEqualTo(409);
        assertThat(town.get("/enterprises/" + other.value()).body()).contains("达川区邻居示例厂");
        town.get("/enterprises/" + other.value() + "/correction");
        assertThat(town.post(file + "/state", "next", "SHUT", "reason", "试探").body()).doesNotContain("隔山示例");
    }

    @Test
    void who_reads_personal_data_says_why_and_who_may_not_is_not_offered() {
        var entry = anEntry("达川区隐私示例厂", BAIJIE);
        var id = Acting.as(BUREAU, () -> enterprises.register(withLeader(entry)));
        var officer = officerOf("yj-wh", Post.OFFICER);
        var reviewer = officerOf("yj-fz", Post.LEGAL_REVIEWER);
        var path = "/enterprises/" + id.value();

        assertThat(officer.get(path).body()).contains("显示", "欧*").doesNotContain("欧阳锋");
        assertThat(officer.post(path + "/personal-data", "reason", "送达文书").body()).contains("欧阳锋", "13900001111");
        assertThat(officer.get(path).body()).doesNotContain("欧阳锋");
        assertThat(reviewer.get(path).body()).doesNotContain("name=\"reason\"", "欧阳锋");
        assertThat(reviewer.post(path + "/personal-data", "reason", "好奇").body()).doesNotContain("欧阳锋");
    }

    @Test
    void a_correction_leaves_masked_data_as_they_are_and_a_conflict_shows_both_values() {
        var entry = anEntry("达川区冲突示例厂", BAIJIE);
        var id = Acting.as(BUREAU, () -> enterprises.register(withLeader(entry)));
        var officer = officerOf("yj-wh", Post.OFFICER);
        var path = "/enterprises/" + id.value() + "/correction";
        assertThat(officer.get(path).body()).contains("139****1111").doesNotContain("13900001111");

        String code = String.valueOf(entry.creditCode());
        officer.post(path, "version", "0", "name", "达川区冲突一示例厂", "creditCode", code, "trade", "2672", "division", BAIJIE,
                "address", "示例村 1 社", "leader", "欧*", "leaderPhone", "139****1111", "reason", "更名");
        var view = Acting.as(BUREAU, () -> enterprises.view(id));
        var conflict = officer.post(path, "version", "0", "name", "达川区冲突二示例厂", "creditCode", code, "trade", "2672",
                "division", BAIJIE, "address", "示例村 1 社", "leader", "欧*", "leaderPhone", "139****1111", "reason", "更名");

        assertThat(view.name()).isEqualTo("达川区冲突一示例厂");
        assertThat(view.leaderPhone()).isEqualTo("13900001111");
        assertThat(conflict.body()).contains("变更冲突", "达川区冲突一示例厂", "达川区冲突二示例厂").doesNotContain("欧阳锋");
        var saved = officer.post(path, "version", "1", "name", "达川区冲突二示例厂", "creditCode", code, "trade", "2672",
                "division", BAIJIE, "address", "示例村 1 社", "leader", "欧*", "leaderPhone", "139****1111", "reason", "更名");
        assertThat(saved.body()).contains("已变更档案");
    }

    @Test
    void an_alias_leads_to_its_keeper_and_the_merging_is_undone_there() {
        var keeper = Acting.as(BUREAU, () -> enterprises.register(anEntry("达川区双生示例厂", BAIJIE)));
        var merged = Acting.as(BUREAU, () -> enterprises.register(anEntry("达川区双生示例厂（重复）", BAIJIE)));
        var head = officerOf("yj-wh", Post.SECTION_HEAD);
        var path = "/enterprises/" + keeper.value() + "/merging";

        assertThat(head.get(path + "?merged=" + merged.value()).body()).contains("并入：达川区双生示例厂（重复）");
        assertThat(head.post(path, "merged", merged.value().toString(), "reason", "同一家").body()).contains("已合并");
        assertThat(head.get("/enterprises/" + merged.value()).body()).contains("已并入本档案", "并入的重复档案");
        assertThat(head.post(path + "/" + merged.value() + "/undoing").body()).contains("已撤销合并");
    }

    @Test
    void a_missing_regulator_is_assigned_and_the_gap_is_gone() {
        var entry = anEntry("达川区缺口示例厂", BAIJIE);
        var id = Acting.as(BUREAU, () -> enterprises.register(new Registration(
                entry.name(), "", entry.creditCode(), "", "", BAIJIE, "示例村", null, null, null, "", "", "", "", "", "", null,
                null, "", "")));
        var head = officerOf("yj-wh", Post.SECTION_HEAD);
        var list = "/enterprises/responsibility?tab=GAP_INDUSTRY&q=" + encode("缺口示例");
        assertThat(head.get(list).body()).contains("达川区缺口示例厂");

        var path = "/enterprises/" + id.value() + "/regulators";
        head.get(path);
        var file = head.post(path, "capacity", "INDUSTRY", "agency", "jx", "since", "2026-01-01", "reason", "区政府会议纪要");

        assertThat(file.body()).contains("已指定监管部门", "区政府会议纪要");
        assertThat(head.get(list).body()).doesNotContain("达川区缺口示例厂");
    }

    @Test
    void trades_are_offered_as_json_and_as_a_page() {
        var officer = officerOf("yj-wh", Post.OFFICER);

        assertThat(officer.get("/trades?q=" + encode("焰火")).body()).contains("<main", "2672");
        assertThat(officer.get("/trades/options?trade=" + encode("焰火")).body()).contains("value=\"2672\"").doesNotContain("<main");
    }

    @Test
    void an_import_page_shows_the_head_of_the_file_and_how_its_columns_were_understood() {
        var head = officerOf("yj-wh", Post.SECTION_HEAD);

        var text = "单位名称,uscc,乡镇,地址,行业代码\n达川区示例甲厂,123,百节镇,示例村,2672\n";
        var id = Acting.as(BUREAU, () -> imports.upload(
                new java.io.ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "企业.csv"));
        var page = head.get("/enterprises/imports/" + id);
        var none = head.post("/enterprises/imports/" + id + "/start", "column", "", "encoding", "UTF_8");

        assertThat(page.body()).contains("核对列", "单位名称", "达川区示例甲厂", "value=\"CREDIT_CODE\" selected");
        assertThat(none.body()).contains("请指明哪一列是企业名称");
        assertThat(head.get("/enterprises/imports").body()).contains("上传并预览", "企业.csv");
        assertThat(officerOf("yj-wh", Post.OFFICER).get("/enterprises/imports").statusCode()).isEqualTo(409);
    }

    private static Registration withLeader(Registration r) {
        return new Registration(
                r.name(), "", r.creditCode(), "", r.trade(), r.division(), r.address(), null, null, null, "欧阳锋", "13900001111",
                "", "", "", "", null, null, "", "");
    }

    private Visitor officerOf(String agency, Post post) {
        OfficerId officer = OrganizationFixtures.anOfficer(officers, agency, post);
        var visitor = new Visitor(port);
        visitor.signIn(OrganizationFixtures.anAccount(accounts, officer), OrganizationFixtures.PASSWORD);
        return visitor;
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
