package anlan.articles;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.complaint.ComplaintId;
import anlan.organization.Post;
import anlan.platform.backup.Backup;
import anlan.platform.database.Database;
import anlan.testing.AnlanTest;
import anlan.testing.District;
import anlan.testing.Visitor;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** A citizen reports without fear: accepted, checked, answered, and nobody but the handler learns who it was. */
@AnlanTest
@ExtendWith(OutputCaptureExtension.class)
class Article05ComplaintTest {

    private static final String NAME = "举报人欧阳密", CONTACT = "13900007788", WORDS = "后墙的阀门天天漏，俺亲眼瞅见", NOTE = "俺还知道仓库里有东西";
    private static final List<String> SECRETS = List.of(NAME, CONTACT, WORDS, NOTE);
    private static final Pattern NUMBER = Pattern.compile("JB\\d{8}-[0-9A-Z]{5}"), WORD = Pattern.compile("(?<=>)[0-9A-Z]{5}-[0-9A-Z]{5}(?=<)");
    private static final String LEADER = "d-fenguan";

    @LocalServerPort int port;
    @Autowired ApplicationContext context;
    @Autowired Database database;

    private District district;
    private Visitor citizen;
    private String number = "";
    private String word = "";

    @BeforeEach
    void somebody_reports_in_the_open_window() {
        district = District.of(context);
        try {
            district.id(LEADER);
        } catch (NullPointerException _) {
            district.person(LEADER, "郑分管", "yj", LocalDate.of(2030, 1, 7), Post.DEPUTY_HEAD);
        }
        citizen = new Visitor(port);
        citizen.get("/complaints/new");
        var answer = citizen.upload("/complaints/new", "photos", "IMG_位置.jpg", photo(),
                "what", WORDS, "where", "后街", "enterprise", "老厂", "name", NAME, "contact", CONTACT);
        assertThat(answer.statusCode()).isEqualTo(200);
        number = first(NUMBER, answer.body());
        word = first(WORD, answer.body());
    }

    @Test
    void a_complaint_goes_from_the_window_to_the_answer() {
        assertThat(citizen.cookie()).isEmpty();
        var handler = signedIn(District.OFFICER);
        var path = pathOf(handler);
        assertThat(handler.post(path + "/opening", "reason", "看").body()).contains("请先承办").doesNotContain(NAME);
        assertThat(handler.post(path + "/handling").body()).contains("只有您可以启封");
        var opened = handler.post(path + "/opening", "reason", "转述举报事项").body();
        assertThat(opened).contains(NAME, CONTACT, WORDS, "data:image/jpeg;base64,");
        handler.get(path);
        assertThat(handler.post(path + "/acceptance", "summary", "").body()).contains("请转述举报的事项");
        assertThat(handler.post(path + "/acceptance", "summary", "一处阀门泄漏", "place", "南岳镇").body()).contains("已受理");
        assertThat(handler.post(path + "/messages", "words", "泄漏的是什么颜色的管道？").body()).contains("已留言");
        assertThat(follow().body()).contains("已受理", "泄漏的是什么颜色的管道").doesNotContain("李乙");
        assertThat(citizen.post("/complaints/follow/messages", "number", number, "word", word, "words", NOTE).body()).contains("已经转给承办人", NOTE);

        handler.get(path);
        assertThat(handler.post(path + "/check", "note", "").body()).contains("执法人员");
        assertThat(handler.post(path + "/check", "officers", district.id(District.COLLEAGUE).toString()).body()).contains("核查中", "有新的留言");
        assertThat(handler.post(path + "/extension", "days", "许多", "reason", "需要检测").statusCode()).isEqualTo(200);
        assertThat(handler.post(path + "/extension", "days", "31", "approval", "市局批复", "reason", "需要检测").body()).contains("合计不超过 30 日");
        assertThat(handler.post(path + "/extension", "days", "30", "approval", "市局批复", "reason", "需要检测").body()).contains("已延长 30 日");
        assertThat(handler.post(path + "/conclusion", "confirmed", "true", "checkedOn", LocalDate.now(district.bean(java.time.Clock.class)).toString(), "finding", "阀门垫片老化", "measures", "").body())
                .contains("请写明整改和处理措施", "阀门垫片老化");
        assertThat(handler.post(path + "/conclusion", "confirmed", "true", "checkedOn", LocalDate.now(district.bean(java.time.Clock.class)).toString(), "finding", "阀门垫片老化", "measures", "责令更换").body()).contains("查证属实");
        assertThat(handler.post(path + "/signature", "agreed", "true").body()).doesNotContain("已登记签字意见");
        var leader = signedIn(LEADER);
        leader.get(path);
        assertThat(leader.post(path + "/signature", "agreed", "true", "opinion", "同意").body()).contains("已处理");
        handler.get(path);
        assertThat(handler.post(path + "/feedback", "feedback", "已责令更换阀门，感谢您").body()).contains("已反馈");
        assertThat(follow().body()).contains("已责令更换阀门，感谢您");
        assertThat(handler.post(path + "/closing").body()).contains("已办结");
        assertThat(citizen.post("/complaints/follow/messages", "number", number, "word", word, "words", "还有").body()).contains("不能再补充");
    }

