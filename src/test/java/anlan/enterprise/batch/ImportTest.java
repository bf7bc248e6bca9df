package anlan.enterprise.batch;

import static anlan.enterprise.EnterpriseFixtures.BAIJIE;
import static anlan.enterprise.EnterpriseFixtures.BUREAU;
import static anlan.enterprise.EnterpriseFixtures.SHITI;
import static anlan.enterprise.EnterpriseFixtures.aCode;
import static anlan.enterprise.EnterpriseFixtures.town;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anlan.enterprise.EnterpriseFilter;
import anlan.enterprise.EnterpriseReader;
import anlan.kernel.Refused;
import anlan.platform.database.Scope;
import anlan.platform.security.SignedIn;
import anlan.platform.table.TableFormat;
import anlan.platform.table.TextEncoding;
import anlan.testing.Acting;
import anlan.testing.AnlanTest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@AnlanTest
class ImportTest {

    private static final String HEAD = "企业名称,统一社会信用代码,行业代码,乡镇,地址,从业人数,成立日期,联系电话\n";

    @Autowired
    private Imports imports;

    @Autowired
    private ImportFaults faults;

    @Autowired
    private ImportLog log;

    @Autowired
    private ImportRun run;

    @Autowired
    private EnterpriseReader reader;

    @Autowired
    private EnterpriseExport export;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void a_file_in_gb18030_is_taken_in_whole_as_one_deed_and_its_rows_point_to_it() {
        var text = HEAD + good("达川区潮汐示例一厂") + good("达川区潮汐示例二厂");
        var id = upload(BUREAU, text.getBytes(Charset.forName("GB18030")));

        var done = finished(BUREAU, id, false);

        assertThat(done.status()).isEqualTo(ImportStatus.DONE);
        assertThat(done.rowsTaken()).isEqualTo(2);
        assertThat(found("潮汐示例")).isEqualTo(2);
        long pointing = asSystem("select count(*) from enterprise.enterprise where import_id = :id", id);
        assertThat(pointing).isEqualTo(2);
        assertThat(done.sha256()).hasSize(64);
    }

    @Test
    void an_xlsx_file_without_a_column_of_the_place_finds_it_in_the_address_and_leaves_out_what_is_doubtful() {
        var file = new ByteArrayOutputStream();
        try (var sheet = TableFormat.XLSX.writer(file, "企业")) {
            sheet.row(List.of("企业名称", "统一社会信用代码", "行业代码", "地址", "从业人数"));
            sheet.row(List.of("达川区云帆示例一厂", aCode(), "2672", "达州市达川区百节镇新街 8 号", 12));
            sheet.row(List.of("达川区云帆示例二厂", aCode(), "2672", "达县石板乡一村", 3));
            sheet.row(List.of("达川区云帆示例三厂", aCode(), "2672", "达州市通川区北外镇徐家坝", 5));
            sheet.row(List.of("达川区云帆示例四厂", aCode(), "2672", "达川区百节镇和石桥镇之间", 5));
        }
        var id = upload(BUREAU, file.toByteArray());

        var done = finished(BUREAU, id, true);

        assertThat(done.status()).isEqualTo(ImportStatus.DONE);
        assertThat(done.rowsTaken()).isEqualTo(2);
        assertThat(Acting.as(BUREAU, () -> reader.list(EnterpriseFilter.words("云帆示例"), 1)).rows())
                .extracting(row -> row.townName()).containsExactlyInAnyOrder("百节镇", "石板街道");
        var told = Acting.as(BUREAU, () -> faults.first(id, 10));
        assertThat(told).extracting(ImportFaults.Fault::name).containsExactly("达川区云帆示例三厂", "达川区云帆示例四厂");
        assertThat(told.get(0).sentence()).contains("通川区");
        assertThat(told.get(1).sentence()).contains("百节镇", "石桥镇");
    }

