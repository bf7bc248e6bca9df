package anlan.platform.document;

import static anlan.platform.document.PaperFixtures.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anlan.kernel.Identifier;
import anlan.kernel.Refused;
import anlan.platform.database.Scope;
import anlan.platform.document.form.Organ;
import anlan.platform.document.form.PaperValues;
import anlan.platform.document.form.ServiceWay;
import anlan.testing.ModuleTest;
import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ModuleTest
class PaperScansTest {

    private static final String TOWN = "511703101";

    @Autowired Papers papers;
    @Autowired PaperRegister register;
    @Autowired PaperScans scans;
    @Autowired JdbcClient jdbc;
    @Autowired TransactionTemplate transactions;
    @Autowired Clock clock;

    private UUID workshop = Identifier.fresh();

    record Matter(UUID value) implements Identifier {}

    @BeforeEach
    void aTerritory() {
        workshop = Identifier.fresh();
        asProgram(() -> jdbc.sql("insert into platform.territory (id, division, supervisor) values (:id, :division, 'gongxin')")
                .param("id", workshop).param("division", TOWN).update());
    }

    @Test
    void a_scan_is_bound_to_its_paper_and_the_same_sheet_is_taken_once() {
        var paper = issue(anOrder());

        add(paper, aSignaturePicture(7));

        assertThat(of(paper)).singleElement().satisfies(scan -> {
            assertThat(scan.kind()).isEqualTo(ScanKind.SIGNED);
            assertThat(scan.sha256()).hasSize(64);
            assertThat(scan.sm3()).hasSize(64);
        });
        assertThatThrownBy(() -> add(paper, aSignaturePicture(7))).isInstanceOf(Refused.class).hasMessageContaining("已经归入过");
        assertThatThrownBy(() -> add(paper, "MZ not a picture".getBytes(java.nio.charset.StandardCharsets.US_ASCII)))
                .isInstanceOf(Refused.class).hasMessageContaining("没有保存");
    }

    @Test
    void a_wrong_scan_is_taken_off_with_a_reason_and_cannot_be_changed_otherwise() {
        var paper = issue(anOrder());
        add(paper, aSignaturePicture(8));
        var scan = of(paper).getFirst();

        assertThatThrownBy(() -> asProgram(() -> jdbc.sql("update platform.paper_scan set sha256 = 'x' where id = :id")
                .param("id", scan.id().value()).update())).hasMessageContaining("不得更改");
        assertThatThrownBy(() -> withdraw(paper, scan, " ")).isInstanceOf(Refused.class).hasMessageContaining("理由");
        withdraw(paper, scan, "传成了另一家企业的回证");

        assertThat(of(paper)).singleElement().satisfies(s -> assertThat(s.withdrawn()).isTrue());
        assertThatThrownBy(() -> withdraw(paper, scan, "再撤一次")).isInstanceOf(Refused.class).hasMessageContaining("已经撤下");
    }

    @Test
    void another_town_sees_neither_the_paper_in_the_list_nor_its_scan() {
        var paper = issue(anOrder());
        add(paper, aSignaturePicture(9));
        var scan = of(paper).getFirst();
        var asked = PaperFilter.words(paper.checkCode());

        assertThat(Scope.territory(TOWN, "甲").within(() -> register.list(asked, 1)).rows()).hasSize(1);
        assertThat(Scope.territory("511703102", "乙").within(() -> register.list(asked, 1)).rows()).isEmpty();
        assertThatThrownBy(() -> Scope.territory("511703102", "乙").within(() -> scans.file(paper.id(), scan.id())))
                .isInstanceOf(Refused.class);
    }

    @Test
    void a_sealed_paper_is_in_no_list_but_that_of_the_named_persons() {
        var paper = asProgram(() -> papers.issue(draft(aScheme()).sealedFor(List.of("甲"))));
        var asked = PaperFilter.words(paper.checkCode());

        assertThat(Scope.territory(TOWN, "甲").within(() -> register.list(asked, 1)).rows()).hasSize(1);
        assertThat(Scope.territory(TOWN, "乙").within(() -> register.list(asked, 1)).rows()).isEmpty();
    }

    @Test
    void the_list_is_asked_by_name_kind_year_body_state_and_day() {
        var order = issue(anOrder());
        issue(aRecord());
        asProgram(() -> {
            papers.serve(order.id(), ServiceWay.DIRECT, "陈丙", clock.instant());
            return true;
        });
        var asked = new PaperFilter("served", "木业", "rectification-order", 2026, order.organName(), VISIT, VISIT, workshop, "-dated");

        var found = Scope.territory(TOWN, "甲").within(() -> register.list(asked, 1));

        assertThat(found.rows()).extracting(PaperView::number).containsExactly(order.number());
        assertThat(Scope.territory(TOWN, "甲").within(() -> register.list(
                new PaperFilter("waiting", "", "", null, "", null, null, workshop, ""), 1)).rows()).isEmpty();
        assertThatThrownBy(() -> Scope.territory(TOWN, "甲").within(() -> register.list(
                new PaperFilter("", "", "", null, "", VISIT, VISIT.minusDays(1), null, ""), 1))).hasMessageContaining("早于");
    }

    @Test
    void the_text_of_a_paper_is_the_same_words_and_nothing_that_runs() {
        var paper = issue(anOrder());

        var text = Scope.territory(TOWN, "甲").within(() -> register.text(paper.id()));

        assertThat(text).contains("责令限期整改指令书", paper.number(), "达州示例木业有限公司", paper.checkCode())
                .doesNotContain("<style", "<script", "style=", "onload", "@page");
    }

    private void add(PaperView paper, byte[] content) {
        asProgram(() -> {
            scans.add(paper.id(), ScanKind.SIGNED, "", "回证.png", new ByteArrayInputStream(content));
            return true;
        });
    }

    private void withdraw(PaperView paper, PaperScan scan, String reason) {
        asProgram(() -> {
            scans.withdraw(paper.id(), scan.id(), reason);
            return true;
        });
    }

    private List<PaperScan> of(PaperView paper) {
        return asProgram(() -> scans.of(paper.id()));
    }

    private PaperView issue(PaperValues values) {
        return asProgram(() -> papers.issue(draft(values)));
    }

    private PaperDraft draft(PaperValues values) {
        return PaperDraft.of(aNewOrgan(), VISIT, values, new Matter(Identifier.fresh()), workshop, TOWN, "gongxin");
    }

    private static Organ aNewOrgan() {
        var usual = anOrgan();
        return new Organ(Identifier.fresh().toString(), usual.name(), usual.region(), usual.bodyWord(), usual.numberPattern(),
                usual.reviewOrgan(), usual.upperOrgan(), usual.court(), usual.redHead());
    }

    private <T> T asProgram(Supplier<T> work) {
        return Scope.SYSTEM.within(() -> transactions.execute(_ -> work.get()));
    }
}
