package anlan.terminal.web;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.kernel.Identifier;
import anlan.organization.Post;
import anlan.testing.AnlanTest;
import anlan.testing.District;
import anlan.testing.Phone;
import anlan.testing.Visitor;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** The pages on which the office sees its phones. */
@AnlanTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DevicePagesTest {

    private static final String HOLDER = "d-pages-phone";

    @LocalServerPort int port;
    @Autowired ApplicationContext context;

    private District district;

    @BeforeAll
    void a_holder() {
        district = District.of(context);
        district.person(HOLDER, "冯终端", "yj-wh", LocalDate.of(2030, 1, 7), Post.OFFICER);
    }

    @Test
    void a_head_sees_the_phones_of_his_body_with_what_lies_unsent() {
        var phone = reporting();
        var head = Visitor.signedIn(port, District.SECTION_HEAD);

        assertThat(head.get("/terminals?q=%E5%86%AF%E7%BB%88%E7%AB%AF").body()).contains("冯终端", "1 条", "刚刚报告");
        assertThat(head.get("/terminals/" + phone.id).body()).contains("签署 示例密访化工厂", "办理时间").doesNotContain("停用这部手机");
        assertThat(head.get("/terminals/export?format=CSV&q=%E5%86%AF%E7%BB%88%E7%AB%AF").body()).contains("冯终端", "未发送");
    }

    @Test
    void the_head_of_another_body_sees_none_of_them() {
        var phone = reporting();
        var other = Visitor.signedIn(port, District.B_HEAD);

        assertThat(other.get("/terminals").body()).doesNotContain("冯终端");
        assertThat(other.get("/terminals/" + phone.id).body()).contains("没有这部移动终端").doesNotContain("冯终端");
        assertThat(other.post("/terminals/" + phone.id + "/ending", "reason", "试").body()).contains("没有这部移动终端");
        assertThat(Visitor.signedIn(port, District.DEPARTMENT).get("/terminals").body()).doesNotContain("冯终端");
        assertThat(Visitor.signedIn(port, District.COLLEAGUE).get("/terminals").statusCode()).isEqualTo(409);
        assertThat(Visitor.signedIn(port, District.COLLEAGUE).get("/terminals/" + phone.id).body()).contains("没有这部移动终端");
    }

    @Test
    void the_administrator_ends_a_phone_with_a_reason_and_reads_nobodys_matters() {
        var phone = reporting();
        var administrator = Visitor.signedIn(port, District.ADMINISTRATOR);
        assertThat(administrator.get("/terminals/" + phone.id).body()).contains("停用这部手机", "1 条记录将无法取回").doesNotContain("密访");

        var blank = administrator.post("/terminals/" + phone.id + "/ending", "reason", " ");
        assertThat(blank.body()).contains("请写明停用的原因");
        assertThat(phone.get("/m/api/package").status()).isEqualTo(200);

        var done = administrator.post("/terminals/" + phone.id + "/ending", "reason", "本人报失");
        assertThat(done.body()).contains("已停用。这部手机下次联网时清除本机数据", "孙乙：本人报失", "尚未清除");
        assertThat(phone.get("/m/api/package").status()).isEqualTo(410);
        assertThat(administrator.post("/terminals/" + phone.id + "/ending", "reason", "再次").body()).contains("孙乙：本人报失")
                .doesNotContain("孙乙：再次");
    }

    @Test
    void whoever_ends_his_own_phone_stays_at_his_desk() {
        var phone = reporting();
        var desk = Visitor.signedIn(port, HOLDER);
        assertThat(desk.get("/account").body()).contains("我的手机");
        assertThat(desk.get("/terminals/own").body()).contains("测试手机", "/terminals/" + phone.id);

        desk.get("/terminals/" + phone.id);
        var done = desk.post("/terminals/" + phone.id + "/ending", "reason", "遗失");

        assertThat(done.body()).contains("已停用。这部手机下次联网时清除本机数据");
        assertThat(desk.get("/terminals/own").body()).contains("已停用");
        assertThat(phone.visitor.get("/terminals/own").uri().getPath()).isEqualTo("/sign-in");
    }

    @Test
    void an_enterprise_has_no_list_of_phones() {
        district.enterprise("达川区示例页面化工厂", District.TOWN_A, "d-pages-qiye");

        assertThat(Visitor.signedIn(port, "d-pages-qiye").get("/terminals").body()).contains("无权办理").doesNotContain("冯终端");
        assertThat(Visitor.signedIn(port, "d-pages-qiye").get("/terminals/own").statusCode()).isEqualTo(200);
    }

    private Phone reporting() {
        var phone = Phone.entered(port, HOLDER);
        phone.post("/m/api/reports", Map.of("unsent", 1, "bytes", 9, "version", "1", "deeds",
                List.of(Map.of("id", Identifier.fresh(), "kind", "SIGN", "title", "签署 示例密访化工厂", "at", "2026-11-24T01:00:00Z"))));
        return phone;
    }
}
