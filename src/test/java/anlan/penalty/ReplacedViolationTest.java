package anlan.penalty;

import static anlan.testing.Acting.as;
import static anlan.testing.Acting.run;
import static org.assertj.core.api.Assertions.assertThat;

import anlan.hazard.HazardFixtures;
import anlan.law.Grounds;
import anlan.law.LawRecordId;
import anlan.law.PenaltyStage;
import anlan.law.Violation;
import anlan.law.Violations;
import anlan.organization.Officers;
import anlan.organization.OrganizationFixtures;
import anlan.organization.Post;
import anlan.testing.AnlanTest;
import anlan.testing.Weeks;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

/** A case begun under an edition whose penalty is replaced meanwhile: the old one applies, unless the new one is lighter (从旧兼从轻). */
@AnlanTest
@Import(Weeks.class)
class ReplacedViolationTest extends PenaltyScenario {

    private static final String CODE = "V02";
    private static final LocalDate REPLACED = Weeks.START.plusDays(10);
    @Test
    void a_heavier_edition_does_not_reach_back_to_the_act() {
        var id = filed(Weeks.START);
        replaced("200000", "500000", () -> {
            refused(() -> propose(id, 250_000), "罚款不在法定幅度内", null);
            decided(id, 30_000);
            var offence = the.view(id).offences().getFirst();
            assertThat(offence.edition()).isEqualTo("2021修正");
            assertThat(version(offence)).satisfies(v -> assertThat(v.inForce().until()).isEqualTo(REPLACED.minusDays(1)));

            var later = filed(REPLACED);
            refused(() -> propose(later, 30_000), "罚款不在法定幅度内", null);
            decided(later, 250_000);
            assertThat(the.view(later).offences().getFirst().edition()).isEqualTo("2026修正");
        });
    }

    @Test
    void a_lighter_edition_applies_to_the_act_that_was_done_before_it() {
        var id = filed(Weeks.START);
        replaced("0", "20000", () -> {
            refused(() -> propose(id, 30_000), "罚款不在法定幅度内", null);
            decided(id, 15_000);
            var offence = the.view(id).offences().getFirst();
            assertThat(offence.edition()).isEqualTo("2026修正");
            assertThat(version(offence)).satisfies(v -> assertThat(v.inForce().from()).isEqualTo(REPLACED));
        });
    }

    private Violation version(Offence offence) {
        return the.bean(Violations.class).version(new LawRecordId(java.util.Objects.requireNonNull(offence.lawVersion()))).orElseThrow();
    }

    /** The present edition ends, a new one begins; afterwards all is as it was delivered. */
    private void replaced(String least, String most, Runnable deeds) {
        clock.standAt(REPLACED);
        var now = subject("2021修正");
        var old = subject("2014修正");
        try {
            correct(now, row("2021修正", Map.of("effective_to", REPLACED.minusDays(1).toString())));
            correct(old, row("2014修正", Map.of("edition", "2026修正", "effective_from", REPLACED.toString(), "effective_to", "", "first_mode", "SHALL",
                    "first_unit_min", least, "first_unit_max", most)));
            deeds.run();
        } finally {
            correct(old, row("2014修正", Map.of()));
            correct(now, row("2021修正", Map.of()));
        }
    }

    private LawRecordId subject(String edition) {
        return the.bean(Violations.class).of(CODE).stream().filter(v -> v.edition().equals(edition)).findFirst().orElseThrow().version().subject();
    }

    private void correct(LawRecordId subject, Map<String, String> typed) {
        var clerk = HazardFixtures.signedIn(OrganizationFixtures.anOfficer(the.bean(Officers.class), "yj-fz", Post.LAW_CLERK), "yj-fz", "511703", Post.LAW_CLERK);
        as(clerk, () -> the.bean(Violations.class).correct(subject, typed, new Grounds("新规定公布", "新版本施行")));
    }

    /** The delivered row of the edition, with what is changed. */
    private static Map<String, String> row(String edition, Map<String, String> changed) {
        try (var file = new InputStreamReader(ReplacedViolationTest.class.getResourceAsStream("/data/penalty/violations.csv"), StandardCharsets.UTF_8)) {
            var rows = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get().parse(file);
            var typed = new HashMap<>(rows.stream().filter(r -> r.get("id").equals(CODE) && r.get("edition").equals(edition)).findFirst().orElseThrow().toMap());
            typed.putAll(changed);
            return typed;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private CaseId filed(LocalDate actEnded) {
        var id = as(the.officer, () -> {
            var cases = the.bean(Cases.class);
            var opened = cases.open(new NewLead(the.aUnit(), CaseSource.INSPECTION, null, "现场检查", "主要负责人未经考核合格", clock.today(), null, "主要负责人没有合格证。", false), the.second.person());
            cases.add(opened, new Cases.NewOffence(the.view(opened).parties().getFirst().id(), CODE, "主要负责人未按照规定经考核合格", actEnded, PenaltyStage.FIRST));
            cases.proposeFiling(opened, "符合立案条件。");
            return opened;
        });
        the.approve(id);
        run(the.officer, () -> the.bean(Investigations.class).add(id, new Investigations.NewEvidence(Evidence.Kind.DOCUMENT, "名册", "没有合格证", true, "赵某", "本案卷宗", clock.today(),
                List.of(the.officer.person(), the.second.person())), null));
        return id;
    }

    private void propose(CaseId id, long fine) {
        the.report(id, BigDecimal.valueOf(fine), Set.of(), false);
    }

    private void decided(CaseId id, long fine) {
        propose(id, fine);
        the.approve(id);
        the.serveNotices(id);
        the.waive(id);
        if (fine >= 100_000) {
            the.review(id, true);
            the.discuss(id);
        }
        the.decide(id);
        assertThat(the.view(id).status()).isEqualTo(CaseStatus.DECIDED);
    }
}
