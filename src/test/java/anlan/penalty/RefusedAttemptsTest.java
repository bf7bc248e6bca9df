package anlan.penalty;

import static anlan.testing.Acting.as;
import static anlan.testing.Acting.run;
import static org.assertj.core.api.Assertions.assertThat;

import anlan.enterprise.EnterpriseFixtures;
import anlan.hazard.HazardFixtures;
import anlan.law.PenaltyStage;
import anlan.organization.NewOfficer;
import anlan.organization.Officers;
import anlan.organization.OrganizationFixtures;
import anlan.organization.Post;
import anlan.platform.database.Scope;
import anlan.platform.security.SignedIn;
import anlan.testing.AnlanTest;
import anlan.testing.Weeks;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What a case may not do is refused by its provision, and that somebody tried is in the ledger (法无授权不可为、不予办理留痕). */
@AnlanTest
@Import(Weeks.class)
class RefusedAttemptsTest extends PenaltyScenario {

    @Test
    void one_officer_alone_opens_no_case() {
        var unit = the.aUnit();

        refused(() -> lead(the.officer, the.officer.person(), unit), "执法人员不得少于 2 名", "第四十二条第一款");

        inTheLedger(the.officer, "Cases.open", "执法人员不得少于 2 名", "第四十二条第一款");
    }

    @Test
    void an_officer_whose_certificate_lapsed_files_no_case() {
        var officers = the.bean(Officers.class);
        var lapsed = Scope.SYSTEM.within(() -> {
            var id = officers.appoint(new NewOfficer("证件过期执法员", "", "yj-wh", true, OrganizationFixtures.LONG_AGO));
            officers.give(id, "yj-wh", Post.OFFICER, OrganizationFixtures.LONG_AGO);
            officers.certify(id, "SC511703G" + id.value(), "行政执法证", OrganizationFixtures.LONG_AGO, Weeks.START.minusDays(1));
            return id;
        });
        var id = lead(the.officer, lapsed.value(), the.aUnit());

        refused(() -> file(the.officer, id), "执法资格不符合，证件过期执法员的行政执法证件已于", "第六十七条第二款");

        inTheLedger(the.officer, "Cases.proposeFiling", "执法资格不符合", "第六十七条第二款");
        assertThat(the.view(id).pending()).isEmpty();
    }

    @Test
    void a_body_to_which_the_list_gives_no_power_files_no_case() {
        var town = aTownOfficer();
        var id = lead(town, aTownOfficer().person(), the.aUnit());

        refused(() -> file(town, id), "行使主体不符合", "第十七条");

        inTheLedger(town, "Cases.proposeFiling", "由应急管理局行使", "第十七条");
        assertThat(the.view(id).pending()).isEmpty();
    }

    /** The program itself always tells of the hearing; a notice that does not can only come from elsewhere, and is caught all the same. */
    @Test
    void a_fine_at_the_threshold_is_not_decided_when_nobody_told_of_the_hearing() {
        var id = the.aNotifiedCase(the.aUnit(), 100_000);
        inTheSystem("update penalty.notice set hearing = false, hearing_ground = '', hearing_paper = null where penalty_case = :id", id);
        the.serveNotices(id);
        the.waive(id);

        refused(() -> the.decide(id), "没有告知听证权利", "第六十三条第一款");

        inTheLedger(the.head, "Decisions.decide", "没有告知听证权利", "第六十三条第一款");
        assertThat(the.view(id).decisions()).isEmpty();
    }

    private SignedIn aTownOfficer() {
        var agency = "town-" + EnterpriseFixtures.BAIJIE;
        return HazardFixtures.signedIn(OrganizationFixtures.anOfficer(the.bean(Officers.class), agency, Post.OFFICER), agency,
                EnterpriseFixtures.BAIJIE, Post.OFFICER);
    }

    private CaseId lead(SignedIn officer, UUID second, UUID unit) {
        return as(officer, () -> {
            var cases = the.bean(Cases.class);
            var id = cases.open(new NewLead(unit, CaseSource.INSPECTION, null, "现场检查", "未按规定进行安全生产教育和培训", clock.today(), null,
                    "检查发现 4 名新进人员未经培训上岗。", false), second);
            var party = the.view(id).parties().getFirst().id();
            cases.add(id, new Cases.NewOffence(party, PenaltyFixtures.V03, "未按照规定进行安全生产教育和培训", clock.today(), PenaltyStage.FIRST));
            return id;
        });
    }

    private void file(SignedIn officer, CaseId id) {
        run(officer, () -> the.bean(Cases.class).proposeFiling(id, "符合立案条件，建议立案。"));
    }

    private void inTheSystem(String sql, CaseId id) {
        Scope.SYSTEM.run(() -> the.bean(TransactionTemplate.class).executeWithoutResult(_ ->
                assertThat(the.bean(JdbcClient.class).sql(sql).param("id", id.value()).update()).isEqualTo(1)));
    }

    /** The attempt of that person is kept with the deed, its sentence and its provision. */
    private void inTheLedger(SignedIn who, String deed, String words, String provision) {
        var kept = Scope.SYSTEM.within(() -> the.bean(TransactionTemplate.class).execute(_ -> the.bean(JdbcClient.class).sql("""
                select facts from (select person, refused, facts from insight.intake
                    union all select person, refused, facts from insight.entry) e where refused and person = :who
                """).param("who", who.person()).query(String.class).list()));
        assertThat(kept).anySatisfy(k -> assertThat(k).contains(deed, words, provision));
    }
}
