package anlan.platform.database;

import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Refuses SQL outside a transaction: it would have no scope of sight and silently find nothing. */
class TransactionalJdbcTemplate extends JdbcTemplate {

    TransactionalJdbcTemplate(DataSource dataSource) {
        super(dataSource);
    }

    @Override
    protected DataSource obtainDataSource() {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("SQL outside a transaction has no territory");
        }
        return super.obtainDataSource();
    }
}
