package anlan.organization.account;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.organization.OfficerId;
import anlan.organization.Officers;
import anlan.organization.OrganizationFixtures;
import anlan.organization.Post;
import anlan.platform.database.Scope;
import anlan.platform.security.Me;
import anlan.platform.security.SecuritySettings;
import anlan.platform.security.SignedIn;
import anlan.testing.AnlanTest;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.support.TransactionTemplate;

@AnlanTest
class SignInsTest {

    private static final String RIGHT = OrganizationFixtures.PASSWORD;
    private static final String WRONG = "not-the-password-1";

    @Autowired SignIns signIns;
    @Autowired Accounts accounts;
    @Autowired Officers officers;
    @Autowired SignedInReader reader;
    @Autowired JdbcClient db;
    @Autowired TransactionTemplate transaction;
    @Autowired PasswordEncoder passwords;
    @Autowired SecuritySettings settings;
    @Autowired ApplicationEventPublisher events;
    @Autowired Me me;
    @Autowired Clock clock;

    private OfficerId officer;
    private String name;

    @BeforeEach
    void somebody() {
        officer = OrganizationFixtures.anOfficer(officers, "yj-wh", Post.OFFICER);
        name = OrganizationFixtures.anAccount(accounts, officer);
    }

    @Test
    void the_right_password_lets_in_with_body_posts_and_territory() {
        var person = admitted(signIns.attempt(name, RIGHT));

        assertThat(person.agencyName()).isEqualTo("区应急管理局 · 危险化学品和烟花爆竹监管股");
        assertThat(person.title()).isEqualTo("执法人员");
        assertThat(person.scope()).isEqualTo(Scope.territory("511703", officer.value().toString()).andSentTo("yj"));
    }

    @Test
    void a_department_sees_its_trades_and_a_town_its_ground() {
        var builder = signIn(OrganizationFixtures.anOfficer(officers, "zj", Post.OFFICER));
        var villager = signIn(OrganizationFixtures.anOfficer(officers, "town-511703108", Post.TOWN_HEAD));

        assertThat(builder.supervisor()).isEqualTo("zj");
        assertThat(villager.division()).isEqualTo("511703108");
        assertThat(villager.supervisor()).isEmpty();
    }

    @Test
    void five_wrong_passwords_lock_the_name_for_a_quarter_of_an_hour() {
        for (int i = 1; i <= 4; i++) {
            assertThat(refusal(signIns.attempt(name, WRONG))).contains("再错 " + (5 - i) + " 次");
        }

        assertThat(refusal(signIns.attempt(name, WRONG))).contains("已锁定", "15 分钟");
        assertThat(refusal(signIns.attempt(name, RIGHT))).contains("已锁定", "15 分钟");
        assertThat(refusal(after(Duration.ofMinutes(10)).attempt(name, RIGHT))).contains("5 分钟");
        assertThat(after(Duration.ofMinutes(15)).attempt(name, RIGHT)).isInstanceOf(SignIns.Answer.Admitted.class);
    }

    @Test
    void an_unknown_name_is_answered_like_a_known_one() {
        var unknown = "nobody" + name;

        for (int i = 1; i <= 6; i++) {
            assertThat(refusal(signIns.attempt(unknown, WRONG))).isEqualTo(refusal(signIns.attempt(name, WRONG)));
        }
    }

    @Test
    void a_success_forgets_earlier_failures() {
        signIns.attempt(name, WRONG);
        signIns.attempt(name, RIGHT);

        assertThat(refusal(signIns.attempt(name, WRONG))).contains("再错 4 次");
    }

    @Test
    void a_disabled_account_is_out_at_once_and_cannot_return() {
        var person = admitted(signIns.attempt(name, RIGHT));

        Scope.SYSTEM.run(() -> accounts.disable(new AccountId(person.account()), "调离"));

        assertThat(signIns.refreshed(person)).isEmpty();
        assertThat(refusal(signIns.attempt(name, RIGHT))).contains("已停用");
        assertThat(refusal(signIns.attempt(name, WRONG))).doesNotContain("停用");
    }

    @Test
    void a_changed_post_works_at_the_next_request() {
        var person = admitted(signIns.attempt(name, RIGHT));
        var today = LocalDate.now(clock);

        Scope.SYSTEM.run(() -> officers.give(officer, "yj-wh", Post.SECTION_HEAD, today));
        assertThat(signIns.refreshed(person).orElseThrow().posts()).contains("SECTION_HEAD", "OFFICER");

        Scope.SYSTEM.run(() -> officers.posts(officer)
                .forEach(post -> officers.endPost(post.id(), post.validFrom().isBefore(today) ? today.minusDays(1) : today)));
        assertThat(signIns.refreshed(person).orElseThrow().posts()).containsExactly("SECTION_HEAD");
    }

    @Test
    void whose_posts_have_all_ended_sees_nothing_but_what_is_his_own() {
        var liaison = OrganizationFixtures.anOfficer(officers, "ga", Post.LIAISON);
        for (var id : List.of(officer, liaison)) {
            var person = id.equals(officer) ? admitted(signIns.attempt(name, RIGHT)) : signIn(id);
            assertThat(person.isExternal()).isEqualTo(id.equals(liaison));

            Scope.SYSTEM.run(() -> officers.posts(id).forEach(post -> officers.endPost(post.id(), LocalDate.now(clock).minusDays(1))));

            var later = signIns.refreshed(person).orElseThrow();
            assertThat(later.isExternal()).isTrue();
            assertThat(later.scope()).isEqualTo(Scope.onlySentTo("", id.value().toString()));
        }
    }

    @Test
    void the_administrator_ends_every_session_of_an_account() {
        var person = admitted(signIns.attempt(name, RIGHT));

        Scope.SYSTEM.run(() -> accounts.endSessions(new AccountId(person.account())));

        assertThat(signIns.refreshed(person)).isEmpty();
        assertThat(signIns.refreshed(admitted(signIns.attempt(name, RIGHT)))).isPresent();
    }

    @Test
    void a_one_time_password_must_be_changed_and_lifts_the_lock() {
        var person = admitted(signIns.attempt(name, RIGHT));
        for (int i = 0; i < 5; i++) {
            signIns.attempt(name, WRONG);
        }

        var oneTime = Scope.SYSTEM.within(() -> accounts.resetPassword(new AccountId(person.account())));

        assertThat(admitted(signIns.attempt(name, oneTime)).mustChangePassword()).isTrue();
    }

    private SignedIn signIn(OfficerId somebody) {
        return admitted(signIns.attempt(OrganizationFixtures.anAccount(accounts, somebody), RIGHT));
    }

    private SignIns after(Duration later) {
        return new SignIns(reader, db, transaction, passwords, settings, events, me, Clock.offset(clock, later));
    }

    private static SignedIn admitted(SignIns.Answer answer) {
        assertThat(answer).isInstanceOf(SignIns.Answer.Admitted.class);
        return ((SignIns.Answer.Admitted) answer).person();
    }

    private static String refusal(SignIns.Answer answer) {
        assertThat(answer).isInstanceOf(SignIns.Answer.TurnedAway.class);
        return ((SignIns.Answer.TurnedAway) answer).sentence();
    }
}
