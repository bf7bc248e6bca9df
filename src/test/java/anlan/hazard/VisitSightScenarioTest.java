package anlan.hazard;

import static anlan.testing.Acting.as;
import static anlan.testing.Acting.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anlan.hazard.HazardFixtures.Team;
import anlan.inspection.Arrival;
import anlan.inspection.VisitFilter;
import anlan.inspection.VisitKind;
import anlan.kernel.Refused;
import anlan.platform.file.FileKind;
import anlan.testing.AnlanTest;
import java.io.ByteArrayInputStream;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

/** Who sees a visit and what it found, and who may record there. */
@AnlanTest
@Import(HazardFixtures.class)
class VisitSightScenarioTest extends Chain {

    @Test
    void an_unannounced_visit_is_seen_by_nobody_else_until_arrival() {
        var team = fixtures.aTeam();
        var stranger = fixtures.aTeam().leader();
        var visit = fixtures.approved(team, VisitKind.UNANNOUNCED);

        assertThat(as(stranger, () -> visits.find(visit))).isEmpty();
        assertThat(as(stranger, () -> visits.ofEnterprise(team.enterprise(), 10))).isEmpty();
        assertThat(as(team.owner(), () -> visits.find(visit))).isEmpty();
        assertThat(as(stranger, () -> papers.of(visit))).isEmpty();
        assertThat(as(team.second(), () -> visits.find(visit))).isPresent();

        run(team.leader(), () -> visits.arrive(visit, new Arrival(clock.instant(), null, null, null, true)));
        assertThat(as(stranger, () -> visits.find(visit))).isPresent();
        assertThat(as(stranger, () -> papers.of(visit))).isNotEmpty();
    }

    @Test
    void another_town_finds_neither_visit_nor_order() {
        var team = fixtures.aTeam();
        var visit = withOneHazard(team);
        sign(team, visit);
        var order = order(team, visit);
        var other = anlan.enterprise.EnterpriseFixtures.town(anlan.enterprise.EnterpriseFixtures.SHITI);

        assertThat(as(other, () -> visits.find(visit))).isEmpty();
        assertThatThrownBy(() -> as(other, () -> orders.view(order.id()))).hasMessageContaining("无权");
        assertThat(as(other, () -> visits.list(VisitFilter.all())).rows()).noneMatch(r -> r.id().equals(visit));
        assertThat(as(other, () -> hazards.ofVisit(visit.value()))).isEmpty();
        assertThat(as(other, () -> records.view(as(team.leader(), () -> visits.view(visit)))).findings()).isEmpty();
    }

    @Test
    void a_program_named_as_a_photo_is_refused_and_nothing_else_is_lost() {
        var team = fixtures.aTeam();
        var visit = withOneHazard(team);
        var program = new ByteArrayInputStream(new byte[] {'M', 'Z', (byte) 0x90, 0, 3, 0, 0, 0});

        assertThatThrownBy(() -> run(team.leader(), () -> records.attach(visit, program, "现场.jpg", FileKind.PHOTO, null, null)))
                .hasMessageContaining("格式");
        assertThat(as(team.leader(), () -> records.view(visits.view(visit)).findings())).hasSize(1);
    }

    @Test
    void only_the_team_records_and_nobody_after_the_signing() {
        var team = fixtures.aTeam();
        var visit = withOneHazard(team);

        assertThatThrownBy(() -> put(new Team(team.head(), team.second(), team.head(), team.enterprise(), team.owner()), visit, aFinding(Set.of())))
                .isInstanceOf(Refused.class);
        sign(team, visit);
        assertThatThrownBy(() -> put(team, visit, aFinding(Set.of()))).hasMessageContaining("不能修改");
    }
}
