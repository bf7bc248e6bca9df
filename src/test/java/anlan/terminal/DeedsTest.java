package anlan.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.inspection.SiteRecords;
import anlan.inspection.VisitId;
import anlan.inspection.VisitKind;
import anlan.inspection.VisitStatus;
import anlan.inspection.Visits;
import anlan.kernel.Identifier;
import anlan.platform.database.Scope;
import anlan.testing.AnlanTest;
import anlan.testing.District;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestPropertySource;

/** Deeds of phones through the door: each once, judged by when it was done, merged field by field, signed as read. */
@AnlanTest
@TestPropertySource(properties = "anlan.test.district=Article13VisitTest")
class DeedsTest {

    private static int serial;

    @LocalServerPort int port;
    @Autowired ApplicationContext context;
    @Autowired Visits visits;
    @Autowired SiteRecords records;

    private District district;
    private VisitId visit;
    private Phone phone;
    private Instant arrived;

    @BeforeEach
    void a_visit_is_approved() {
        district = District.of(context);
        var works = district.enterprise("达川区示例终端化工厂" + ++serial, District.TOWN_A, "d-zhongduan-" + serial);
        visit = district.fieldWork().approved(works, VisitKind.PLANNED, District.OFFICER, District.COLLEAGUE, District.SECTION_HEAD);
        phone = new Phone(port).signIn(District.OFFICER);
        arrived = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }

    private Phone.Written arrival() {
        return phone.write("ARRIVE", visit.value(), arrived, Map.of("arrivedAt", arrived.toString(), "certificatesShown", true,
                "position", Map.of("latitude", 31.2, "longitude", 107.5, "accuracy", 12.5, "fixAt", arrived.toString())));
    }

    @Test
    void an_arrival_is_accepted_once_and_then_known() {
        var arrival = arrival();

        var first = phone.send(arrival);
        var again = phone.send(arrival);

        assertThat(first.code()).as(first.body().toString()).isEqualTo(200);
        assertThat(first.status()).as(first.body().toString()).isEqualTo("ACCEPTED");
        assertThat(again.status()).isEqualTo("KNOWN");
        assertThat(again.body().path("first").stringValue("")).isEqualTo("ACCEPTED");
        assertThat(again.body().path("sha256")).isEqualTo(first.body().path("sha256"));
        assertThat(seen().status()).isEqualTo(VisitStatus.ON_SITE);
    }

    @Test
    void the_same_id_with_other_content_is_turned_away() {
        var arrival = arrival();
        phone.send(arrival);

        var forged = phone.send(new Phone.Written(arrival.id(), arrival.wire().replace("12.5", "1.5")));

        assertThat(forged.code()).isEqualTo(409);
    }

    @Test
    void fields_are_written_and_a_no_opens_its_finding_under_the_phones_id() {
        phone.send(arrival());
        var item = items().getFirst();
        var finding = Identifier.fresh();

        var said = phone.send(phone.edit(visit.value(), now(), "facts/presentName", null, "赵某", "facts/recusalAsked", false, true,
                "answers/" + item + "/answer", null, "NO", "findings/" + finding + "/item", null, item.toString(),
                "findings/" + finding + "/problem", null, "灭火器失压", "findings/" + finding + "/place", null, "一号库房"));

        assertThat(said.status()).as(said.body().toString()).isEqualTo("ACCEPTED");
        assertThat(seen().facts().presentName()).isEqualTo("赵某");
        assertThat(seen().facts().recusalAsked()).isTrue();
        var found = site().findings();
        assertThat(found).hasSize(1);
        assertThat(found.getFirst().id().value()).isEqualTo(finding);
        assertThat(found.getFirst().problem()).isEqualTo("灭火器失压");
        assertThat(found.getFirst().requirement()).as("the rest is the item's own wording").isNotBlank();
    }

    @Test
    void what_two_people_entered_differently_is_a_conflict_and_the_first_value_stands() {
        phone.send(arrival());
        var other = new Phone(port).signIn(District.COLLEAGUE);
        phone.send(phone.edit(visit.value(), now(), "facts/place", null, "东车间"));

        var same = other.send(other.edit(visit.value(), now(), "facts/place", null, "东车间", "facts/presentPost", null, "安全员"));
        var clash = other.send(other.edit(visit.value(), now(), "facts/presentPost", null, "安全总监", "facts/place", "达川区", "西车间"));
        phone.send(phone.edit(visit.value(), now(), "facts/presentPost", "安全总监", "厂长"));
        var lost = other.send(other.edit(visit.value(), now(), "facts/presentPost", null, "副厂长"));

        assertThat(same.status()).isEqualTo("ACCEPTED");
        assertThat(clash.status()).as("what this phone wrote last may be changed by it").isEqualTo("ACCEPTED");
        assertThat(lost.status()).isEqualTo("CONFLICT");
        var conflict = lost.body().path("conflicts").get(0);
        assertThat(conflict.path("path").stringValue()).isEqualTo("facts/presentPost");
        assertThat(conflict.path("mine").stringValue()).isEqualTo("副厂长");
        assertThat(conflict.path("theirs").stringValue()).isEqualTo("厂长");
        assertThat(conflict.path("theirsBy").stringValue()).isEqualTo("李乙");
        assertThat(seen().facts().presentPost()).isEqualTo("厂长");
    }

