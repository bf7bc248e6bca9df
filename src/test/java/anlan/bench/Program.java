package anlan.bench;

import anlan.Anlan;
import anlan.platform.database.PostgresServer;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;
import org.springframework.scheduling.config.ScheduledTaskHolder;

/** The whole program in this process, on a free port, with a durable server and a data folder of its own. */
final class Program implements AutoCloseable {

    private static final Path DATA = Path.of("target", "bench-data");
    private static final PostgresServer SERVER = server();

    private final ConfigurableApplicationContext context;
    private final String database;

    private Program(ConfigurableApplicationContext context, String database) {
        this.context = context;
        this.database = database;
    }

    private static PostgresServer server() {
        var server = PostgresServer.start(DATA, true);
        SpringApplication.getShutdownHandlers().add(server::stop);
        return server;
    }

    static Program start(String database) {
        return start(database, Map.of());
    }

    /** With more settings than every bench has. */
    static Program start(String database, Map<String, Object> more) {
        var application = new SpringApplication(Anlan.class);
        application.setAdditionalProfiles("bench");
        application.addInitializers(Program::withoutTests, context -> context.getEnvironment().getPropertySources()
                .addFirst(new MapPropertySource("bench", Map.of(
                        "server.port", "0",
                        "anlan.data", DATA.toString(),
                        "anlan.database.data", DATA.toString(),
                        "anlan.database.name", database,
                        "anlan.database.stop-on-exit", "false",
                        "logging.level.anlan", "error",
                        "anlan.security.sign-in-per-minute", "10000"))),
                context -> context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("more", more)));
        return new Program(application.run(), database);
    }

    /** What the tests put beside the program is no part of it; the recorder of its statements is. */
    private static void withoutTests(ConfigurableApplicationContext context) {
        context.getBeanFactory().registerSingleton("withoutTests", new TypeExcludeFilter() {
            @Override
            public boolean match(MetadataReader type, MetadataReaderFactory factory) throws IOException {
                return type.getResource().getURL().getPath().contains("/test-classes/");
            }
        });
        context.getBeanFactory().addBeanPostProcessor(new Recorder.Wrapping());
    }

    /** A database that holds nothing yet. */
    static void drop(String database) {
        try (var con = SERVER.superuser("postgres"); var sql = con.createStatement()) {
            sql.execute("drop database if exists " + database + " with (force)");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    int port() {
        return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    Recorder recorder() {
        return context.getBean(Recorder.class);
    }

    Connection superuser() throws SQLException {
        return SERVER.superuser(database);
    }

    /** Ends a repeated task of the program whose name has these words. */
    void without(String task) {
        context.getBeansOfType(ScheduledTaskHolder.class).values().stream()
                .flatMap(holder -> holder.getScheduledTasks().stream())
                .filter(each -> each.toString().contains(task))
                .forEach(each -> each.cancel(false));
    }

    /** Does a repeated task of the program now, whose name ends with these words. */
    void run(String task) {
        context.getBeansOfType(ScheduledTaskHolder.class).values().stream()
                .flatMap(holder -> holder.getScheduledTasks().stream())
                .filter(each -> each.toString().endsWith(task))
                .findFirst().orElseThrow().getTask().getRunnable().run();
    }

    @Override
    public void close() {
        context.close();
    }
}