    @Test
    void one_faulty_row_keeps_the_whole_file_out_and_each_fault_is_told_with_its_row() {
        var twice = aCode();
        var text = HEAD
                + good("达川区流沙示例一厂")
                + row("达川区流沙示例二厂", twice.substring(0, 17) + (twice.charAt(17) == '0' ? '1' : '0'), "2672", "百节镇")
                + row("达川区流沙示例三厂", twice, "9999", "月亮镇")
                + row("达川区流沙示例四厂", twice, "2672", "百节镇")
                + row("", aCode(), "2672", "百节镇");
        var id = upload(BUREAU, text.getBytes(StandardCharsets.UTF_8));

        var done = finished(BUREAU, id, false);

        assertThat(done.status()).isEqualTo(ImportStatus.REJECTED);
        assertThat(done.rowsWrong()).isEqualTo(4);
        assertThat(found("流沙示例")).isZero();
        var told = Acting.as(BUREAU, () -> faults.first(id, 10));
        assertThat(told).extracting(ImportFaults.Fault::row).containsExactly(3L, 4L, 5L, 6L);
        assertThat(told.get(0).sentence()).contains("校验位不符");
        assertThat(told.get(1).sentence()).contains("月亮镇").contains("9999").contains("出现 2 次");
        assertThat(told.get(3).sentence()).contains("请填写企业名称");
    }

    @Test
    void the_faulty_rows_come_back_with_their_columns_and_the_reason() {
        var text = HEAD + good("达川区回声示例一厂") + row("达川区回声示例二厂", "123", "2672", "百节镇");
        var id = upload(BUREAU, text.getBytes(StandardCharsets.UTF_8));
        finished(BUREAU, id, false);
        var out = new ByteArrayOutputStream();

        Acting.run(BUREAU, () -> faults.write(id, TableFormat.CSV, out));

        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("联系电话,错误").contains("达川区回声示例二厂,123").contains("18 位").doesNotContain("回声示例一厂");
    }

    @Test
    void good_rows_alone_are_taken_only_when_that_was_chosen() {
        var text = HEAD + good("达川区半数示例一厂") + row("达川区半数示例二厂", "123", "2672", "百节镇");
        var id = upload(BUREAU, text.getBytes(StandardCharsets.UTF_8));

        var done = finished(BUREAU, id, true);

        assertThat(done.status()).isEqualTo(ImportStatus.DONE);
        assertThat(done.rowsTaken()).isEqualTo(1);
        assertThat(found("半数示例")).isEqualTo(1);
    }

    @Test
    void a_file_that_breaks_off_leaves_nothing_and_may_be_started_again() {
        var text = HEAD + good("达川区断桥示例一厂") + "\"达川区断桥";
        var broken = text + "一行没有结束引号的文字\n".repeat(1_200_000);
        var id = upload(BUREAU, broken.getBytes(StandardCharsets.UTF_8));

        var done = finished(BUREAU, id, false);

        assertThat(done.status()).isEqualTo(ImportStatus.FAILED);
        assertThat(done.status().startable()).isTrue();
        assertThat(done.message()).contains("引号");
        assertThat(found("断桥示例")).isZero();
    }

    @Test
    void what_ran_when_the_program_died_is_marked_at_the_next_start() {
        var id = upload(BUREAU, (HEAD + good("达川区停电示例厂")).getBytes(StandardCharsets.UTF_8));
        Scope.SYSTEM.run(() -> transaction.executeWithoutResult(_ -> {
            log.claim(id, log.find(id).orElseThrow().mapping(), TextEncoding.UTF_8, false);
            log.markInterrupted(Instant.now().plus(Duration.ofMinutes(1)));
        }));

        var view = Acting.as(BUREAU, () -> imports.view(id));

        assertThat(view.status()).isEqualTo(ImportStatus.INTERRUPTED);
        assertThat(finished(BUREAU, id, false).status()).isEqualTo(ImportStatus.DONE);
    }

