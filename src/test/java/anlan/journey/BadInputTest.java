package anlan.journey;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.inspection.VisitId;
import anlan.inspection.VisitKind;
import anlan.organization.Post;
import anlan.platform.database.Scope;
import anlan.testing.AnlanTest;
import anlan.testing.District;
import anlan.testing.FieldWork;
import anlan.testing.Visitor;
import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What should not be typed or sent: each is told in a Chinese sentence beside its field, nothing typed is lost, nothing is half stored. */
@AnlanTest
class BadInputTest {

    private static final byte[] PROGRAM = "MZ\u0090\0\3\0\0\0\4\0\0\0This program cannot be run in DOS mode.".getBytes(StandardCharsets.ISO_8859_1);

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Clock clock;

    private District district;
    private FieldWork work;
    private String word;
    private String name;
    private UUID works;
    private Visitor officer;

    @BeforeEach
    void an_officer_and_a_works() {
        district = District.of(context);
        work = district.fieldWork();
        word = UUID.randomUUID().toString().substring(0, 8);
        name = "达川区示例坏输入" + word + "厂";
        works = district.enterprise(name, District.TOWN_A, "d-huai-" + word);
        officer = Visitor.signedIn(port, District.OFFICER);
    }

    @Test
    void a_wrong_credit_code_is_not_registered() {
        officer.get("/enterprises/new");

        var page = officer.post("/enterprises", entry("错码" + word + "示例厂", "91511703MA62035710")).body();

        assertThat(page).satisfies(beside("creditCode", "校验位不符"));
        assertThat(page).contains("value=\"91511703MA62035710\"", "value=\"错码" + word, "竹枝村 9 社");
        assertThat(count("enterprise.enterprise where name like '错码%'")).isZero();
    }

    @Test
    void a_script_or_a_formula_is_no_name_and_never_runs() {
        for (var bad : new String[] {"<script>alert(1)</script>示例厂", "=HYPERLINK(\"http://a\")示例厂"}) {
            officer.get("/enterprises/new");

            var page = officer.post("/enterprises", entry(bad, district.aCode())).body();

            assertThat(page).satisfies(beside("name", "企业名称不能含有"));
            assertThat(page).contains("竹枝村 9 社").doesNotContain("<script>alert");
            assertThat(officer.get("/enterprises?q=" + encode(bad)).body()).doesNotContain("<script>alert");
        }
        assertThat(count("enterprise.enterprise where name like '<%' or name like '=%'")).isZero();
    }

    @Test
    void an_officer_whose_certificate_lapsed_is_named_and_does_not_go() {
        var lapsed = "d-guoqi-" + word;
        district.person(lapsed, "钱过期", "yj-wh", today().minusDays(1), Post.OFFICER);
        var visit = work.planned(works, VisitKind.PLANNED, District.OFFICER, lapsed);
        var head = Visitor.signedIn(port, District.SECTION_HEAD);

        assertThat(officer.get("/visits/new?enterprise=" + works).body()).containsPattern("(?s)钱过期.{0,300}?class=\"error\"[^>]*>[^<]*执法");
        head.get("/visits/" + visit.value());
        var page = head.post("/visits/" + visit.value() + "/approval", "opinion", "同意，注意安全。", "agree", "true").body();

        assertThat(page).contains("钱过期", "未能提交", "同意，注意安全。");
        assertThat(status(visit)).isEqualTo("PLANNED");
        assertThat(count("platform.paper where subject = '" + visit.value() + "'")).isZero();
    }

