package anlan.platform.document;

import static anlan.platform.document.PaperFixtures.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anlan.kernel.Refused;
import anlan.platform.database.Scope;
import anlan.platform.document.form.RectificationOrderPaper;
import anlan.platform.document.form.ServiceWay;
import anlan.testing.TestDatabase;
import java.nio.file.Files;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/** What was issued stays as it was: frozen, printed once, served, replaced (文书登记). */
@ApplicationModuleTest
@ContextConfiguration(initializers = TestDatabase.class)
@ActiveProfiles("test")
class PaperRegisterTest extends IssuedPapers {

    @Test
    void what_was_issued_cannot_be_changed_even_by_sql() {
        var paper = issue(anOrder());

        assertThatThrownBy(() -> asProgram(() -> jdbc.sql("update platform.paper set dated = dated + 1 where id = :id")
                        .param("id", paper.id().value())
                        .update()))
                .hasMessageContaining("不得更改");
        assertThatThrownBy(() -> asProgram(() -> jdbc.sql("update platform.paper_content set xhtml = '' where paper = :id")
                        .param("id", paper.id().value())
                        .update()))
                .rootCause()
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> asProgram(
                        () -> jdbc.sql("delete from platform.paper where id = :id").param("id", paper.id().value()).update()))
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    @Test
    void values_are_frozen_so_that_they_can_be_read_again() {
        var paper = issue(anOrder());

        var frozen = asProgram(() -> reader.contents(paper.id()));

        assertThat(FrozenValues.read(frozen, RectificationOrderPaper.class))
                .usingRecursiveComparison()
                .isEqualTo(anOrder());
    }

    @Test
    void an_issued_paper_is_printed_once_and_proven_by_its_hash() throws Exception {
        var paper = issue(anOrder());

        Scope.SYSTEM.run(() -> {
            while (printing.printNext()) {
                assertThat(paper.number()).isNotEmpty();
            }
        });
        var first = asProgram(() -> papers.pdf(paper.id()));
        var second = asProgram(() -> papers.pdf(paper.id()));

        assertThat(new String(first.content(), 0, 5)).isEqualTo("%PDF-");
        assertThat(second.content()).isEqualTo(first.content());
        assertThat(asProgram(() -> papers.get(paper.id())).sha256()).isEqualTo(first.sha256());
        assertThat(first.name()).isEqualTo("责令限期整改指令书" + paper.number() + ".pdf");

        byte[] printed = Files.readAllBytes(files.path(first.sha256()));
        try {
            Files.writeString(files.path(first.sha256()), "another text");
            assertThatThrownBy(() -> asProgram(() -> papers.pdf(paper.id()))).hasMessageContaining("已被改动");
        } finally {
            // the folder is shared: a backup in another test takes every file in it
            Files.write(files.path(first.sha256()), printed);
        }
    }

    @Test
    void anyone_may_verify_a_paper_by_its_code_and_learns_nothing_of_its_content() {
        var paper = issue(anOrder());
        var file = asProgram(() -> papers.pdf(paper.id()));

        var seen = papers.verify(" " + paper.checkCode().toLowerCase().replace("-", " ")).orElseThrow();

        assertThat(paper.checkCode()).matches("[2-9A-HJKMNP-TV-Z]{4}-[2-9A-HJKMNP-TV-Z]{4}");
        assertThat(seen.number()).isEqualTo(paper.number());
        assertThat(seen.status().isValid()).isTrue();
        assertThat(seen.sha256()).isEqualTo(file.sha256());
        assertThat(seen.toString()).doesNotContain("示例木业");
        assertThat(papers.verify("0000-0000")).isEmpty();
        assertThat(papers.verify("2222-2222' or '1'='1")).isEmpty();
    }

    @Test
    void a_served_paper_can_only_be_replaced() {
        var old = issue(anOrder());
        var newer = issue(anOrder());
        asProgram(() -> {
            papers.serve(old.id(), ServiceWay.LEFT, "见证人周庚", clock.instant());
            return true;
        });

        assertThatThrownBy(() -> asProgram(() -> {
                    papers.voided(old.id(), "写错");
                    return true;
                }))
                .hasMessageContaining("已经送达，不得作废");
        assertThatThrownBy(() -> asProgram(() -> {
                    papers.serve(old.id(), ServiceWay.DIRECT, "陈丙", clock.instant());
                    return true;
                }))
                .isInstanceOf(Refused.class);

        asProgram(() -> {
            papers.supersede(old.id(), newer.id(), "期限笔误");
            return true;
        });
        var seen = papers.verify(old.checkCode()).orElseThrow();
        assertThat(seen.status()).isEqualTo(PaperStatus.SUPERSEDED);
        assertThat(seen.newerNumber()).isEqualTo(newer.number());
    }

    @Test
    void the_papers_of_one_step_are_printed_together() throws Exception {
        var ids = List.of(issue(aRecord()).id(), issue(anOrder()).id(), issue(aReceipt()).id());

        var bundle = asProgram(() -> papers.bundle(ids));

        try (var document = Loader.loadPDF(bundle)) {
            assertThat(document.getNumberOfPages()).isEqualTo(5);
        }
    }

    @Test
    void service_lies_between_the_day_of_the_paper_and_now() {
        var paper = issue(anOrder());

        assertThatThrownBy(() -> asProgram(() -> {
                    papers.serve(paper.id(), ServiceWay.DIRECT, "陈丙", clock.instant().plusSeconds(3600));
                    return true;
                }))
                .hasMessageContaining("送达时间不能晚于现在");
        assertThatThrownBy(() -> asProgram(() -> {
                    papers.serve(paper.id(), ServiceWay.DIRECT, "陈丙", clock.instant().minusSeconds(300 * 86_400L));
                    return true;
                }))
                .hasMessageContaining("送达时间不能早于文书日期");
    }
}
