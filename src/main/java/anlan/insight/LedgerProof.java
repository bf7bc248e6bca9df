package anlan.insight;

import anlan.insight.LedgerFault.*;
import anlan.platform.ledger.LedgerHeads.Head;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Proves the ledger (账本校验): every entry against its hash, every hash against the one before, and the whole against the
 * signed heads outside the database. Finds altered, removed and reordered entries, a cut tail, a rebuilt chain.
 */
final class LedgerProof {

    private static final int MOST_SUSPECTS = 200;

    private final Chain chain = new Chain();
    private final List<LedgerFault> faults = new ArrayList<>();
    private final List<Row> suspects = new ArrayList<>();
    private final Map<Long, Head> heads = new TreeMap<>();
    private long last;
    private long count;
    private byte[] lastHash = Chain.BEGINNING;
    private boolean brokenBefore;

    private LedgerProof() {}

    /** The answer: how many entries were read, up to which number, against how many heads, and what is wrong. */
    record Report(long entries, long last, int heads, List<LedgerFault> faults) {

        boolean isSound() {
            return faults.isEmpty();
        }
    }

    private record Row(Entry entry, byte[] previous, byte[] hash) {}

    /** Reads the whole ledger once, in order, in constant memory. */
    static Report prove(Connection database, Path folder) throws SQLException, IOException {
        var proof = new LedgerProof();
        int lines = proof.readHeads(folder);
        proof.readEntries(database);
        proof.judgeSuspects();
        proof.judgeTail(lines);
        return new Report(proof.count, proof.last, lines, List.copyOf(proof.faults));
    }

    private int readHeads(Path folder) throws IOException {
        var log = new HeadLog(folder);
        if (!log.exists() || !Files.exists(folder.resolve("public.pem"))) {
            return 0;
        }
        var lines = log.read(SealingKey.publicIn(folder));
        for (var line : lines) {
            if (!line.fault().isEmpty()) {
                faults.add(new ForgedHead(line.number(), line.fault()));
            }
            if (line.head() != null) {
                heads.put(line.head().seq(), line.head());
            }
        }
        return lines.size();
    }

    private void readEntries(Connection database) throws SQLException {
        // without a transaction the driver would take the whole ledger into memory
        if (database.getAutoCommit()) {
            database.setAutoCommit(false);
        }
        try (var statement = database.createStatement()) {
            statement.setFetchSize(2000);
            try (var rows = statement.executeQuery("select seq, previous, hash, " + EntryRows.COLUMNS
                    + " from insight.entry order by seq")) {
                while (rows.next()) {
                    read(rows);
                }
            }
        }
    }

    private void read(ResultSet rows) throws SQLException {
        var row = new Row(EntryRows.entry(rows, rows.getLong("seq")), rows.getBytes("previous"), rows.getBytes("hash"));
        long seq = row.entry().seq();
        count++;
        boolean gap = seq != last + 1;
        if (gap) {
            faults.add(new Missing(last + 1, seq - 1));
        }
        boolean own = Arrays.equals(chain.hash(row.previous(), row.entry()), row.hash());
        if (!own) {
            suspect(row);
        } else if (!gap && !brokenBefore && !Arrays.equals(row.previous(), lastHash)) {
            faults.add(new Unlinked(seq));
        }
        compare(row);
        brokenBefore = !own;
        last = seq;
        lastHash = row.hash();
    }

    private void suspect(Row row) {
        if (suspects.size() < MOST_SUSPECTS) {
            suspects.add(row);
        }
    }

    private void compare(Row row) {
        var head = heads.get(row.entry().seq());
        if (head != null && !head.hash().equals(HexFormat.of().formatHex(row.hash()))) {
            faults.add(new Rebuilt(row.entry().seq()));
        }
    }

    /** An entry that is true under the number of another one was only moved; all others were altered. */
    private void judgeSuspects() {
        for (var row : suspects) {
            var origin = suspects.stream().map(other -> other.entry().seq())
                    .filter(seq -> Arrays.equals(chain.hash(row.previous(), row.entry().numbered(seq)), row.hash()))
                    .findFirst();
            long seq = row.entry().seq();
            faults.add(origin.isPresent() ? new Reordered(seq, origin.get()) : new Altered(seq));
        }
    }

    private void judgeTail(int lines) {
        long signed = heads.keySet().stream().reduce(0L, (_, seq) -> seq);
        if (signed > last) {
            faults.add(new CutTail(last, signed));
        }
        if (count > 0 && lines == 0) {
            faults.add(new NoHeads(count));
        }
    }
}