    @Test
    void no_day_comes_before_the_visit() {
        var visit = approved();
        var path = "/visits/" + visit.value();
        officer.get(path);
        var early = officer.post(path + "/arrival", "arrivedAt", minute().minusDays(1).toString(), "certificatesShown", "true").body();
        assertThat(early).satisfies(beside("arrivedAt", "到场时间早于方案批准时间"));
        assertThat(status(visit)).isEqualTo("APPROVED");

        district.as(District.OFFICER, () -> work.arrive(visit));
        officer.get(path + "/site");
        var facts = officer.post(path + "/facts", "startedAt", minute().minusDays(1).toString(), "endedAt", minute().toString(),
                "place", "储罐区东侧", "presentName", "周某", "presentPost", "厂长").body();
        assertThat(facts).satisfies(beside("startedAt", "检查开始时间早于到场时间"));
        assertThat(facts).contains("储罐区东侧", "厂长");

        var finding = officer.post(path + "/findings/" + UUID.randomUUID(), "problem", "未设围堰", "basis", "某条", "handling", "ORDER",
                "requirement", "设置围堰", "due", today().minusDays(1).toString()).body();
        assertThat(finding).satisfies(beside("due", "整改期限不能早于今天"));
        assertThat(finding).contains("未设围堰", "设置围堰");
        assertThat(count("inspection.finding where visit = '" + visit.value() + "'")).isZero();
    }

    @Test
    void a_reinspection_is_not_before_the_service_of_its_order() {
        var visit = work.signed(works, District.OFFICER, District.COLLEAGUE, District.SECTION_HEAD);
        var order = district.orderOf(visit);
        var path = "/orders/" + order.value();
        var hazard = Scope.SYSTEM.within(() -> transaction.execute(_ -> jdbc.sql("select hazard from hazard.order_item where rectification_order = :id")
                .param("id", order.value()).query(UUID.class).single()));
        officer.get(path);
        officer.post(path + "/request", "items", hazard.toString(), "words", "电话申请");
        officer.get(path + "/reinspection");

        var page = officer.post(path + "/reinspection", "key", UUID.randomUUID().toString(), "day", today().minusDays(1).toString(),
                "officers", district.id(District.OFFICER).toString(), "officers", district.id(District.COLLEAGUE).toString(),
                "result-" + hazard, "PASSED", "finding-" + hazard, "已设置围堰", "partyName", "周某", "partyPaper", "on",
                "officer-" + district.id(District.OFFICER) + "Paper", "on", "officer-" + district.id(District.COLLEAGUE) + "Paper", "on").body();

        assertThat(page).satisfies(beside("day", "复查日期早于指令书送达日期"));
        assertThat(page).contains("已设置围堰", "value=\"周某\"", today().minusDays(1).toString());
        assertThat(count("hazard.reinspection where rectification_order = '" + order.value() + "'")).isZero();
    }

    @Test
    void a_photo_of_200_megabytes_and_a_program_named_as_one_are_refused_and_the_words_stay() {
        var visit = approved();
        district.as(District.OFFICER, () -> work.arrive(visit));
        var path = "/visits/" + visit.value();
        long files = count("platform.file");
        officer.get(path + "/site");
        assertThat(officer.upload(path + "/files", "files", "现场.jpg", huge()).body()).contains("超过 20 MB");

        var finding = path + "/findings/" + UUID.randomUUID();
        for (var photo : new BodyPublisher[] {huge(), BodyPublishers.ofByteArray(PROGRAM)}) {
            officer.get(path + "/findings/new");
            var page = officer.upload(finding, "photos", "现场.jpg", photo, "problem", "未设围堰", "basis", "某条", "handling", "ORDER",
                    "requirement", "设置围堰", "due", today().plusDays(10).toString()).body();

            assertThat(page).satisfies(beside("photos", "现场.jpg"));
            assertThat(page).containsPattern("超过 20 MB|不是照片可用的格式").contains("未设围堰", "设置围堰");
        }
        assertThat(count("inspection.finding where visit = '" + visit.value() + "'")).isZero();
        assertThat(count("platform.file")).isEqualTo(files);
    }

    @Test
    void a_program_named_as_a_photo_does_not_report_an_order_done() {
        var visit = work.signed(works, District.OFFICER, District.COLLEAGUE, District.SECTION_HEAD);
        var order = district.orderOf(visit);
        var unit = Visitor.signedIn(port, "d-huai-" + word);
        var item = Scope.SYSTEM.within(() -> transaction.execute(_ -> jdbc.sql("select hazard from hazard.order_item where rectification_order = :id")
                .param("id", order.value()).query(UUID.class).single()));
        unit.get("/my/orders/" + order.value());

        var page = unit.upload("/my/orders/" + order.value() + "/report", "pictures", "整改后.jpg", PROGRAM, "items", item.toString(),
                "words", "围堰已经砌好").body();

        assertThat(page).containsPattern("(?s)id=\"photos\".{0,900}?整改后.jpg").contains("围堰已经砌好");
        assertThat(count("hazard.enterprise_report where rectification_order = '" + order.value() + "'")).isZero();
    }

