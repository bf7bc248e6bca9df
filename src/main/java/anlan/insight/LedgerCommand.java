package anlan.insight;

import anlan.platform.database.Database.Login;
import anlan.platform.database.DatabaseAccess;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** The administrator's word {@code verify-ledger} (校验留痕账本). */
public final class LedgerCommand {

    private static final int MOST_SHOWN = 50;

    private LedgerCommand() {}

    /** The exit code: 0 only if nothing was found. */
    public static int run(Path data) throws Exception {
        try (var access = DatabaseAccess.open(data)) {
            Login owner = access.database().owner();
            try (var database = DriverManager.getConnection(access.database().url(), owner.user(), owner.password())) {
                long start = System.nanoTime();
                var report = LedgerProof.prove(database, data.resolve("ledger"));
                lines(report, (System.nanoTime() - start) / 1e9).forEach(System.out::println);
                return report.isSound() ? 0 : 1;
            }
        }
    }

    /** Signs the end of the chain before a backup is made, whether the platform runs or not. */
    public static void sign(Path data, Clock clock) throws Exception {
        try (var access = DatabaseAccess.open(data)) {
            Login owner = access.database().owner();
            try (var database = DriverManager.getConnection(access.database().url(), owner.user(), owner.password());
                    var statement = database.createStatement();
                    var rows = statement.executeQuery("select seq, hash from insight.entry order by seq desc limit 1")) {
                if (rows.next()) {
                    var folder = data.resolve("ledger");
                    new HeadLog(folder).append(new Sequencer.Tip(rows.getLong(1), rows.getBytes(2)), clock.instant(),
                            SealingKey.in(folder));
                }
            }
        }
    }

    private static List<String> lines(LedgerProof.Report report, double seconds) {
        var read = "已校验 %,d 条，至第 %d 条，签名头 %d 个，用时 %.1f 秒（每秒 %,.0f 条）。".formatted(
                report.entries(), report.last(), report.heads(), seconds, report.entries() / Math.max(seconds, 0.001));
        if (report.isSound()) {
            return List.of(read, "账本完整：没有改动、删除、调换、截断或者重建。");
        }
        var lines = new ArrayList<String>();
        lines.add(read);
        lines.add("账本有 " + report.faults().size() + " 处异常：");
        report.faults().stream().limit(MOST_SHOWN).map(LedgerFault::sentence).forEach(lines::add);
        if (report.faults().size() > MOST_SHOWN) {
            lines.add("……其余 " + (report.faults().size() - MOST_SHOWN) + " 处从略。");
        }
        return lines;
    }
}