    @Test
    void a_town_imports_its_own_and_neither_sees_nor_takes_what_is_anothers() {
        var code = aCode();
        finished(BUREAU, upload(BUREAU, (HEAD + row("达川区边界示例一厂", code, "2672", "百节镇")).getBytes(StandardCharsets.UTF_8)), false);
        var theirs = HEAD + row("达川区边界示例二厂", aCode(), "2672", "百节镇") + row("达川区边界示例三厂", code, "2672", "石梯镇");

        var id = upload(town(SHITI), theirs.getBytes(StandardCharsets.UTF_8));
        var done = finished(town(SHITI), id, false);

        var told = Acting.as(town(SHITI), () -> faults.first(id, 10));
        assertThat(done.status()).isEqualTo(ImportStatus.REJECTED);
        assertThat(told.get(0).sentence()).contains("不在您的辖区");
        assertThat(told.get(1).sentence()).contains("已经登记").doesNotContain("边界示例一厂");
        assertThatThrownBy(() -> Acting.as(town(BAIJIE), () -> imports.view(id))).isInstanceOf(Refused.class);
    }

    @Test
    void a_formula_and_markup_are_text_on_their_way_in_and_out() {
        var text = HEAD + good("达川区孤峰示例一厂").replace("示例村 1 社", "=HYPERLINK(1)") + good("达川区孤峰示例二厂").replace("示例村 1 社", "<script>1 社</script>");
        finished(BUREAU, upload(BUREAU, text.getBytes(StandardCharsets.UTF_8)), false);
        var out = new ByteArrayOutputStream();

        Acting.run(BUREAU, () -> export.write(EnterpriseFilter.words("孤峰示例"), TableFormat.CSV, out));

        assertThat(out.toString(StandardCharsets.UTF_8)).contains("'=HYPERLINK").contains("<script>1 社</script>");
    }

    @Test
    void what_no_licence_bears_is_no_name() {
        var text = HEAD + good("=HYPERLINK(1)孤岭示例厂") + good("<script>孤岭示例</script>") + good("达川区孤岭示例厂");
        var view = finished(BUREAU, upload(BUREAU, text.getBytes(StandardCharsets.UTF_8)), true);

        assertThat(view.rowsWrong()).isEqualTo(2);
        assertThat(view.rowsTaken()).isEqualTo(1);
    }

    @Test
    void a_towns_export_has_no_row_of_another() {
        var text = HEAD + row("达川区双城示例一厂", aCode(), "2672", "百节镇") + row("达川区双城示例二厂", aCode(), "2672", "石梯镇");
        finished(BUREAU, upload(BUREAU, text.getBytes(StandardCharsets.UTF_8)), false);
        var out = new ByteArrayOutputStream();

        Acting.run(town(SHITI), () -> export.write(EnterpriseFilter.words("双城示例"), TableFormat.CSV, out));

        assertThat(out.toString(StandardCharsets.UTF_8)).contains("双城示例二厂").doesNotContain("双城示例一厂");
    }

    private static String good(String name) {
        return row(name, aCode(), "2672", "百节镇");
    }

    private static String row(String name, String code, String trade, String town) {
        return name + "," + code + "," + trade + "," + town + ",示例村 1 社,12,2012/5/1,13800000000\n";
    }

    private UUID upload(SignedIn person, byte[] content) {
        return Acting.as(person, () -> imports.upload(new ByteArrayInputStream(content), "企业.csv"));
    }

    /** The import in this very thread, as the queue would run it. */
    private ImportView finished(SignedIn person, UUID id, boolean onlyValid) {
        return Acting.as(person, () -> {
            transaction.executeWithoutResult(_ -> {
                var view = log.find(id).orElseThrow();
                log.claim(id, view.mapping(), view.encoding(), onlyValid);
            });
            try {
                run.run(transaction.execute(_ -> log.find(id).orElseThrow()));
            } catch (Refused refused) {
                log.fail(id, refused.getMessage());
            }
            return imports.view(id);
        });
    }

    private long found(String words) {
        return Acting.as(BUREAU, () -> reader.list(EnterpriseFilter.words(words), 1)).total();
    }

    private long asSystem(String sql, UUID id) {
        return Scope.SYSTEM.within(() -> transaction.execute(
                _ -> jdbc.sql(sql).param("id", id).query(Long.class).single()));
    }
}