    @Test
    void a_bomb_or_a_program_is_no_table_and_a_formula_in_a_cell_stays_text() {
        var head = Visitor.signedIn(port, District.SECTION_HEAD);
        head.get("/enterprises/imports");
        long imports = count("enterprise.import");
        assertThat(head.upload("/enterprises/imports", "file", "企业.xlsx", bomb()).body()).contains("没有上传", "异常膨胀");
        assertThat(head.upload("/enterprises/imports", "file", "企业.xlsx", PROGRAM).body()).contains("没有上传", "不是表格可用的格式");
        assertThat(count("enterprise.import")).isEqualTo(imports);

        var formula = "=HYPERLINK(\"\"http://a\"\")";
        var text = "企业名称,统一社会信用代码,行业代码,属地,地址\n%s二厂,%s,2672,百节镇,\"%s\"\n=1+1厂,%s,2672,百节镇,示例路\n"
                .formatted(name, district.aCode(), formula, district.aCode());
        var made = head.upload("/enterprises/imports", "file", "企业.csv", text.getBytes(StandardCharsets.UTF_8)).uri().getPath();
        head.post(made + "/start", "column", "NAME", "column", "CREDIT_CODE", "column", "TRADE", "column", "DIVISION", "column", "ADDRESS",
                "encoding", "UTF_8", "onlyValid", "true");
        while (head.get(made + "/progress").headers().firstValue("HX-Refresh").isEmpty()) {
            Thread.onSpinWait();
        }
        assertThat(head.get(made).body()).contains("企业名称不能含有");
        assertThat(head.get("/enterprises/export.csv?q=" + encode(name)).body()).contains(name + "二厂", "'=HYPERLINK").doesNotContain(",=", ",\"=");
    }

    private VisitId approved() {
        return work.approved(works, VisitKind.PLANNED, District.OFFICER, District.COLLEAGUE, District.SECTION_HEAD);
    }

    private static String[] entry(String name, String code) {
        return new String[] {"name", name, "creditCode", code, "trade", "2611", "division", District.TOWN_A, "address", "竹枝村 9 社"};
    }

    /** The sentence stands in the note of that field. */
    private static java.util.function.Consumer<String> beside(String field, String sentence) {
        return page -> assertThat(page).containsPattern("(?s)id=\"" + field + "-note\".{0,400}?" + sentence);
    }

    private static BodyPublisher huge() {
        return BodyPublishers.ofByteArrays(Collections.nCopies(200, new byte[1024 * 1024]));
    }

    /** A table that swells to 300 MB. */
    private static byte[] bomb() {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            part(zip, "xl/workbook.xml", "<workbook><sheets><sheet name=\"a\" id=\"r1\"/></sheets></workbook>", 0);
            part(zip, "xl/_rels/workbook.xml.rels", "<Relationships><Relationship Id=\"r1\" Target=\"worksheets/sheet1.xml\"/></Relationships>", 0);
            part(zip, "xl/worksheets/sheet1.xml", "<worksheet><sheetData><row><c t=\"inlineStr\"><is><t>", 300);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void part(ZipOutputStream zip, String name, String text, int megabytes) throws java.io.IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        for (int i = 0; i < megabytes; i++) {
            zip.write(new byte[1024 * 1024]);
        }
        zip.closeEntry();
    }

    private String status(VisitId visit) {
        return Scope.SYSTEM.within(() -> transaction.execute(_ -> jdbc.sql("select status from inspection.visit where id = :id")
                .param("id", visit.value()).query(String.class).single()));
    }

    private long count(String from) {
        return Scope.SYSTEM.within(() -> transaction.execute(_ -> jdbc.sql("select count(*) from " + from).query(Long.class).single()));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private LocalDateTime minute() {
        return LocalDateTime.now(clock).truncatedTo(ChronoUnit.MINUTES);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
