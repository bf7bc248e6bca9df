package anlan.penalty;

import static anlan.testing.Acting.as;
import static anlan.testing.Acting.run;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import anlan.credit.PublicationId;
import anlan.credit.PublicationKind;
import anlan.credit.PublicationStatus;
import anlan.credit.Publications;
import anlan.credit.PublicReader;
import anlan.enterprise.EnterpriseId;
import anlan.enterprise.PublicNames;
import anlan.mandate.DutyView;
import anlan.mandate.Inbox;
import anlan.testing.AnlanTest;
import anlan.testing.Visitor;
import anlan.testing.Weeks;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

@AnlanTest
@Import(Weeks.class)
class PublicationOfPenaltyTest extends PenaltyScenario {

    @Test
    void a_penalty_waits_for_the_officer_is_public_after_his_look_and_ends_the_clock_of_the_case() {
        var id = the.aServedCase(the.aUnit(), 30_000);
        var decision = the.view(id).decisions().getFirst();
        var publication = proposed(decision.id());
        assertThat(as(the.officer, () -> publications().view(publication)).due()).isNotNull();
        assertThat(stranger().record(publication)).isEmpty();

        run(the.officer, () -> publications().approve(publication));

        var shown = stranger().record(publication).orElseThrow();
        assertThat(shown.number()).isEqualTo(decision.number());
        assertThat(shown.until()).isEqualTo(clock.today().plusMonths(36));
        assertThat(decision(id).publishedOn()).isEqualTo(clock.today());
        var found = stranger().search(decision.number(), 1);
        assertThat(found.documents()).extracting(r -> r.id()).contains(publication.value());
    }

    @Test
    void an_annulled_penalty_is_withdrawn_by_itself_and_the_reason_is_told_but_not_what_it_said() {
        var unit = the.aUnit();
        var id = the.aServedCase(unit, 30_000);
        var decision = the.view(id).decisions().getFirst();
        var publication = proposed(decision.id());
        run(the.officer, () -> publications().approve(publication));
        run(the.officer, () -> the.bean(Remedies.class).open(id, decision.id(), new Remedies.Opening(
                Remedy.Kind.REVIEW, "达川区人民政府", "受理 7 号", clock.today(), clock.today(), false, "")));
        var running = the.view(id).after().remedies().getFirst();
        clock.standAt(LocalDate.of(2026, 7, 6));

        run(the.officer, () -> the.bean(Remedies.class).close(id, running.id(), new Remedies.Result(
                Remedy.Outcome.ANNULLED, "复决〔2026〕1号", clock.today(), "主要事实不清", null, "", null)));

        await().atMost(ofSeconds(10)).until(() -> stranger().record(publication).isEmpty());
        assertThat(as(the.officer, () -> publications().view(publication)).status()).isEqualTo(PublicationStatus.WITHDRAWN);
        assertThat(decision(id).publishedOn()).isNotNull();
        assertThat(the.view(id).after().undoings()).allSatisfy(undoing -> assertThat(undoing.mustWithdraw()).isFalse());
        var name = the.bean(PublicNames.class).of(new EnterpriseId(unit)).orElseThrow();
        var page = new Visitor(port).get("/public/enterprises/" + name.publicId()).body();
        assertThat(page).contains("主要事实不清", decision.number()).doesNotContain(decision.content());
    }

    @Test
    void what_is_not_to_be_public_ends_its_clock_with_the_reason() {
        var id = the.aServedCase(the.aUnit(), 30_000);
        var publication = proposed(decision(id).id());
        assertThat(due(id, "公开处罚信息")).hasSize(1);

        run(the.officer, () -> publications().withdraw(publication, "涉及商业秘密，不能区分处理"));

        assertThat(due(id, "公开处罚信息")).isEmpty();
        assertThat(the.view(id).after().keptBack(decision(id).id())).isTrue();
        assertThat(the.visitor(port, the.officer).get("/cases/" + id.value()).body()).doesNotContain("公开处罚信息：" + decision(id).number());
    }

