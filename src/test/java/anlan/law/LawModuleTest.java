package anlan.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anlan.kernel.Refused;
import anlan.platform.table.TableFormat;
import anlan.testing.ModuleTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.modulith.test.AssertablePublishedEvents;

@ModuleTest
class LawModuleTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
    private static final Grounds GROUNDS = new Grounds("国务院公报 2026 年第 1 号", "核对原文");

    @Autowired
    private Provisions provisions;

    @Autowired
    private Deadlines deadlines;

    @Autowired
    private Calendars calendars;

    @Autowired
    private Violations violations;

    @Autowired
    private Figures figures;

    @Autowired
    private Powers powers;

    @Autowired
    private LawImports imports;

    @Autowired
    private LawLoading loading;

    @Test
    void a_provision_is_cited_down_to_its_item() {
        var citation = provisions.cite("work-safety-law-2021:65/1/3");

        assertThat(citation.label()).isEqualTo("《中华人民共和国安全生产法》第六十五条第一款第三项");
        assertThat(citation.text()).startsWith("（三）对检查中发现的事故隐患，应当责令立即排除");
    }

    @Test
    void an_older_edition_is_cited_with_its_year() {
        assertThat(provisions.cite("work-safety-law-2014:94/1/3").label())
                .isEqualTo("《中华人民共和国安全生产法》（2014年）第九十四条第三项");
        assertThatThrownBy(() -> provisions.cite("work-safety-law-2021:999")).isInstanceOf(Refused.class);
    }

    @Test
    void the_edition_in_force_changes_on_its_day() {
        assertThat(provisions.inForce("work-safety-law-2014:94", LocalDate.of(2021, 8, 31))).isTrue();
        assertThat(provisions.inForce("work-safety-law-2014:94", LocalDate.of(2021, 9, 1))).isFalse();
        assertThat(provisions.editionInForce("中华人民共和国安全生产法", LocalDate.of(2021, 9, 1)))
                .hasValueSatisfying(e -> assertThat(e.id()).isEqualTo("work-safety-law-2021"));
    }

    @Test
    void a_rule_is_cited_from_the_edition_of_the_day() {
        assertThat(provisions.cited("law:site-record", LocalDate.of(2021, 8, 31)))
                .isEqualTo("《中华人民共和国安全生产法》（2014年）第六十五条");
        assertThat(provisions.cited("law:site-record", LocalDate.of(2021, 9, 1)))
                .isEqualTo("《中华人民共和国安全生产法》第六十八条");
        assertThat(provisions.cited("law:reinspection", LocalDate.of(2026, 1, 31))).endsWith("第十五条（待核）");
        assertThat(provisions.cited("law:rectification-term", LocalDate.of(2026, 1, 31))).isEmpty();
    }

    @Test
    void a_locator_is_cited_and_words_stay_as_they_are() {
        assertThat(provisions.cited("work-safety-law-2021:65/1/3", TODAY)).endsWith("第六十五条第一款第三项");
        assertThat(provisions.cited("work-safety-law-2021:999", TODAY)).doesNotContain("work-safety");
        assertThat(provisions.cited("《四川省安全生产条例》第五十二条", TODAY)).isEqualTo("《四川省安全生产条例》第五十二条");
    }

    @Test
    void any_two_characters_find_the_articles_that_hold_them() {
        assertThat(provisions.search("复查", TODAY)).extracting(ProvisionView::edition)
                .contains("safety-penalty-procedure-2025");
        assertThat(provisions.search("重大事故隐患 停产停业", TODAY)).extracting(ProvisionView::label).contains("第六十五条");
        assertThat(provisions.search("100%_\\'", TODAY)).isEmpty();
        assertThatThrownBy(() -> provisions.search("安", TODAY)).isInstanceOf(Refused.class).hasMessageContaining("两个字");
    }

    @Test
    void every_located_basis_of_a_rule_is_a_provision_we_hold() {
        assertThat(deadlines.rules()).hasSizeGreaterThanOrEqualTo(70).flatExtracting(DeadlineRule::locators)
                .allSatisfy(place -> assertThat(provisions.find(place)).isPresent());
        assertThat(figures.all()).hasSizeGreaterThanOrEqualTo(68).flatExtracting(Figure::locators)
                .allSatisfy(place -> assertThat(provisions.find(place)).as(place).isPresent());
        assertThat(figures.all()).filteredOn(Figure::isVerified).allSatisfy(f -> assertThat(f.locators()).as(f.name()).isNotEmpty());
        assertThat(violations.all()).hasSizeGreaterThanOrEqualTo(122).flatExtracting(Violation::locators)
                .allSatisfy(place -> assertThat(provisions.find(place)).isPresent());
    }

    @Test
    void a_rule_not_in_force_names_the_one_that_was() {
        assertThatThrownBy(() -> deadlines.compute("D03", LocalDate.of(2021, 7, 1), List.of()))
                .isInstanceOf(Refused.class).hasMessageContaining("D04");
        assertThatThrownBy(() -> deadlines.compute("D63", LocalDate.of(2026, 1, 31), List.of()))
                .hasMessageContaining("D35");
        assertThatThrownBy(() -> deadlines.compute("D07", LocalDate.of(2026, 2, 1), List.of()))
                .hasMessageContaining("D58");
        assertThatThrownBy(() -> deadlines.compute("D51", LocalDate.of(2024, 1, 1), List.of()))
                .hasMessageContaining("D16");
        assertThat(deadlines.inForce(LocalDate.of(2026, 2, 1), "D35", "D63").code()).isEqualTo("D63");
    }

    @Test
    void a_correction_is_a_new_version_and_what_was_recorded_stays(AssertablePublishedEvents events) {
        var before = deadlines.rule("D36");

        var id = deadlines.correct("D36", new DeadlineCorrection(before.name(), before.startEvent(), 10, "WD", "agency",
                false, "", before.law(), "第23条", before.inForce().from(), null, "READ", GROUNDS));

        assertThat(deadlines.rule("D36").length()).isEqualTo("10个工作日");
        assertThat(deadlines.rule("D36").isVerified()).isTrue();
        assertThat(deadlines.versions("D36")).hasSize(2);
        assertThat(deadlines.version(before.version().id()).orElseThrow().length()).isEqualTo("10日");
        assertThat(events.ofType(LawCorrected.class).matching(e -> e.version().equals(id))).hasSize(1);
    }

    @Test
    void loading_the_next_year_settles_what_was_provisional() {
        assertThat(deadlines.compute("D12", LocalDate.of(2026, 12, 25), List.of()).provisional()).isTrue();

        calendars.load(2027, "date,kind,name\n2027-01-01,off,元旦\n2027-01-02,off,元旦\n2027-01-03,off,元旦\n", GROUNDS);

        var settled = deadlines.compute("D12", LocalDate.of(2026, 12, 25), List.of());
        assertThat(settled.provisional()).isFalse();
        assertThat(settled.lastDay()).isEqualTo("2027-01-06");
    }

    @Test
    void a_faulty_arrangement_is_refused_with_its_line() {
        assertThatThrownBy(() -> calendars.load(2028, "date,kind,name\n2026-01-01,off,元旦\n", GROUNDS))
                .hasMessageContaining("第 2 行");
        assertThatThrownBy(() -> calendars.load(2028, "日期\n2028-01-01\n", GROUNDS)).isInstanceOf(Refused.class);
    }

    @Test
    void an_act_is_judged_by_the_row_of_its_day() {
        var old = violations.on("V04", LocalDate.of(2021, 5, 20)).orElseThrow();
        var now = violations.on("V04", LocalDate.of(2021, 10, 8)).orElseThrow();

        assertThat(old.firstUnit().text()).isEqualTo("可以处5万元以下罚款");
        assertThat(now.firstUnit().text()).isEqualTo("处10万元以下罚款");
        assertThat(violations.of("V04")).hasSize(2);
    }

    @Test
    void the_start_loads_nothing_twice() throws IOException {
        int before = violations.all().size();

        loading.run(new org.springframework.boot.DefaultApplicationArguments());

        assertThat(violations.all()).hasSize(before);
        assertThat(powers.on(TODAY)).hasSizeGreaterThanOrEqualTo(60);
    }

    @Test
    void the_exported_list_comes_back_unchanged() throws IOException {
        var out = new ByteArrayOutputStream();
        imports.export(ImportKind.POWERS, TODAY, out);

        var preview = imports.preview(ImportKind.POWERS, imports.upload(ImportKind.POWERS, "权责清单.xlsx", aFile(out.toByteArray())));

        assertThat(preview.count(ImportPreview.Effect.FAULTY)).isZero();
        assertThat(preview.count(ImportPreview.Effect.SAME)).isEqualTo(preview.rows().size());
        assertThat(preview.mayBeApplied()).isFalse();
    }

    @Test
    void a_workbook_with_one_unknown_basis_changes_nothing() throws IOException {
        var upload = imports.upload(ImportKind.POWERS, "清单.xlsx", aWorkbook("T-002", "work-safety-law-2021:999"));

        assertThat(imports.preview(ImportKind.POWERS, upload).rows().getFirst().faults()).singleElement().asString().contains("没有");
        assertThatThrownBy(() -> imports.apply(ImportKind.POWERS, upload, GROUNDS)).hasMessageContaining("整批不予导入");
        assertThat(powers.versions("T-002")).isEmpty();
    }

    @Test
    void a_good_workbook_is_put_on_the_list_once(AssertablePublishedEvents events) throws IOException {
        var upload = imports.upload(ImportKind.POWERS, "清单.xlsx", aWorkbook("T-001", "work-safety-law-2021:65/1/1"));

        imports.apply(ImportKind.POWERS, upload, GROUNDS);

        assertThat(powers.on("T-001", TODAY)).isPresent();
        assertThat(powers.on("T-001", LocalDate.of(2025, 12, 31))).isEmpty();
        assertThat(events.ofType(PowersImported.class)).hasSize(1);
        assertThatThrownBy(() -> imports.apply(ImportKind.POWERS, upload, GROUNDS)).hasMessageContaining("已经导入");
        assertThat(powers.on("T-001", TODAY).orElseThrow().name()).isEqualTo("=检查");
        powers.withdraw("T-001", LocalDate.of(2026, 6, 30), GROUNDS);
        assertThat(powers.on("T-001", TODAY)).isEmpty();
        assertThat(powers.on("T-001", LocalDate.of(2026, 6, 30))).isPresent();
    }

    @Test
    void what_is_no_workbook_is_refused() {
        assertThatThrownBy(() -> imports.upload(ImportKind.POWERS, "a.xlsx", aFile("MZ".getBytes(StandardCharsets.UTF_8))))
                .isInstanceOf(Refused.class);
    }

    private static Path aWorkbook(String code, String basis) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var sheet = TableFormat.XLSX.writer(out, "权责清单")) {
            sheet.row(List.of("事项编码", "事项名称", "类别", "依据", "行使主体", "责任事项", "追责情形", "期限", "办理程序", "生效日期"));
            sheet.row(List.of(code, "=检查", "检查", basis, "区应急管理局", "依法检查", "不履职的", "D63", "", "2026-01-01"));
        }
        return aFile(out.toByteArray());
    }

    private static Path aFile(byte[] bytes) throws IOException {
        var file = Files.createTempFile("powers", ".xlsx");
        file.toFile().deleteOnExit();
        return Files.write(file, bytes);
    }

    @Test
    void a_figure_is_that_of_the_day_and_none_before_the_law_set_it() {
        assertThat(figures.inForce("penalty-report", "县级", LocalDate.of(2026, 1, 31))).isEmpty();
        assertThat(figures.inForce("penalty-report", "县级", LocalDate.of(2026, 2, 1)).orElseThrow().value()).isEqualByComparingTo("100000");
        assertThat(figures.inForce("case-term.extended-once", "D07", LocalDate.of(2026, 1, 31)).orElseThrow().value()).isEqualByComparingTo("90");
        assertThat(figures.inForce("case-term.extended-once", "D07", LocalDate.of(2026, 2, 1))).isEmpty();
    }
}
