package anlan.hazard;

import static anlan.testing.Acting.as;
import static anlan.testing.Acting.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anlan.enterprise.EnterpriseFixtures;
import anlan.enterprise.EnterpriseId;
import anlan.enterprise.Enterprises;
import anlan.hazard.HazardFixtures.Team;
import anlan.inspection.Finding;
import anlan.inspection.Handling;
import anlan.inspection.SiteRecords;
import anlan.inspection.VisitId;
import anlan.inspection.Visits;
import anlan.kernel.Refused;
import anlan.platform.document.Papers;
import anlan.platform.security.SignedIn;
import anlan.testing.AnlanTest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Merging duplicates: the records of the file that was merged are read on the one that stays. */
@AnlanTest
@Import(HazardFixtures.class)
class MergedFileTest {

    private static final SignedIn BUREAU = EnterpriseFixtures.BUREAU;
    private static final SignedIn BAIJIE = EnterpriseFixtures.town(EnterpriseFixtures.BAIJIE);
    private static final SignedIn SHITI = EnterpriseFixtures.town(EnterpriseFixtures.SHITI);

    @Autowired
    HazardFixtures fixtures;

    @Autowired
    Enterprises enterprises;

    @Autowired
    Visits visits;

    @Autowired
    SiteRecords records;

    @Autowired
    Closings closings;

    @Autowired
    Orders orders;

    @Autowired
    Hazards hazards;

    @Autowired
    Papers papers;

    @Autowired
    Clock clock;

    @Test
    void the_records_of_a_merged_file_stand_on_the_keepers_until_the_merging_is_undone() {
        var team = fixtures.aTeam();
        anOrder(team);
        var merged = team.enterprise();
        var keeper = as(BUREAU, () -> enterprises.register(
                EnterpriseFixtures.anEntry("达川区留存示例花炮厂", EnterpriseFixtures.SHITI)));
        assertThat(recordsOn(keeper.value(), SHITI)).containsOnly(0);

        run(BUREAU, () -> enterprises.merge(keeper, new EnterpriseId(merged), "同一家"));

        assertThat(recordsOn(keeper.value(), BUREAU)).doesNotContain(0);
        assertThat(recordsOn(keeper.value(), SHITI)).isEqualTo(recordsOn(keeper.value(), BUREAU));
        assertThat(recordsOn(merged, BAIJIE)).containsOnly(0);
        assertThatThrownBy(() -> run(SHITI, () -> enterprises.unmerge(new EnterpriseId(merged), "不是同一家")))
                .isInstanceOf(Refused.class).hasMessageContaining("不在您的辖区");

        run(BUREAU, () -> enterprises.unmerge(new EnterpriseId(merged), "不是同一家"));

        assertThat(recordsOn(keeper.value(), BUREAU)).containsOnly(0);
        assertThat(recordsOn(merged, BAIJIE)).doesNotContain(0);
        assertThat(as(BUREAU, () -> enterprises.view(new EnterpriseId(merged))).division()).isEqualTo(EnterpriseFixtures.BAIJIE);
    }

    /** Visits, hazards, orders and papers. */
    private List<Integer> recordsOn(UUID enterprise, SignedIn reader) {
        return as(reader, () -> List.of(
                visits.ofEnterprise(enterprise, 10).size(), hazards.ofEnterprise(enterprise, 10).size(),
                orders.ofEnterprise(enterprise, 10).size(), papers.concerning(enterprise, 10).size()));
    }

    private void anOrder(Team team) {
        VisitId visit = fixtures.onSite(team);
        run(team.leader(), () -> {
            records.put(visit, new Finding(records.newFinding(), 0, null, "库房未设置安全警示标志", "1 号库房", "work-safety-law-2021:35",
                    "《中华人民共和国安全生产法》第三十五条", "V22", Handling.ORDER, "设置明显的安全警示标志", LocalDate.now(clock).plusDays(5),
                    false, "", Set.of(), "", List.of()));
            closings.sign(visit, HazardFixtures.signing(visits.view(visit)), new OnSpotService(true, null));
        });
    }
}