    @Test
    void what_took_the_place_of_a_penalty_is_public_in_a_term_of_its_own_and_the_old_one_never_is() {
        var id = the.aServedCase(the.aUnit(), 30_000);
        var first = proposed(decision(id).id());
        clock.standAt(LocalDate.of(2026, 7, 6));

        reviewed(id, Remedy.Outcome.CHANGED, 20_000L);

        var second = proposed(the.view(id).decisions().getLast().id());
        await().atMost(ofSeconds(10)).until(() -> status(first) == PublicationStatus.WITHDRAWN);
        assertThat(due(id, "公开处罚信息")).containsExactly(LocalDate.of(2026, 7, 15));
        assertThat(due(id, "撤回公开的处罚信息")).isEmpty();
        run(the.officer, () -> publications().approve(second));
        assertThat(due(id, "公开处罚信息")).isEmpty();
        assertThat(stranger().record(second).orElseThrow().result()).contains("20");
    }

    @Test
    void a_penalty_found_unlawful_before_it_was_public_is_waited_for_no_longer() {
        var id = the.aServedCase(the.aUnit(), 30_000);
        var publication = proposed(decision(id).id());

        reviewed(id, Remedy.Outcome.UNLAWFUL, null);

        assertThat(due(id, "公开处罚信息")).isEmpty();
        assertThat(due(id, "撤回公开的处罚信息")).isEmpty();
        await().atMost(ofSeconds(10)).until(() -> status(publication) == PublicationStatus.WITHDRAWN);
    }

    @Test
    void nothing_is_left_to_withdraw_where_the_line_was_down_already() {
        var id = the.aServedCase(the.aUnit(), 30_000);
        var publication = proposed(decision(id).id());
        run(the.officer, () -> publications().approve(publication));
        run(the.officer, () -> publications().withdraw(publication, "当事人名称有误"));

        reviewed(id, Remedy.Outcome.ANNULLED, null);

        await().atMost(ofSeconds(10)).until(() -> due(id, "撤回公开的处罚信息").isEmpty());
        assertThat(the.view(id).after().undoings()).singleElement().satisfies(undoing -> {
            assertThat(undoing.published()).isTrue();
            assertThat(undoing.withdrawal()).contains("不再公开（已撤回）");
        });
    }

    private void reviewed(CaseId id, Remedy.Outcome outcome, Long fine) {
        run(the.officer, () -> the.bean(Remedies.class).open(id, decision(id).id(), new Remedies.Opening(
                Remedy.Kind.REVIEW, "达川区人民政府", "受理 8 号", clock.today(), clock.today(), false, "")));
        var running = the.view(id).after().remedies().getFirst();
        run(the.officer, () -> the.bean(Remedies.class).close(id, running.id(), new Remedies.Result(outcome, "复决〔2026〕8号", clock.today(), "主要事实不清",
                fine == null ? null : BigDecimal.valueOf(fine), "", fine == null ? null : clock.today().plusDays(15))));
    }

    private PublicationStatus status(PublicationId publication) {
        return as(the.officer, () -> publications().view(publication)).status();
    }

    private List<LocalDate> due(CaseId id, String kind) {
        return as(the.head, () -> the.bean(Inbox.class).about(id)).stream().filter(d -> d.kind().equals(kind)).map(DutyView::lastDay).toList();
    }

    private PublicationId proposed(UUID decision) {
        return await().atMost(ofSeconds(10)).until(() -> as(the.officer, () -> publications().of(PublicationKind.PENALTY, decision)), found -> found.isPresent()).orElseThrow();
    }

    private Decision decision(CaseId id) {
        return the.view(id).decisions().getFirst();
    }

    private Publications publications() {
        return the.bean(Publications.class);
    }

    private PublicReader stranger() {
        return the.bean(PublicReader.class);
    }
}
