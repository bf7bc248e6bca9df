package anlan.articles;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.testing.AnlanTest;
import anlan.testing.District;
import anlan.testing.Visitor;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** A notice of the office is written by one, approved by another, public from its hour, and gone when it is withdrawn. */
@AnlanTest
class Article14NoticeTest {

    private static final String TEXT = "一、检查对象见附件。\r\n二、检查时间为十二月。\r\n\r\n详见 https://example.gov.cn/jihua?a=1 。<script>alert(1)</script>";

    @LocalServerPort int port;
    @Autowired ApplicationContext context;

    private Visitor author;
    private Visitor reviewer;
    private Visitor citizen;
    private String title = "";

    @BeforeEach
    void somebody_writes() {
        District.of(context);
        author = signedIn(District.OFFICER);
        reviewer = signedIn(District.SECTION_HEAD);
        citizen = new Visitor(port);
        title = "检查计划公开" + UUID.randomUUID().toString().substring(0, 6);
    }

    @Test
    void a_notice_goes_from_the_draft_to_the_public_and_back() {
        author.get("/notices/new");
        assertThat(author.post("/notices", "kind", "PLAN", "title", "", "text", TEXT).body()).contains("请填写标题", "一、检查对象见附件");
        var path = drafted("");
        assertThat(author.get(path).body()).contains("公众看到的", "&lt;script&gt;").doesNotContain("<script>alert");
        assertThat(author.upload(path + "/files", "files", "坏.pdf", "<html>".getBytes(StandardCharsets.UTF_8)).body()).contains("没有保存");
        assertThat(author.upload(path + "/files", "files", "检查对象名单.pdf", pdf()).body()).contains("检查对象名单.pdf");
        author.get(path);
        assertThat(author.post(path + "/submission").body()).contains("待审核");
        assertThat(citizen.get("/public/notices").body()).doesNotContain(title);
        assertThat(author.post(path + "/decision", "agreed", "true").body()).doesNotContain("已批准发布");

        reviewer.get(path);
        assertThat(reviewer.post(path + "/decision", "agreed", "false", "opinion", "").body()).contains("退回修改应当写明理由");
        assertThat(reviewer.post(path + "/decision", "agreed", "true", "opinion", "同意").body()).contains("已批准发布");

        assertThat(citizen.get("/public/notices?kind=PLAN").body()).contains(title);
        var read = citizen.get("/public" + path);
        assertThat(read.body()).contains(title, "href=\"https://example.gov.cn/jihua?a=1\"", "&lt;script&gt;", "检查对象名单.pdf").doesNotContain("李乙", "王甲", "<script>alert");
        assertThat(read.headers().firstValue("set-cookie")).isEmpty();
        var file = citizen.get(first(Pattern.compile("/public/notices/[0-9a-f-]+/files/[0-9a-f-]+"), read.body()));
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.headers().firstValue("content-disposition").orElse("")).startsWith("attachment");
        assertThat(file.headers().firstValue("x-content-type-options")).hasValue("nosniff");
        assertThat(author.post(path + "/text", "kind", "PLAN", "title", "改了", "text", "改了").body()).contains("不能修改");
        assertThat(author.upload(path + "/files", "files", "后加.pdf", pdf()).body()).contains("不能修改");
        assertThat(author.post(file.uri().getPath().replace("/public", "") + "/removal").body()).contains("不能修改");
        for (var somebody : List.of(author, signedIn(District.A_OFFICER), signedIn(District.A_ACCOUNT))) {
            assertThat(somebody.get("/public" + path).body()).contains(title, "检查对象名单.pdf").doesNotContain("后加.pdf");
            assertThat(somebody.get(file.uri().getPath()).statusCode()).isEqualTo(200);
        }

        reviewer.get(path);
        assertThat(reviewer.post(path + "/withdrawal", "reason", "").body()).contains("请写明为什么撤回");
        assertThat(reviewer.post(path + "/withdrawal", "reason", "名单有误").body()).contains("已撤回");
        assertThat(citizen.get("/public" + path).statusCode()).isEqualTo(404);
        assertThat(citizen.get(file.uri().getPath()).statusCode()).isEqualTo(404);
        assertThat(citizen.get("/public/notices").body()).doesNotContain(title);
        assertThat(reviewer.get("/trace").body()).contains("撤回公告");
    }

    @Test
    void what_was_sent_back_is_owed_by_its_author_until_he_hands_it_in_again_or_gives_it_up() {
        var path = drafted("");
        author.get(path);
        author.post(path + "/submission");
        reviewer.get(path);
        reviewer.post(path + "/decision", "agreed", "false", "opinion", "请写明时间");
        assertThat(author.get("/inbox").body()).contains("修改退回的公告：" + title, path);

        author.get(path);
        author.post(path + "/submission");
        assertThat(author.get("/inbox").body()).doesNotContain("修改退回的公告：" + title);

        reviewer.get(path);
        reviewer.post(path + "/decision", "agreed", "false", "opinion", "不需要发布");
        assertThat(author.get("/inbox").body()).contains("修改退回的公告：" + title);
        author.get(path);
        author.post(path + "/withdrawal", "reason", "不发布了");
        assertThat(author.get("/inbox").body()).doesNotContain("修改退回的公告：" + title);
    }

    @Test
    void what_is_set_for_a_later_hour_waits_for_it() {
        var later = LocalDateTime.now(context.getBean(Clock.class)).plusYears(1).truncatedTo(ChronoUnit.MINUTES).toString();
        var path = drafted(later);
        author.get(path);
        author.post(path + "/submission");
        reviewer.get(path);

        assertThat(reviewer.post(path + "/decision", "agreed", "true").body()).contains("待发布");

        assertThat(citizen.get("/public" + path).statusCode()).isEqualTo(404);
        assertThat(citizen.get("/public/notices").body()).doesNotContain(title);
    }

    @Test
    void only_the_office_writes_and_a_stranger_sees_no_desk() {
        var town = signedIn(District.A_OFFICER);
        town.get("/notices");
        assertThat(town.post("/notices", "kind", "NEWS", "title", title, "text", "镇上的消息").body()).contains("公告与动态由").contains("发布");
        var path = drafted("");
        assertThat(town.get(path).body()).doesNotContain(title);
        assertThat(citizen.get(path).body()).doesNotContain(title);
    }

    private String drafted(String publishAt) {
        author.get("/notices/new");
        var body = author.post("/notices", "kind", "PLAN", "title", title, "text", TEXT, "publishAt", publishAt).body();
        assertThat(body).contains("草稿已保存");
        return first(Pattern.compile("/notices/[0-9a-f-]{36}"), body);
    }

    private Visitor signedIn(String username) {
        var visitor = new Visitor(port);
        visitor.signIn(username, District.PASSWORD);
        visitor.get("/password");
        return visitor;
    }

    private static String first(Pattern pattern, String text) {
        var found = pattern.matcher(text);
        assertThat(found.find()).as(text).isTrue();
        return found.group();
    }

    private static byte[] pdf() {
        try (var document = new PDDocument()) {
            document.addPage(new PDPage());
            var out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
