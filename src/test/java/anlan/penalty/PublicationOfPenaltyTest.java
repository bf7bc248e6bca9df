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
import anlan.testing.AnlanTest;
import anlan.testing.Visitor;
import anlan.testing.Weeks;
import java.time.LocalDate;
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
