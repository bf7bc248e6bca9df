package anlan.terminal;

import anlan.inspection.SiteRecords;
import anlan.inspection.SiteView;
import anlan.inspection.VisitId;
import anlan.inspection.VisitKind;
import anlan.inspection.VisitView;
import anlan.inspection.Visits;
import anlan.kernel.Identifier;
import anlan.organization.Organs;
import anlan.organization.Post;
import anlan.platform.database.Scope;
import anlan.platform.document.PaperNumbers;
import anlan.testing.District;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/** An approved visit of two officers who go out with phones, and what a phone reads out and sends of it. */
final class FieldVisit {

    private static final AtomicInteger SERIAL = new AtomicInteger();
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

    final District district;
    final UUID enterprise;
    final VisitId id;
    final Team team;

    /** Two officers of the section of their own, so that they carry no more phones than anybody may. */
    record Team(String first, String second) {

        static Team of(District district) {
            return of(district, LocalDate.of(2030, 1, 7));
        }

        static Team of(District district, LocalDate certified) {
            int serial = SERIAL.incrementAndGet();
            var team = new Team("d-wai-" + serial + "a", "d-wai-" + serial + "b");
            district.person(team.first, "冯" + serial + "甲", "yj-wh", certified, Post.OFFICER);
            district.person(team.second, "冯" + serial + "乙", "yj-wh", LocalDate.of(2030, 1, 7), Post.OFFICER);
            return team;
        }
    }

    FieldVisit(District district, Team team) {
        this(district, team, VisitKind.PLANNED);
    }

    FieldVisit(District district, Team team, String head) {
        this(district, team, VisitKind.PLANNED, head);
    }

    FieldVisit(District district, Team team, VisitKind kind) {
        this(district, team, kind, District.SECTION_HEAD);
    }

    private FieldVisit(District district, Team team, VisitKind kind, String head) {
        this.district = district;
        this.team = team;
        int serial = SERIAL.incrementAndGet();
        enterprise = district.enterprise("达川区示例终端" + (char) ('一' + serial * 7) + "化工厂" + serial, District.TOWN_A, "d-zhongduan-" + serial);
        id = district.fieldWork().approved(enterprise, kind, team.first, team.second, head);
    }

    UUID visit() {
        return id.value();
    }

    VisitView view() {
        return Scope.SYSTEM.within(() -> district.bean(Visits.class).view(id));
    }

    SiteView site() {
        return Scope.SYSTEM.within(() -> district.bean(SiteRecords.class).view(district.bean(Visits.class).view(id)));
    }

    List<UUID> items() {
        return site().sections().stream().flatMap(s -> s.lines().stream()).map(SiteView.Line::id).toList();
    }

    Instant now() {
        return district.bean(Clock.class).instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /** All items are in order; {@code more} is in the record, {@code unread} is in it but not read out. */
    Outbox.Deed signing(Outbox from, Map<String, Object> unread) {
        return signing(from, unread, view().arrival() == null ? now() : view().arrival().arrivedAt(), now());
    }

    /** The same, from and to those moments by the clock of the phone. */
    Outbox.Deed signing(Outbox from, Map<String, Object> unread, Instant started, Instant ended) {
        var fields = new LinkedHashMap<String, Object>();
        var items = items();
        items.forEach(item -> fields.put("answers/" + item + "/answer", "YES"));
        fields.putAll(Map.of("facts/startedAt", started.toString(), "facts/endedAt", ended.toString(), "facts/place", "生产车间",
                "facts/presentName", "赵某", "facts/presentPost", "安全员"));
        fields.putAll(unread);
        var number = number(from, "inspection-record");
        var text = String.join("\n", head(number), "检查场所：生产车间", "检查时间：" + MINUTE.format(started) + " 至 " + MINUTE.format(ended), officers(),
                "现场负责人：赵某　安全员", "检查情况：按《" + site().sections().getFirst().list() + "》检查表检查 " + items.size() + " 项：符合 " + items.size()
                        + " 项，不符合 0 项，不适用 0 项；另发现检查表以外的问题 0 项。", "处理：未发现问题。");
        return signing(from, ended, fields, Map.of("inspection-record", number), Map.of("inspection-record", text));
    }

    String head(String number) {
        return String.join("\n", "现场检查记录", "文号：" + number, "被检查单位：" + view().subject().enterpriseName(), "地址：" + view().subject().address());
    }

    String officers() {
        return "检查人员：" + view().team().stream().map(m -> m.name() + "（" + m.certificateNo() + "）").collect(Collectors.joining("、"));
    }

    Outbox.Deed signing(Outbox from, Map<String, Object> fields, Map<String, String> numbers, Map<String, String> texts) {
        return signing(from, now(), fields, numbers, texts);
    }

    private Outbox.Deed signing(Outbox from, Instant at, Map<String, Object> fields, Map<String, String> numbers, Map<String, String> texts) {
        var said = new LinkedHashMap<String, Object>();
        texts.forEach((kind, text) -> said.put(kind, Map.of("text", text, "sha256", Outbox.hash(text.getBytes(StandardCharsets.UTF_8)))));
        return from.write("SIGN", visit(), at, Map.of("key", Identifier.fresh(), "fields", fields, "photos", List.of(),
                "officers", Map.of(district.id(team.first), Map.of("onPaper", true), district.id(team.second), Map.of("onPaper", true)),
                "party", Map.of("name", "赵某", "onPaper", true), "served", true, "numbers", numbers, "texts", said));
    }

    /** The next number that this phone has of that kind. */
    String number(Outbox from, String kind) {
        return Scope.SYSTEM.within(() -> district.bean(PaperNumbers.class).reserve(district.bean(Organs.class).organ("yj-wh"), kind,
                LocalDate.now(district.bean(Clock.class)), 1, from.phone.id.toString()).getFirst());
    }
}
