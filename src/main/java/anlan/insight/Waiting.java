package anlan.insight;

import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.transaction.support.TransactionSynchronization;

/** What one transaction did, until just before its commit: a failure to write it down undoes the deed. */
class Waiting implements TransactionSynchronization {

    private static final int MOST = 1000;
    private static final String SQL = """
            insert into insight.intake (event, subject_kind, subject, sources, named, enterprise, person, person_name,
                post, agency, agency_name, summary, facts, refused, at, received_at, territory, division, supervisor)
            select :event, :subjectKind, :subject, :sources, :named, :enterprise, :person, :personName,
                :post, :agency, :agencyName, :summary, :facts, :refused, :at, :now,
                t.id, coalesce(t.division, :division), coalesce(t.supervisor, '')
            from (values (1)) one left join platform.territory t on t.id = :enterprise
            """;

    private final NamedParameterJdbcTemplate batch;
    private final List<SqlParameterSource> rows = new ArrayList<>();
    private boolean committing;

    Waiting(NamedParameterJdbcTemplate batch) {
        this.batch = batch;
    }

    void add(SqlParameterSource row) {
        rows.add(row);
        // what others still do while the transaction commits, and what would grow too large, does not wait
        if (committing || rows.size() == MOST) {
            writeDown();
        }
    }

    @Override
    public void beforeCommit(boolean readOnly) {
        committing = true;
        writeDown();
    }

    private void writeDown() {
        if (!rows.isEmpty()) {
            batch.batchUpdate(SQL, rows.toArray(SqlParameterSource[]::new));
            rows.clear();
        }
    }
}
