package anlan.platform.document;

import static anlan.platform.document.PaperFixtures.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anlan.kernel.Refused;
import anlan.platform.document.form.RectificationOrderPaper;
import anlan.testing.TestDatabase;
import java.util.ArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/** Numbers run without a gap, whoever asks for them (文书编号). */
@ApplicationModuleTest
@ContextConfiguration(initializers = TestDatabase.class)
@ActiveProfiles("test")
class PaperNumbersTest extends IssuedPapers {

    @Test
    void numbers_run_per_organ_kind_and_year_without_a_gap() {
        var organ = aNewOrgan();

        assertThat(issue(anOrder(), organ, VISIT).number()).isEqualTo("（达川）应急责改〔2026〕1号");
        assertThat(issue(aRecord(), organ, VISIT).number()).isEqualTo("（达川）应急检记〔2026〕1号");
        assertThat(issue(anOrder(), organ, VISIT).number()).isEqualTo("（达川）应急责改〔2026〕2号");
        assertThat(issue(anOrder(), organ, VISIT.plusYears(1)).number()).isEqualTo("（达川）应急责改〔2027〕1号");
    }

    @Test
    void a_deed_that_fails_gives_its_number_back() {
        var organ = aNewOrgan();

        assertThatThrownBy(() -> asProgram(() -> transactions.execute(_ -> {
                    papers.issue(draft(anOrder(), organ, VISIT));
                    throw new IllegalStateException("the deed failed");
                })))
                .hasMessageContaining("the deed failed");

        assertThat(issue(anOrder(), organ, VISIT).number()).isEqualTo("（达川）应急责改〔2026〕1号");
    }

    @Test
    void many_officers_at_once_get_different_numbers_without_a_gap() throws Exception {
        var organ = aNewOrgan();
        var issued = new ArrayList<Future<PaperView>>();

        try (var officers = Executors.newFixedThreadPool(6)) {
            for (int i = 0; i < 18; i++) {
                issued.add(officers.submit(() -> issue(anOrder(), organ, VISIT)));
            }
        }

        var numbers = new ArrayList<String>();
        for (var paper : issued) {
            numbers.add(paper.get().number());
        }
        assertThat(numbers)
                .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, 18).mapToObj(i -> "（达川）应急责改〔2026〕" + i + "号").toList());
    }

    @Test
    void a_paper_with_an_empty_mandatory_blank_takes_no_number() {
        var organ = aNewOrgan();
        var blank = new RectificationOrderPaper(
                aWorkshop(), VISIT, RECORD_NUMBER, "", anOrder().items(), twoOfficers(VISIT), aUnitSignature(VISIT));

        assertThatThrownBy(() -> issue(blank, organ, VISIT)).isInstanceOf(Refused.class).hasMessageContaining("“法律依据”未填写");

        assertThat(issue(anOrder(), organ, VISIT).number()).endsWith("〔2026〕1号");
    }

    @Test
    void a_void_number_is_listed_and_never_given_again() {
        var organ = aNewOrgan();
        var wrong = issue(anOrder(), organ, VISIT);

        asProgram(() -> {
            papers.voided(wrong.id(), "打印后未签名，内容有误");
            return true;
        });

        assertThat(issue(anOrder(), organ, VISIT).number()).endsWith("〔2026〕2号");
        assertThat(asProgram(() -> numbers.voidIn(organ.code(), 2026))).extracting(VoidNumber::number).containsExactly(wrong.number());
        assertThat(papers.verify(wrong.checkCode()).orElseThrow().status()).isEqualTo(PaperStatus.VOIDED);
    }

    @Test
    void a_device_uses_its_reserved_numbers_and_gives_the_rest_back_as_void() {
        var organ = aNewOrgan();
        var block = asProgram(() -> numbers.reserve(organ, "rectification-order", VISIT, 3, organ.code()));

        assertThat(issue(anOrder(), organ, VISIT).number()).endsWith("〔2026〕4号");
        var offline = asProgram(() -> papers.issue(draft(anOrder(), organ, VISIT).numbered(block.get(1))));
        assertThat(offline.number()).endsWith("〔2026〕2号");
        assertThatThrownBy(() -> asProgram(() -> papers.issue(draft(anOrder(), organ, VISIT).numbered(block.get(1)))))
                .hasMessageContaining("已经使用");

        assertThat(asProgram(() -> numbers.release(organ.code()))).hasSize(2);
        assertThat(asProgram(() -> numbers.voidIn(organ.code(), 2026)))
                .extracting(VoidNumber::number)
                .containsExactly(block.get(0), block.get(2));
        assertThatThrownBy(() -> asProgram(() -> papers.issue(draft(anOrder(), organ, VISIT).numbered(block.get(0)))))
                .hasMessageContaining("退回");
    }

    @Test
    void a_preview_takes_no_number() {
        var organ = aNewOrgan();

        assertThat(papers.preview(organ, VISIT, anOrder())).contains("草稿").contains("〔2026〕　号");
        assertThat(issue(anOrder(), organ, VISIT).number()).endsWith("〔2026〕1号");
    }
}
