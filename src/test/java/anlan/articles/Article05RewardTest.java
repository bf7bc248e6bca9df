package anlan.articles;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.complaint.Penalised;
import anlan.kernel.Money;
import anlan.platform.backup.Backup;
import anlan.platform.database.Database;
import anlan.testing.AnlanTest;
import anlan.testing.District;
import anlan.testing.Informant;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** What follows from a complaint: another handler, and the reward, paid by one who reads no more than he needs. */
@AnlanTest
@ExtendWith(OutputCaptureExtension.class)
class Article05RewardTest {

    private static final String NAME = "举报人司徒隐", CONTACT = "13911118888", WORDS = "俺看见夜里偷偷排料";
    private static final String PAYEE = "领奖人诸葛藏", ACCOUNT = "6217000099998888";
    private static final String[] SECRETS = {NAME, CONTACT, WORDS, PAYEE, ACCOUNT};

    @LocalServerPort int port;
    @Autowired ApplicationContext context;
    @Autowired Database database;

    private District district;
    private Informant informant;

    @BeforeEach
    void somebody_reports() {
        district = District.of(context);
        informant = Informant.reporting(port, district, "what", WORDS, "where", "后街", "name", NAME, "contact", CONTACT);
    }

    @Test
    void a_fine_is_rewarded_by_the_rule_and_paid_by_a_third_person(CapturedOutput output, @TempDir Path folder) throws IOException, SQLException {
        var path = informant.confirmed(district, "");
        var handler = informant.signedIn(District.OFFICER);
        assertThat(handler.post(path + "/reward/proposal").body()).contains("还没有罚款决定");
        fined("（达川）应急罚〔2026〕9号", 100_000);
        handler.get(path);
        assertThat(handler.post(path + "/closing").body()).contains("写明不予奖励的理由");
        assertThat(handler.get("/inbox").body()).contains("提出举报奖励意见 " + informant.number);
        assertThat(handler.post(path + "/reward/proposal", "payeeName", PAYEE, "payeeContact", CONTACT, "payeeWay", "转账 " + ACCOUNT).body())
                .contains("15,000 元", "15% 为", "待核", "待审批");
        handler.get(path + "/reward");
        assertThat(handler.post(path + "/reward/decision", "agreed", "true", "payer", district.id(District.SECTION_HEAD).toString()).body()).doesNotContain("待领取");

        var leader = informant.signedIn(Informant.LEADER);
        leader.get(path + "/reward");
        assertThat(leader.post(path + "/reward/decision", "agreed", "true").body()).contains("请选择付款人");
        assertThat(leader.post(path + "/reward/decision", "agreed", "true", "payer", district.id(Informant.LEADER).toString()).body()).contains("付款人不能是");
        assertThat(leader.post(path + "/reward/decision", "agreed", "true", "payer", district.id(District.SECTION_HEAD).toString(), "opinion", "同意").body()).contains("待领取");
        assertThat(informant.follow()).contains("15,000 元", "待领取", "以前领取", "给予奖励").doesNotContain(PAYEE);

        var payer = informant.signedIn(District.SECTION_HEAD);
        payer.get(path + "/reward");
        assertThat(payer.post(path + "/opening", "reason", "看").body()).doesNotContain(SECRETS);
        assertThat(payer.post(path + "/reward/payee", "payReason", "").body()).contains("请写明为什么启封").doesNotContain(SECRETS);
        assertThat(payer.post(path + "/reward/payee", "payReason", "付奖金").body()).contains(PAYEE, ACCOUNT).doesNotContain(NAME, WORDS);
        assertThat(informant.signedIn(District.COLLEAGUE).get(path + "/reward").body()).doesNotContain(SECRETS);
        nobodyElseSeesIt(path, output, folder);
        payer.get(path + "/reward");
        assertThat(payer.post(path + "/reward/waiver", "ending", "没有来").body()).contains("期满以前");
        assertThat(payer.post(path + "/reward/payment", "receipt", "拨付 2026-11").body()).contains("已付");
        assertThat(payer.post(path + "/reward/payee", "payReason", "再看一次").body()).doesNotContain(SECRETS);
        assertThat(informant.follow()).contains("已办结", "已经付给您");
        assertThat(informant.signedIn(District.SECTION_HEAD).get("/trace").body()).contains("启封举报 " + informant.number + " 的领奖人");
    }

    private void fined(String decision, long sum) {
        district.as(District.OFFICER, () -> context.getBean(TransactionTemplate.class).executeWithoutResult(_ ->
                context.publishEvent(new Told("举报编号 " + informant.number, decision, Money.yuan(sum), today()))));
    }

    private record Told(String complaintNumber, String decisionNumber, Money fine, LocalDate decidedOn) implements Penalised {}