    @Test
    void a_deed_waits_for_what_was_done_before_it_and_nothing_of_it_is_kept() {
        var arrival = arrival();
        var edit = phone.write("EDIT", visit.value(), now(), Map.of("changes", List.of()), arrival.id());

        var early = phone.send(edit);
        phone.send(arrival);
        var later = phone.send(edit);

        assertThat(early.status()).isEqualTo("WAITING");
        assertThat(early.body().path("waitingFor").get(0).stringValue()).isEqualTo(arrival.id().toString());
        assertThat(later.status()).isEqualTo("ACCEPTED");
    }

    @Test
    void an_earlier_edit_that_comes_late_does_not_undo_a_later_one_of_the_same_phone() {
        phone.send(arrival());
        var early = phone.edit(visit.value(), now(), "facts/presentName", null, "钱某");
        var late = phone.edit(visit.value(), now(), "facts/presentName", null, "孙某");

        phone.send(late);
        var said = phone.send(early);

        assertThat(said.status()).isEqualTo("ACCEPTED");
        assertThat(seen().facts().presentName()).isEqualTo("孙某");
    }

    @Test
    void what_was_read_is_signed_and_its_texts_are_those_of_the_papers() {
        phone.send(arrival());
        var signing = signing(Map.of());

        var said = phone.send(signing);

        assertThat(said.status()).as(said.body().toString()).isEqualTo("ACCEPTED");
        assertThat(seen().status()).isEqualTo(VisitStatus.CLOSED);
        assertThat(said.body().path("result").path("papers").get(0).path("number").stringValue()).isEqualTo(number);
        assertThat(phone.send(signing).status()).isEqualTo("KNOWN");
    }

    @Test
    void a_text_that_differs_from_the_paper_signs_nothing() {
        phone.send(arrival());

        var said = phone.send(signing(Map.of("unitOpinion", "当事人没有看到的意见")));

        assertThat(said.status()).isEqualTo("REFUSED");
        assertThat(said.reason()).contains("没有签署", "当事人没有看到的意见");
        assertThat(seen().status()).isEqualTo(VisitStatus.ON_SITE);
    }

    private String number = "";

    /** All items are in order; {@code unread} is written but not read out. */
    private Phone.Written signing(Map<String, String> unread) {
        var fields = new LinkedHashMap<String, Object>();
        var from = arrived.toString();
        var to = now().toString();
        items().forEach(item -> fields.put("answers/" + item + "/answer", "YES"));
        fields.put("facts/startedAt", from);
        fields.put("facts/endedAt", to);
        fields.put("facts/place", "生产车间");
        fields.put("facts/presentName", "赵某");
        fields.put("facts/presentPost", "安全员");
        unread.forEach((part, text) -> fields.put("facts/" + part, text));
        number = reserved("inspection-record");
        var view = seen();
        var list = site().sections().getFirst().list();
        var text = String.join("\n", "现场检查记录", "文号：" + number, "被检查单位：" + view.subject().enterpriseName(), "地址：" + view.subject().address(),
                "检查场所：生产车间", "检查时间：" + minute(from) + " 至 " + minute(to),
                "检查人员：" + view.team().stream().map(m -> m.name() + "（" + m.certificateNo() + "）").collect(java.util.stream.Collectors.joining("、")),
                "现场负责人：赵某　安全员", "检查情况：按《" + list + "》检查表检查 " + items().size() + " 项：符合 " + items().size()
                        + " 项，不符合 0 项，不适用 0 项；另发现检查表以外的问题 0 项。", "处理：未发现问题。");
        return phone.write("SIGN", visit.value(), now(), Map.of("key", Identifier.fresh(), "fields", fields, "photos", List.of(),
                "officers", Map.of(district.id(District.OFFICER), Map.of("onPaper", true), district.id(District.COLLEAGUE), Map.of("onPaper", true)),
                "party", Map.of("name", "赵某", "onPaper", true), "served", true, "numbers", Map.of("inspection-record", number),
                "texts", Map.of("inspection-record", Map.of("text", text, "sha256", sha256(text)))));
    }

    private String reserved(String kind) {
        return Scope.SYSTEM.within(() -> district.bean(anlan.platform.document.PaperNumbers.class).reserve(
                district.bean(anlan.organization.Organs.class).organ("yj-wh"), kind, java.time.LocalDate.now(), 1, phone.device.toString()).getFirst());
    }

    private static String minute(String moment) {
        return java.time.format.DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(java.time.ZoneId.of("Asia/Shanghai")).format(Instant.parse(moment));
    }

    private static String sha256(String text) {
        try {
            return java.util.HexFormat.of().formatHex(java.security.MessageDigest.getInstance("SHA-256")
                    .digest(text.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<java.util.UUID> items() {
        return site().sections().stream().flatMap(s -> s.lines().stream()).map(anlan.inspection.SiteView.Line::id).toList();
    }

    private anlan.inspection.SiteView site() {
        return Scope.SYSTEM.within(() -> records.view(visits.view(visit)));
    }

    private Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }

    private anlan.inspection.VisitView seen() {
        return Scope.SYSTEM.within(() -> visits.view(visit));
    }
}
