package anlan.penalty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anlan.kernel.Refused;
import anlan.platform.database.Scope;
import anlan.testing.MovableClock;
import anlan.testing.Weeks;
import java.util.HashMap;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What every scenario of penalties begins with: the people of a case, made once for each scenario, on the same day. */
public abstract class PenaltyScenario {

    private static final Map<Class<?>, PenaltyFixtures> MADE = new HashMap<>();

    @Autowired
    protected ApplicationContext context;

    @Autowired
    protected MovableClock clock;

    @LocalServerPort
    protected int port;

    protected PenaltyFixtures the;

    @BeforeEach
    void people() {
        clock.standAt(Weeks.START);
        the = MADE.compute(getClass(), (_, made) -> made == null || made.context != context ? new PenaltyFixtures(context, clock) : made);
    }

    protected static void refused(ThrowingCallable deed, String words) {
        refused(deed, words, null);
    }

    /** Refused with these words, by a provision that has these in it. */
    protected static void refused(ThrowingCallable deed, String words, @Nullable String provision) {
        assertThatThrownBy(deed).isInstanceOfSatisfying(Refused.class, r -> {
            assertThat(r.getMessage()).contains(words);
            assertThat(String.valueOf(r.provision())).contains(provision == null ? "" : provision);
        });
    }

    /** The attempt is kept with its sentence and its provision. */
    void inTheLedger(CaseId id, String words, String provision) {
        var kept = Scope.SYSTEM.within(() -> the.bean(TransactionTemplate.class).execute(_ -> the.bean(JdbcClient.class).sql("""
                select summary || ' ' || facts from (select subject, refused, summary, facts from insight.intake
                    union all select subject, refused, summary, facts from insight.entry) e where refused and subject = :id
                """).param("id", id.value()).query(String.class).list()));
        assertThat(kept).anySatisfy(k -> assertThat(k).contains(words, provision));
    }
}
