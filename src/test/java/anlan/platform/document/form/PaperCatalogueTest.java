package anlan.platform.document.form;

import static anlan.platform.document.PaperFixtures.aWorkshop;
import static anlan.platform.document.PaperFixtures.anOrgan;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PaperCatalogueTest {

    private final PaperKinds kinds = new PaperKinds();
    private final Notices notices = new Notices();

    @Test
    void the_catalogue_has_all_fifty_two_kinds_and_no_number_twice() {
        assertThat(kinds.all()).extracting(PaperKind::no).containsAll(oneTo(52)).doesNotHaveDuplicates();
        assertThat(kinds.all()).extracting(PaperKind::key).doesNotHaveDuplicates();
    }

    @Test
    void words_of_numbers_do_not_repeat() {
        assertThat(kinds.all().stream().filter(PaperKind::hasOwnNumber)).extracting(PaperKind::word).doesNotHaveDuplicates();
    }

    @Test
    void every_notice_of_a_kind_with_a_template_has_a_text_on_any_day_of_the_new_and_the_old_law() {
        for (var kind : kinds.all().stream().filter(PaperKind::hasTemplate).toList()) {
            for (var day : List.of(LocalDate.of(2023, 6, 1), LocalDate.of(2025, 6, 1), LocalDate.of(2026, 6, 1))) {
                assertThat(notices.paragraphs(kind, day, anOrgan(), aWorkshop())).noneMatch(text -> text.contains("{"));
            }
        }
    }

    @Test
    void no_two_texts_of_a_notice_are_in_force_on_one_day() {
        var codes = notices.all().stream().map(Notice::code).collect(Collectors.toSet());

        for (var code : codes) {
            for (var day : List.of("2021-07-14", "2021-07-15", "2023-12-31", "2024-01-01", "2026-01-31", "2026-02-01")) {
                assertThat(notices.all().stream()
                                .filter(n -> n.code().equals(code) && n.isValidOn(LocalDate.parse(day))))
                        .as(code + " on " + day)
                        .hasSize(1);
            }
        }
    }

    @Test
    void extension_is_for_force_majeure_only_from_february_2026() {
        assertThat(notices.on("EXT", LocalDate.of(2026, 1, 31)).text()).doesNotContain("不可抗力");
        assertThat(notices.on("EXT", LocalDate.of(2026, 2, 1)).text()).contains("不可抗力").contains("10个工作日");
    }

    @Test
    void recheck_days_are_working_days_only_from_february_2026() {
        assertThat(notices.on("RECHK", LocalDate.of(2026, 1, 31)).text()).contains("10日内");
        assertThat(notices.on("RECHK", LocalDate.of(2026, 2, 1)).text()).contains("10个工作日内");
    }

    @Test
    void review_may_go_one_level_up_only_until_the_end_of_2023() {
        var order = kinds.on("rectification-order", LocalDate.of(2023, 1, 1));

        var before = notices.paragraphs(order, LocalDate.of(2023, 12, 31), anOrgan(), aWorkshop());
        var after = notices.paragraphs(order, LocalDate.of(2024, 1, 1), anOrgan(), aWorkshop());

        assertThat(before.getLast()).contains("达州市达川区人民政府或者达州市应急管理局");
        assertThat(after.getLast()).contains("向达州市达川区人民政府申请").doesNotContain("达州市应急管理局");
    }

    @Test
    void a_person_is_spoken_to_as_a_person() {
        var order = kinds.on("rectification-order", LocalDate.of(2026, 3, 10));

        var paragraphs = notices.paragraphs(order, LocalDate.of(2026, 3, 10), anOrgan(), Addressee.person("孙己"));

        assertThat(paragraphs).noneMatch(text -> text.contains("你单位")).anyMatch(text -> text.contains("你应当"));
    }

    @Test
    void a_number_is_built_from_the_pattern_of_the_organ() {
        assertThat(anOrgan().number("检记", 2026, "12")).isEqualTo("（达川）应急检记〔2026〕12号");
    }

    private static List<Integer> oneTo(int last) {
        return java.util.stream.IntStream.rangeClosed(1, last).boxed().toList();
    }
}
