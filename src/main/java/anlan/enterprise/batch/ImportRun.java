package anlan.enterprise.batch;

import anlan.enterprise.BatchId;
import anlan.enterprise.competence.EnterpriseCompetence;
import anlan.enterprise.EnterpriseEvent;
import anlan.enterprise.competence.Places;
import anlan.enterprise.RegistrationPolicy;
import anlan.enterprise.competence.Trades;
import anlan.platform.database.Scope;
import anlan.platform.file.FileStore;
import anlan.platform.table.TableReader;
import anlan.platform.table.Tables;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** One import from its file into the register, in one transaction: all of it, or none. */
@Component
class ImportRun {

    private static final int REPORT_EVERY = 5_000;
    private static final int PIECE = 20_000;
    private static final int READING = 25;
    private static final int CHECKING = 5;

    private final FileStore files;
    private final DataSource dataSource;
    private final Staging staging;
    private final ImportLog log;
    private final RegistrationPolicy policy;
    private final EnterpriseCompetence competence;
    private final Trades trades;
    private final Places places;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ImportRun(
            FileStore files, DataSource dataSource, Staging staging, ImportLog log, RegistrationPolicy policy,
            EnterpriseCompetence competence, Trades trades, Places places, ApplicationEventPublisher events, Clock clock) {
        this.files = files;
        this.dataSource = dataSource;
        this.staging = staging;
        this.log = log;
        this.policy = policy;
        this.competence = competence;
        this.trades = trades;
        this.places = places;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    void run(ImportView job) {
        log.lock(job.id());
        staging.open();
        try (var table = Tables.open(files.path(job.sha256()), job.encoding())) {
            copy(job, table);
        } catch (SQLException e) {
            throw new IllegalStateException("copy into the staging table", e);
        }
        staging.check();
        log.progress(job.id(), READING + CHECKING);
        var sums = staging.sums();
        staging.keepFaults(job.id(), Scope.current());
        if (sums.wrong() > 0 && !job.onlyValid() || sums.read() == sums.wrong()) {
            log.end(job.id(), ImportStatus.REJECTED, sums.read(), sums.wrong(), 0);
            return;
        }
        long taken = settle(job, sums.last());
        log.end(job.id(), ImportStatus.DONE, sums.read(), sums.wrong(), taken);
        events.publishEvent(new EnterpriseEvent.EnterprisesImported(
                new BatchId(job.id()), job.fileName(), job.sha256(), taken, sums.wrong(), clock.instant()));
    }

    /** Most of the time goes into the indexes of the register; piece by piece it can be seen to go on. */
    private long settle(ImportView job, long last) {
        var today = LocalDate.now(clock);
        long taken = 0;
        staging.order();
        for (long after = 0; after < last; after += PIECE) {
            taken += staging.settle(job.id(), today, after, after + PIECE);
            int before = READING + CHECKING;
            log.progress(job.id(), (int) Math.min(99, before + (100 - before) * (after + PIECE) / last));
        }
        return taken;
    }

    private void copy(ImportView job, TableReader table) throws SQLException {
        var today = LocalDate.now(clock);
        var reading = new RowReading(job.fields(), policy, trades, places, today);
        var competences = competence.remembering(today);
        var connection = DataSourceUtils.getConnection(dataSource);
        try {
            var rows = new CopyRows(connection, Staging.TABLE);
            long number = 1;
            for (List<String> cells = table.next(); (cells = table.next()) != null; ) {
                number++;
                if (!cells.isEmpty()) {
                    staging.put(rows, number, reading.read(cells), competences);
                }
                if (number % REPORT_EVERY == 0) {
                    log.progress(job.id(), (int) (table.progress() * READING));
                }
            }
            rows.send();
        } finally {
            DataSourceUtils.releaseConnection(connection, dataSource);
        }
    }
}
