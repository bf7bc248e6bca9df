package anlan.platform.database;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;

/** Tells the database at the start of every transaction what it may see; the row-level policies do the rest. */
class TransactionsInScope extends JdbcTransactionManager {

    private static final String SET = """
            select set_config('anlan.scope_from', ?, true), set_config('anlan.scope_to', ?, true),
                   set_config('anlan.supervisor', ?, true), set_config('anlan.enterprise', ?, true),
                   set_config('anlan.person', ?, true), set_config('anlan.body', ?, true)
            """;

    TransactionsInScope(DataSource dataSource) {
        super(dataSource);
    }

    @Override
    protected void prepareTransactionalConnection(Connection con, TransactionDefinition definition)
            throws SQLException {
        Scope scope = Scope.current();
        try (var statement = con.prepareStatement(SET)) {
            statement.setString(1, scope.from());
            statement.setString(2, scope.to());
            statement.setString(3, scope.supervisor());
            statement.setString(4, scope.enterprise());
            statement.setString(5, scope.person());
            statement.setString(6, scope.body());
            statement.execute();
        }
        super.prepareTransactionalConnection(con, definition);
    }
}