    @Test
    void a_complaint_for_another_authority_is_left_to_it_and_the_person_told() {
        var handler = signedIn(District.OFFICER);
        var path = pathOf(handler);
        handler.post(path + "/handling");

        assertThat(handler.post(path + "/redirection", "summary", "工地扬尘", "to", "", "reason", "不归本局").body()).contains("请写明转交的部门");
        assertThat(handler.post(path + "/redirection", "summary", "工地扬尘", "to", "区住建局", "reason", "工地由住建部门监管").body()).contains("已转交");

        assertThat(follow().body()).contains("区住建局", "工地由住建部门监管");
    }

    @Test
    void a_death_is_not_checked_without_the_government() {
        var handler = signedIn(District.OFFICER);
        var path = pathOf(handler);
        handler.post(path + "/handling");
        handler.post(path + "/acceptance", "summary", "瞒报一人死亡", "fatal", "true");

        assertThat(handler.post(path + "/check", "officers", district.id(District.COLLEAGUE).toString(), "note", "").body()).contains("人民政府组织核查", "第七十三条第二款");
    }

    @Test
    void nobody_but_the_handler_sees_the_person_anywhere(CapturedOutput output, @TempDir Path folder) throws IOException, SQLException {
        var handler = signedIn(District.OFFICER);
        var path = pathOf(handler);
        handler.post(path + "/handling");
        handler.post(path + "/opening", "reason", "转述");
        citizen.post("/complaints/follow/messages", "number", number, "word", word, "words", NOTE);
        citizen.post("/complaints/follow/messages", "number", number, "word", "AAAAA-AAAAA", "words", NOTE);
        citizen.upload("/complaints/new", "photos", "x.jpg", "not a photo".getBytes(StandardCharsets.UTF_8), "what", WORDS, "where", "x", "name", NAME, "contact", CONTACT);

        for (var username : List.of(District.OFFICER, District.SECTION_HEAD, District.COLLEAGUE, LEADER, District.A_OFFICER, District.DEPARTMENT, District.DISCIPLINE, District.ADMINISTRATOR)) {
            var person = signedIn(username);
            for (var address : List.of(path, "/complaints", "/complaints/export?format=CSV", "/trace", "/search?q=" + number, "/inbox", "/clocks", "/papers")) {
                assertThat(person.get(address).body()).as(username + " " + address).doesNotContain(SECRETS);
            }
            if (!username.equals(District.OFFICER)) {
                person.get("/home");
                assertThat(person.post(path + "/opening", "reason", "看看").body()).as(username).doesNotContain(SECRETS);
            }
        }
        assertThat(signedIn(District.SECTION_HEAD).get("/trace").body()).contains("启封举报");
        assertThat(output.getAll()).doesNotContain(SECRETS);
        assertThat(inTheDatabase()).isEmpty();
        var target = folder.resolve("b.zip");
        new Backup(database, folder).to(target, java.time.Instant.now());
        try (var zip = new ZipFile(target.toFile())) {
            for (var entry : zip.stream().toList()) {
                assertThat(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8)).as(entry.getName()).doesNotContain(SECRETS);
            }
        }
    }

    @Test
    void other_towns_and_departments_do_not_learn_that_there_is_a_complaint() {
        var path = pathOf(signedIn(District.OFFICER));

        for (var username : List.of(District.A_OFFICER, District.DEPARTMENT, District.ADMINISTRATOR)) {
            var person = signedIn(username);
            assertThat(person.get("/complaints").body()).as(username).doesNotContain(number);
            assertThat(person.get(path).body()).as(username).doesNotContain(number);
        }
    }

    @Test
    void a_wrong_word_a_robot_and_a_report_of_nothing_are_refused_and_nothing_typed_is_lost() {
        assertThat(citizen.post("/complaints/follow", "number", number, "word", "AAAAA-BBBBB").body()).contains("编号或者查询密码不对").doesNotContain("待受理");
        assertThat(citizen.post("/complaints/new", "what", "有危险", "where", "后街", "website", "http://x").body()).contains("请留空", "有危险");
        assertThat(citizen.post("/complaints/new", "what", "", "where", "后街三号").body()).contains("请写明发现了什么", "后街三号");
    }

    @Test
    void the_camera_is_taken_out_of_a_photo() {
        var handler = signedIn(District.OFFICER);
        var path = pathOf(handler);
        handler.post(path + "/handling");

        var kept = first(Pattern.compile("(?<=data:image/jpeg;base64,)[^\"]+"), handler.post(path + "/opening", "reason", "看照片").body());

        assertThat(new String(Base64.getDecoder().decode(kept), StandardCharsets.ISO_8859_1)).doesNotContain("Exif", "GPS-31.2,107.5");
        assertThat(new String(photo(), StandardCharsets.ISO_8859_1)).contains("Exif", "GPS-31.2,107.5");
    }

    @Test
    void a_call_to_12350_is_entered_at_the_desk_and_handled_by_whoever_wrote_it_down() {
        var officer = signedIn(District.COLLEAGUE);
        officer.get("/complaints/entry");

        var answer = officer.post("/complaints", "source", "PHONE", "what", "来电反映堵塞通道", "where", "东街", "name", NAME).body();

        assertThat(answer).contains("举报已登记").doesNotContain(NAME);
        assertThat(officer.get("/complaints?mine=true").body()).contains(first(NUMBER, answer), "12350 电话");
    }

    private List<String> inTheDatabase() throws SQLException {
        var found = new java.util.ArrayList<String>();
        try (var con = DriverManager.getConnection(database.url(), database.owner().user(), database.owner().password());
                var sql = con.createStatement(); var tables = con.createStatement()) {
            var rows = tables.executeQuery("select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind = 'r' and n.nspname in ('complaint', 'insight', 'mandate', 'platform')");
            while (rows.next()) {
                for (var secret : SECRETS) {
                    var hit = sql.executeQuery("select count(*) from " + rows.getString(1) + " t where strpos(t::text, '" + secret + "') > 0");
                    hit.next();
                    if (hit.getInt(1) > 0) {
                        found.add(rows.getString(1) + " " + secret);
                    }
                }
            }
        }
        return found;
    }

    private HttpResponse<String> follow() {
        return citizen.post("/complaints/follow", "number", number.toLowerCase(java.util.Locale.ROOT), "word", word);
    }

    private String pathOf(Visitor visitor) {
        var list = visitor.get("/complaints?q=" + number).body();
        return "/complaints/" + new ComplaintId(UUID.fromString(first(Pattern.compile("(?<=/complaints/)[0-9a-f-]{36}"), list))).value();
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

    /** A small photo with an Exif segment put after its first marker. */
    private static byte[] photo() {
        try {
            var out = new ByteArrayOutputStream();
            ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), "jpeg", out);
            var plain = out.toByteArray();
            var exif = "Exif\0\0GPS-31.2,107.5".getBytes(StandardCharsets.ISO_8859_1);
            var with = new ByteArrayOutputStream();
            with.write(plain, 0, 2);
            with.write(new byte[] {(byte) 0xFF, (byte) 0xE1, 0, (byte) (exif.length + 2)});
            with.write(exif);
            with.write(plain, 2, plain.length - 2);
            return with.toByteArray();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
