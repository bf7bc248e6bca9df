package anlan.platform.database;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/** The embedded server or the external one, and the two ways in: the owner for migrations, the program for the rest. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DatabaseSettings.class)
class DatabaseConfiguration {

    static final String NAME = "anlan";

    @Bean
    Database database(DatabaseSettings settings, ObjectProvider<FirstContents> contents) throws SQLException {
        var database = settings.external() ? Database.external(settings) : embedded(settings);
        var first = contents.getIfAvailable();
        if (first != null && database.isEmpty()) {
            first.fill(database, Path.of(settings.data()).toAbsolutePath().normalize());
        }
        return database;
    }

    private static Database embedded(DatabaseSettings settings) throws SQLException {
        var server = PostgresServer.start(Path.of(settings.data()), settings.durable());
        if (settings.stopOnExit()) {
            server.keepRunning();
            SpringApplication.getShutdownHandlers().add(server::stop);
        }
        DatabaseRoles.establish(server, settings.name());
        return Database.embedded(server, settings.name());
    }

    @Bean
    JdbcConnectionDetails jdbcConnectionDetails(Database database) {
        return new Connect(database.url(), database.app());
    }

    @Bean
    FlywayConnectionDetails flywayConnectionDetails(Database database) {
        return new Migrate(database.url(), database.owner());
    }

    @Bean
    @Primary
    PlatformTransactionManager transactionManager(DataSource dataSource) {
        return new TransactionsInScope(dataSource);
    }

    @Bean
    JdbcTemplate jdbcTemplate(DataSource dataSource) {
        return new TransactionalJdbcTemplate(dataSource);
    }

    @Bean
    NamedParameterJdbcTemplate namedParameterJdbcTemplate(JdbcTemplate jdbc) {
        return new NamedParameterJdbcTemplate(jdbc);
    }

    @Bean
    JdbcClient jdbcClient(NamedParameterJdbcTemplate jdbc) {
        return new RecordJdbcClient(JdbcClient.create(jdbc));
    }

    /** Sessions have transactions of their own: reading one must not ask for the scope that it carries, and is a single statement. */
    @Bean(defaultCandidate = false)
    TransactionOperations springSessionTransactionOperations(DataSource dataSource) {
        var writing = new TransactionTemplate(new JdbcTransactionManager(dataSource));
        writing.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        return new TransactionOperations() {
            @Override
            public <T extends @Nullable Object> T execute(TransactionCallback<T> reading) {
                return TransactionOperations.withoutTransaction().execute(reading);
            }

            @Override
            public void executeWithoutResult(Consumer<TransactionStatus> deed) {
                writing.executeWithoutResult(deed);
            }
        };
    }

    private record Connect(String url, Database.Login login) implements JdbcConnectionDetails {
        @Override
        public String getUsername() {
            return login.user();
        }

        @Override
        public String getPassword() {
            return login.password();
        }

        @Override
        public String getJdbcUrl() {
            return url;
        }
    }

    private record Migrate(String url, Database.Login login) implements FlywayConnectionDetails {
        @Override
        public String getUsername() {
            return login.user();
        }

        @Override
        public String getPassword() {
            return login.password();
        }

        @Override
        public String getJdbcUrl() {
            return url;
        }
    }
}