    private void nobodyElseSeesIt(String path, CapturedOutput output, Path folder) throws IOException, SQLException {
        for (var username : List.of(District.COLLEAGUE, Informant.LEADER, District.A_OFFICER, District.DEPARTMENT, District.DISCIPLINE, District.ADMINISTRATOR)) {
            var person = informant.signedIn(username);
            for (var address : List.of(path, path + "/reward", path + "/handover", "/complaints", "/complaints/export?format=CSV", "/trace", "/search?q=" + informant.number, "/inbox", "/clocks")) {
                assertThat(person.get(address).body()).as(username + " " + address).doesNotContain(SECRETS);
            }
            person.get("/home");
            assertThat(person.post(path + "/reward/payee", "payReason", "看看").body()).as(username).doesNotContain(SECRETS);
        }
        assertThat(output.getAll()).doesNotContain(SECRETS);
        var target = folder.resolve("b.zip");
        new Backup(database, folder).to(target, java.time.Instant.now());
        try (var zip = new ZipFile(target.toFile())) {
            for (var entry : zip.stream().toList()) {
                assertThat(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8)).as(entry.getName()).doesNotContain(SECRETS);
            }
        }
    }

    @Test
    void the_least_and_the_most_bind_and_the_dead_that_were_concealed_count_by_heads() {
        var path = informant.confirmed(district, "");
        var handler = informant.signedIn(District.OFFICER);
        handler.get(path + "/reward");
        assertThat(handler.post(path + "/reward/fines", "decision", "", "fine", "500", "decidedOn", today().toString()).body()).contains("请填写处罚决定书文号");
        handler.post(path + "/reward/fines", "decision", "（住建）罚 1 号", "fine", "500", "decidedOn", today().toString());
        assertThat(handler.post(path + "/reward/proposal").body()).contains("奖金 3,000 元", "待审批");

        var other = Informant.reporting(port, district, "what", "死了人没有报", "where", "矿上", "name", NAME, "contact", CONTACT);
        var second = other.confirmed(district, "");
        handler.get(second + "/reward");
        assertThat(handler.post(second + "/reward/proposal", "level", "较大", "deaths", "3", "proof", "").body()).contains("请写明认定瞒报");
        assertThat(handler.post(second + "/reward/proposal", "level", "较大", "deaths", "9", "proof", "区政府批复（示例）").body()).contains("300,000 元", "每人 40,000 元");
    }

    @Test
    void who_came_second_gets_nothing() {
        var later = Informant.reporting(port, district, "what", "同一个地方漏", "where", "后街");
        var path = later.confirmed(district, "");
        var handler = later.signedIn(District.OFFICER);
        handler.get(path + "/reward");
        handler.post(path + "/reward/fines", "decision", "罚 2 号", "fine", "50000", "decidedOn", today().toString());

        assertThat(handler.post(path + "/same-matter", "first", later.number, "firstReason", "同一阀门").body()).contains("最先收到");
        assertThat(handler.post(path + "/same-matter", "first", informant.number, "firstReason", "同一阀门").body()).contains(informant.number, "最先收到");
        handler.get(path + "/reward");
        assertThat(handler.post(path + "/reward/proposal", "payeeName", PAYEE).body()).contains("奖励给最先举报的人");
        handler.get(path);
        assertThat(handler.post(path + "/closing", "noReward", "同一事项由他人最先举报").body()).contains("已办结");
        assertThat(later.follow()).contains("不予奖励", "他人最先举报");
    }

    @Test
    void another_handler_takes_the_seal_along() {
        var handler = informant.signedIn(District.OFFICER);
        var path = informant.pathFor(handler);
        handler.post(path + "/handling");
        handler.get(path + "/handover");
        assertThat(handler.post(path + "/handover", "to", district.id(District.COLLEAGUE).toString(), "reason", "").body()).contains("请写明移交的理由");
        assertThat(handler.post(path + "/handover", "to", district.id(District.COLLEAGUE).toString(), "reason", "调往外地学习").body()).contains("待审批");
        assertThat(informant.signedIn(District.COLLEAGUE).get(path).body()).contains("李乙");
        var colleague = informant.signedIn(District.COLLEAGUE);
        colleague.get("/home");
        assertThat(colleague.post(path + "/opening", "reason", "看").body()).doesNotContain(SECRETS);

        var leader = informant.signedIn(Informant.LEADER);
        leader.get(path + "/handover");
        assertThat(leader.post(path + "/handover/decision", "agreed", "true").body()).contains("同意");

        assertThat(colleague.post(path + "/opening", "reason", "接手办理").body()).contains(NAME, WORDS);
        assertThat(handler.post(path + "/opening", "reason", "再看看").body()).doesNotContain(SECRETS);
        assertThat(informant.signedIn(District.SECTION_HEAD).get("/trace").body()).contains("移交承办");
    }

    @Test
    void the_window_finds_the_unit_by_part_of_its_name_and_takes_what_phones_make() {
        var name = "达川区示例寻名" + UUID.randomUUID().toString().substring(0, 6) + "铸造厂";
        district.enterprise(name, District.TOWN_A, "d-xunming-" + UUID.randomUUID().toString().substring(0, 8));
        var citizen = informant.visitor;

        var found = citizen.post("/complaints/new/enterprises", "what", "机器没有护罩", "enterprise", name.substring(3, 9));
        assertThat(found.body()).contains(name, "机器没有护罩").doesNotContain("示例路 1 号", "安全员某");
        assertThat(citizen.post("/complaints/new/enterprises", "what", "x", "enterprise", "厂").body()).contains("连续的两三个字").doesNotContain(name);
        assertThat(citizen.cookie()).isEmpty();
        var heic = "\0\0\0\30ftypheic\0\0\0\0".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(citizen.upload("/complaints/new", "photos", "IMG.HEIC", heic, "what", "机器没有护罩", "chosen", name).body()).contains("HEIC", "兼容性最佳", "机器没有护罩");
        var webp = Base64.getDecoder().decode("UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA");
        assertThat(citizen.upload("/complaints/new", "photos", "x.webp", webp, "what", "机器没有护罩", "chosen", name).body()).contains("举报已收到");
    }

    private LocalDate today() {
        return LocalDate.now(district.bean(Clock.class));
    }
}
