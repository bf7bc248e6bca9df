package anlan.testing;

import anlan.platform.database.PostgresServer;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * One real server per test run, its folder kept between runs, without fsync; a new database for each context. Use it
 * as the initializer of module tests too.
 */
public class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final Path DATA = Path.of("target", "test-data");
    private static final PostgresServer SERVER = PostgresServer.start(DATA, false);
    private static final AtomicInteger CONTEXTS = new AtomicInteger();

    static {
        // after the contexts are closed: Modulith still asks for open publications then
        org.springframework.boot.SpringApplication.getShutdownHandlers().add(SERVER::stop);
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        String name = "anlan_test_" + CONTEXTS.incrementAndGet();
        try (var con = SERVER.superuser("postgres"); var sql = con.createStatement()) {
            sql.execute("drop database if exists " + name + " with (force)");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        TestPropertyValues.of(Map.of(
                        "anlan.data", DATA.toString(),
                        "anlan.database.data", DATA.toString(),
                        "anlan.database.name", name,
                        "anlan.database.durable", "false",
                        "anlan.database.stop-on-exit", "false",
                        "anlan.security.sign-in-per-minute", "100000", // all tests ask from one address
                        "anlan.security.public-per-minute", "100000",
                        "spring.datasource.hikari.maximum-pool-size", "8",
                        "spring.datasource.hikari.minimum-idle", "1"))
                .applyTo(context);
    }
}
