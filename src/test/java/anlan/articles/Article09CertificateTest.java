package anlan.articles;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.enterprise.Enterprises;
import anlan.enterprise.Registration;
import anlan.mandate.Act;
import anlan.mandate.Condition;
import anlan.mandate.Guard;
import anlan.organization.OfficerId;
import anlan.organization.Officers;
import anlan.organization.OrganizationFixtures;
import anlan.organization.Post;
import anlan.organization.account.Accounts;
import anlan.platform.database.Scope;
import anlan.testing.AnlanTest;
import anlan.testing.Visitor;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Article 9: everyone in enforcement holds a certificate (持证上岗); whose certificate lapsed yesterday does nothing today. */
@AnlanTest
class Article09CertificateTest {

    @LocalServerPort int port;
    @Autowired Officers officers;
    @Autowired Accounts accounts;
    @Autowired Enterprises enterprises;
    @Autowired Guard guard;
    @Autowired Clock clock;

    private Visitor administrator;

    @BeforeEach
    void the_administrator_signs_in() {
        administrator = new Visitor(port);
        var person = OrganizationFixtures.anOfficer(officers, "yj", Post.ADMINISTRATOR);
        administrator.signIn(OrganizationFixtures.anAccount(accounts, person), OrganizationFixtures.PASSWORD);
    }

    @Test
    void whose_certificate_lapsed_yesterday_cannot_act_today() {
        var number = aNumber();
        var lapsed = appointed(number, today().minusDays(1));

        assertThat(administrator.get("/organization/officers/" + lapsed.value()).body()).contains("已过期");
        assertThat(new Visitor(port).get("/verify?code=" + number).body()).contains(number).contains("过期");
        assertThat(mayAct(lapsed)).isFalse();
    }

    @Test
    void whose_certificate_lapses_today_acts_today_for_the_last_time() {
        var last = appointed(aNumber(), today());

        assertThat(mayAct(last)).isTrue();
        assertThat(Scope.SYSTEM.within(() -> officers.certified(last, today().plusDays(1)))).isFalse();
    }

    @Test
    void the_list_of_the_next_quarter_holds_whoever_has_to_renew_and_nobody_else() {
        var soon = aNumber();
        var later = aNumber();
        appointed(soon, today().plusDays(80));
        appointed(later, today().plusDays(100));

        assertThat(administrator.get("/organization/certificates").body()).contains(soon).doesNotContain(later);
    }

    @Test
    void a_renewed_certificate_puts_its_holder_back_to_work() {
        var officer = appointed(aNumber(), today().minusDays(1));
        certified(officer, aNumber(), today(), today().plusYears(3));

        assertThat(mayAct(officer)).isTrue();
    }

    private OfficerId appointed(String number, LocalDate to) {
        administrator.get("/organization/officers/new");
        var page = administrator.post("/organization/officers", "name", "执法员" + number, "agency", "yj-zf",
                "fullTime", "true", "joined", today().minusYears(3).toString());
        var officer = new OfficerId(UUID.fromString(page.uri().getPath().replaceFirst(".*/", "")));
        administrator.post("/organization/officers/" + officer.value() + "/posts", "post", "OFFICER", "agency", "yj-zf",
                "from", today().minusYears(3).toString());
        certified(officer, number, today().minusYears(3), to);
        return officer;
    }

    private void certified(OfficerId officer, String number, LocalDate from, LocalDate to) {
        var page = administrator.post("/organization/officers/" + officer.value() + "/certificates", "number", number,
                "kind", "行政执法证", "from", from.toString(), "to", to.toString());
        assertThat(page.body()).contains("已登记执法证");
    }

    private boolean mayAct(OfficerId officer) {
        var colleague = OrganizationFixtures.anOfficer(officers, "yj-zf", Post.OFFICER);
        return Scope.SYSTEM.within(() -> {
            var unit = enterprises.register(Registration.brief(
                    "达川区示例作坊" + aNumber(), null, "2631", "511703108", "百节镇示例路 1 号"));
            return guard.check(Act.byTwo("511703-JC-001", "yj-zf", unit, today(), List.of(officer, colleague), "实施现场检查"));
        }).stream().allMatch(Condition::met);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static String aNumber() {
        return "SC" + UUID.randomUUID().toString().substring(0, 8);
    }
}
