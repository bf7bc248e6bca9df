package anlan.platform.document;

import static anlan.platform.document.PaperFixtures.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anlan.kernel.Refused;
import anlan.platform.database.Scope;
import anlan.platform.document.form.ServiceWay;
import anlan.testing.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/** Who sees a paper (文书可见范围). */
@ApplicationModuleTest
@ContextConfiguration(initializers = TestDatabase.class)
@ActiveProfiles("test")
class PaperSightTest extends IssuedPapers {

    @Test
    void another_town_sees_no_paper_of_this_one() {
        var paper = issue(anOrder());

        assertThat(Scope.territory(TOWN, "甲").within(() -> papers.of(new Matter(paper.subject())))).hasSize(1);
        assertThat(Scope.territory("511703102", "乙").within(() -> papers.of(new Matter(paper.subject())))).isEmpty();
        assertThatThrownBy(() -> Scope.territory("511703102", "乙").within(() -> papers.pdf(paper.id())))
                .hasMessageContaining("没有找到这份文书");
    }

    @Test
    void a_sealed_paper_is_seen_by_the_named_persons_only() {
        var draft = draft(aScheme(), aNewOrgan(), VISIT).sealedFor(List.of("甲", "丁"));
        var paper = asProgram(() -> papers.issue(draft));

        assertThat(Scope.territory(TOWN, "甲").within(() -> papers.concerning(workshop, 10))).hasSize(1);
        assertThat(Scope.territory(TOWN, "乙").within(() -> papers.concerning(workshop, 10))).isEmpty();
        assertThatThrownBy(() -> Scope.territory(TOWN, "乙").within(() -> papers.get(paper.id()))).isInstanceOf(Refused.class);

        asProgram(() -> {
            papers.unseal(draft.subject());
            return true;
        });
        assertThat(Scope.territory(TOWN, "乙").within(() -> papers.get(paper.id())).number()).isEqualTo(paper.number());
    }

    @Test
    void an_enterprise_sees_its_served_papers_and_no_internal_one() {
        issue(aScheme());
        var order = issue(anOrder());
        issue(aMeasure());
        asProgram(() -> {
            papers.serve(order.id(), ServiceWay.DIRECT, "陈丙", clock.instant());
            return true;
        });

        var seen = Scope.territory(TOWN, "陈丙").onlyEnterprise(workshop.toString()).within(() -> papers.concerning(workshop, 10));

        assertThat(seen).extracting(PaperView::number).containsExactly(order.number());
    }
}
