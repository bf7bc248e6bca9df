package anlan.credit.opendata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anlan.credit.Changes;
import anlan.credit.DisputeId;
import anlan.credit.Disputes;
import anlan.credit.Proposal;
import anlan.credit.PublicationId;
import anlan.credit.PublicationKind;
import anlan.credit.PublicationStatus;
import anlan.credit.Publications;
import anlan.enterprise.EnterpriseId;
import anlan.platform.database.Scope;
import anlan.testing.AnlanTest;
import anlan.testing.District;
import anlan.testing.Visitor;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The files that anybody takes along. */
@AnlanTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpenDataTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final PublicationKind KIND = PublicationKind.LICENCE;
    private static final String FILE = "/public/data/licence.";

    @LocalServerPort int port;
    @Autowired ApplicationContext context;
    @Autowired Publications publications;
    @Autowired DataSets sets;

    private District district;
    private EnterpriseId unit;
    private Visitor stranger;

    @BeforeAll
    void a_unit() {
        district = District.of(context);
        unit = new EnterpriseId(district.enterprise("达川区示例开放化工厂", District.TOWN_A, "d-kaifang"));
        stranger = new Visitor(port);
    }

    @Test
    void every_format_holds_the_same_records_with_the_columns_of_the_dictionary() throws IOException {
        var id = publish("新办, 含逗号和\"引号\"\n换行");
        sets.make(KIND);

        var csv = text(get("csv"));
        var json = JSON.readTree(get("json").body());
        var dictionary = JSON.readTree(get("/public/data/dictionary.json", new String[0]).body());

        assertThat(csv).startsWith("\uFEFF记录编号,种类代码,种类,").contains(id.toString(), "\"新办, 含逗号和\"\"引号\"\"\n换行\"", "达川区示例开放化工厂");
        assertThat(new String(unpacked(get("csv.gz").body()), StandardCharsets.UTF_8)).isEqualTo(csv);
        assertThat(unpacked(get("json.gz").body())).isEqualTo(get("json").body());
        assertThat(json.path("terms").asString()).contains("注明来源");
        var record = record(json, id);
        assertThat(record.propertyNames()).containsExactlyElementsOf(
                dictionary.path("fields").valueStream().map(f -> f.path("key").asString()).toList());
        assertThat(record.path("matter").asString()).startsWith("新办, 含逗号");
        assertThat(json.path("records").size()).isEqualTo((int) csv.lines().filter(l -> l.contains(",LICENCE,许可,")).count());
    }

    @Test
    void what_the_unit_says_stands_beside_its_record_in_the_files_and_the_feeds() throws IOException {
        var id = new PublicationId(publish("单位说明"));
        sets.make(KIND);
        var disputes = context.getBean(Disputes.class);
        district.as("d-kaifang", () -> disputes.raise(id, "人数写错了", "本厂已于六月培训完毕"));
        assertThat(record(JSON.readTree(get("json").body()), id.value()).path("reply").asString()).isEmpty();

        district.as(District.SECTION_HEAD, () -> {
            var raised = raised(disputes, id);
            disputes.take(raised);
            disputes.settleReply(raised, true, "");
        });

        assertThat(record(JSON.readTree(get("json").body()), id.value()).path("reply").asString()).isEqualTo("本厂已于六月培训完毕");
        assertThat(text(get("/public/feeds/licence.atom"))).contains("当事单位的说明：本厂已于六月培训完毕");
        assertThat(stranger.get("/public/data/dictionary").body()).contains("当事单位的说明");
        district.as(District.SECTION_HEAD, () -> disputes.takeDownReply(raised(disputes, id), "与本条无关"));
        assertThat(record(JSON.readTree(get("json").body()), id.value()).path("reply").asString()).isEmpty();
        assertThat(text(get("/public/feeds/licence.atom"))).doesNotContain("六月培训完毕");
    }

    @Test
    void after_a_start_all_that_was_kept_is_there_at_once_unless_it_has_other_columns() {
        publish("重新启动");
        sets.make(KIND);
        var kept = sets.current(KIND).orElseThrow();
        var restarted = restarted();
        assertThat(restarted.current(KIND)).isEmpty();

        assertThat(restarted.load()).doesNotContain(KIND);
        assertThat(restarted.current(KIND).orElseThrow().parts()).isEqualTo(kept.parts());

        var shelf = context.getBean(Shelf.class);
        shelf.write(new DataSet(KIND, kept.database(), "id,kind", kept.made(), kept.change(), kept.parts()));
        assertThat(restarted().load()).contains(KIND);
        shelf.write(kept);
    }

    private DataSets restarted() {
        return new DataSets(context.getBean(Shelf.class), context.getBean(PartMaking.class), context.getBean(OpenReader.class),
                context.getBean(Changes.class), context.getBean(TransactionTemplate.class), context.getBean(Clock.class));
    }

    @Test
    void no_cell_is_run_as_a_formula() {
        publish("=HYPERLINK(\"http://x\")");
        sets.make(KIND);

        assertThat(text(get("csv"))).contains("\"'=HYPERLINK(\"\"http://x\"\")\"").doesNotContain(",\"=HYPER", ",=HYPER");
        assertThat(text(get("json"))).contains("\"=HYPERLINK(");
    }

    @Test
    void what_is_repaired_is_gone_from_every_file_at_the_next_request() throws IOException {
        var stays = publish("留下");
        var goes = publish("修复");
        sets.make(KIND);
        var before = get("csv").headers().firstValue("ETag").orElseThrow();
        assertThat(text(get("csv"))).contains(stays.toString(), goes.toString());

        repaired(goes, "信用修复");

        assertThat(text(get("csv"))).contains(stays.toString()).doesNotContain(goes.toString());
        assertThat(text(get("json"))).contains(stays.toString()).doesNotContain(goes.toString());
        assertThat(new String(unpacked(get("csv.gz").body()), StandardCharsets.UTF_8)).doesNotContain(goes.toString());
        assertThat(get("csv", "If-None-Match", before).statusCode()).isEqualTo(200);
    }

    @Test
    void a_download_that_began_before_something_was_taken_down_breaks_off() {
        var goes = publish("下载中修复");
        sets.make(KIND);
        var begun = context.getBean(OpenData.class).file(KIND, OpenFormat.CSV).orElseThrow();

        repaired(goes, "信用修复");
        sets.follow(KIND);

        assertThatThrownBy(() -> begun.write(0, begun.length() - 1, OutputStream.nullOutputStream())).isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void a_set_is_made_of_parts_and_only_the_part_of_what_ended_is_made_anew() throws IOException {
        var first = publish("分段一");
        var second = publish("分段二");
        sets.make(KIND);
        var whole = sets.current(KIND).orElseThrow();
        var halves = new java.util.ArrayList<Part>();
        var making = context.getBean(PartMaking.class);
        Scope.NOTHING.run(() -> {
            making.make(KIND, context.getBean(Shelf.class).folder(KIND), DataSet.FIRST, second, halves::add);
            making.make(KIND, context.getBean(Shelf.class).folder(KIND), second, DataSet.LAST, halves::add);
        });
        var parted = new DataSet(KIND, whole.database(), whole.columns(), whole.made(), whole.change(), halves);

        assertThat(parted.rows()).isEqualTo(whole.rows());
        assertThat(parted.beginOf(first)).isEqualTo(DataSet.FIRST);
        assertThat(parted.beginOf(second)).isEqualTo(second);
        assertThat(parted.endOf(DataSet.FIRST)).isEqualTo(second);
        assertThat(parted.with(second, java.util.List.of()).parts()).containsExactly(halves.getFirst());
        var file = OpenFile.of(parted, OpenFormat.JSON, context.getBean(Shelf.class).folder(KIND), "[", "]");
        var out = new java.io.ByteArrayOutputStream();
        file.write(0, file.length() - 1, out);
        assertThat(JSON.readTree(out.toByteArray()).size()).isEqualTo((int) whole.rows());
        var stretch = new java.io.ByteArrayOutputStream();
        file.write(halves.getFirst().json().length() - 5, halves.getFirst().json().length() + 20, stretch);
        assertThat(out.toByteArray()).containsSequence(stretch.toByteArray());
        assertThat(stretch.size()).isEqualTo(26);
    }

    @Test
    void a_reader_who_has_it_is_told_so_and_a_broken_download_goes_on() {
        publish("断点");
        sets.make(KIND);
        var whole = get("csv");
        var tag = whole.headers().firstValue("ETag").orElseThrow();
        int length = whole.body().length;

        assertThat(get("csv", "If-None-Match", tag).statusCode()).isEqualTo(304);
        var rest = get("csv", "Range", "bytes=10-", "If-Range", tag);
        assertThat(rest.statusCode()).isEqualTo(206);
        assertThat(rest.headers().firstValue("Content-Range")).hasValue("bytes 10-" + (length - 1) + "/" + length);
        assertThat(rest.body()).isEqualTo(java.util.Arrays.copyOfRange(whole.body(), 10, length));
        assertThat(get("csv", "Range", "bytes=-7").body()).isEqualTo(java.util.Arrays.copyOfRange(whole.body(), length - 7, length));
        assertThat(get("csv", "Range", "bytes=10-19", "If-Range", "\"other\"").statusCode()).isEqualTo(200);
        assertThat(get("csv", "Range", "bytes=" + length + "-").statusCode()).isEqualTo(416);
        var packed = get("csv.gz", "Range", "bytes=0-3");
        assertThat(packed.body()).hasSize(4).startsWith(0x1f, 0x8b);
    }

    @Test
    void the_page_says_what_there_is_since_when_and_how_it_may_be_used() {
        publish("页面");
        sets.make(KIND);

        var page = stranger.get("/public/data").body();

        assertThat(page).contains("开放数据", "许可", "行政处罚", "licence.csv.gz", "任何人可以免费使用", "/public/feeds/licence.atom")
                .doesNotContain("正在制作");
        assertThat(stranger.get("/public/data/dictionary").body()).contains("统一社会信用代码", "BLACKLISTING");
        assertThat(stranger.get("/public/data/nothing.csv").statusCode()).isEqualTo(404);
        assertThat(stranger.get("/public/data/licence.exe").statusCode()).isEqualTo(404);
    }

    private UUID publish(String matter) {
        return Scope.SYSTEM.within(() -> publications.propose(new Proposal(KIND, UUID.randomUUID(), unit, true, "达川区示例开放化工厂",
                "川示例许可〔2026〕1号", matter, "示例依据", "准予", "达川区应急管理局", LocalDate.of(2026, 11, 2))).value());
    }

    private static DisputeId raised(Disputes disputes, PublicationId line) {
        return disputes.list("", 1).rows().stream().filter(row -> row.publication().equals(line.value())).map(row -> new DisputeId(row.id())).findFirst().orElseThrow();
    }

    private void repaired(UUID id, String why) {
        Scope.SYSTEM.run(() -> publications.end(KIND, publications.view(new PublicationId(id)).source(), PublicationStatus.REPAIRED, why));
    }

    private HttpResponse<byte[]> get(String suffix, String... headers) {
        return stranger.call("GET", suffix.startsWith("/") ? suffix : FILE + suffix, BodyPublishers.noBody(), headers);
    }

    private static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    private static byte[] unpacked(byte[] packed) throws IOException {
        try (var in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return in.readAllBytes();
        }
    }

    private static JsonNode record(JsonNode json, UUID id) {
        return json.path("records").valueStream().filter(r -> r.path("id").asString().equals(id.toString())).findFirst().orElseThrow();
    }
}
