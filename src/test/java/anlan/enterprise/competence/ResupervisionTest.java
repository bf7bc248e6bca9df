package anlan.enterprise.competence;

import static anlan.enterprise.EnterpriseFixtures.BAIJIE;
import static anlan.enterprise.EnterpriseFixtures.BUREAU;
import static anlan.enterprise.EnterpriseFixtures.aCode;
import static org.assertj.core.api.Assertions.assertThat;

import anlan.enterprise.EnterpriseId;
import anlan.enterprise.Enterprises;
import anlan.enterprise.Registration;
import anlan.enterprise.Regulators;
import anlan.organization.Agencies;
import anlan.organization.trade.TradeRules;
import anlan.organization.trade.TradeSupervisorCorrected;
import anlan.platform.database.Scope;
import anlan.testing.Acting;
import anlan.testing.AnlanTest;
import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.support.TransactionTemplate;

@AnlanTest
@RecordApplicationEvents
class ResupervisionTest {

    private static final String TRADE = "2222";

    @Autowired
    Enterprises enterprises;

    @Autowired
    Regulators regulators;

    @Autowired
    TradeRules rules;

    @Autowired
    Agencies agencies;

    @Autowired
    AgencyCompetence competence;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationEventPublisher publisher;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Clock clock;

    @Autowired
    ApplicationEvents published;

    @Test
    void the_enterprises_of_a_trade_follow_its_department_and_keep_who_answered_before() {
        var id = Acting.as(BUREAU, () -> enterprises.register(
                Registration.brief("达川区造纸示例厂", aCode(), TRADE, BAIJIE, "示例村 1 社")));
        var before = supervisor(id);
        var after = before.equals("lc") ? "zr" : "lc";

        Scope.SYSTEM.run(() -> rules.correct(TRADE, after, LocalDate.now(clock), "示例文件 1 号"));
        follow();
        follow();

        assertThat(supervisor(id)).isEqualTo(after);
        var former = Acting.as(BUREAU, () -> regulators.before(id));
        assertThat(former).hasSize(1);
        assertThat(former.getFirst().until()).isEqualTo(LocalDate.now(clock));
    }

    private String supervisor(EnterpriseId id) {
        return Acting.as(BUREAU, () -> enterprises.view(id)).supervisor();
    }

    /** Once more in this very thread: after the first time nothing is left to do. */
    private void follow() {
        var event = published.stream(TradeSupervisorCorrected.class).findFirst().orElseThrow();
        var reaction = new Resupervision(agencies, competence, jdbc, publisher, clock);
        Scope.SYSTEM.run(() -> transaction.executeWithoutResult(_ -> reaction.follow(event)));
    }
}
