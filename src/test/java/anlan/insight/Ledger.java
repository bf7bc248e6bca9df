package anlan.insight;

import anlan.platform.database.Database;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.List;
import org.springframework.context.ApplicationContext;

/** Lets the journeys of other modules prove the ledger. */
public final class Ledger {

    private Ledger() {}

    /** What the proof complains about, after all that was done is chained. */
    public static List<String> faults(ApplicationContext context) throws Exception {
        context.getBean(Sequencer.class).settle();
        var database = context.getBean(Database.class);
        try (var owner = DriverManager.getConnection(database.url(), database.owner().user(), database.owner().password())) {
            return LedgerProof.prove(owner, Path.of("target", "no-heads")).faults().stream()
                    .filter(fault -> !(fault instanceof LedgerFault.NoHeads)).map(LedgerFault::sentence).toList();
        }
    }
}
