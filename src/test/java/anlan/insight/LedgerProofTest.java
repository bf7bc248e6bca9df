package anlan.insight;

import static anlan.insight.LedgerFixtures.*;
import static org.assertj.core.api.Assertions.assertThat;

import anlan.insight.LedgerFault.*;
import anlan.platform.database.Database;
import anlan.platform.database.Scope;
import anlan.platform.ledger.LedgerHeads;
import anlan.testing.ModuleTest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

/** What somebody with all rights on the database may do to the ledger, and how it is found. */
@ModuleTest
class LedgerProofTest {

    @Autowired
    Database database;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    Sequencer sequencer;

    @TempDir
    Path folder;

    Connection owner;
    long first;
    long last;

    @BeforeEach
    void twenty_deeds_and_a_signed_head() throws Exception {
        owner = DriverManager.getConnection(database.url(), database.owner().user(), database.owner().password());
        for (int i = 1; i <= 20; i++) {
            var deed = aDeed("第" + i + "件");
            Scope.SYSTEM.run(() -> transactions.executeWithoutResult(_ -> events.publishEvent(deed)));
        }
        sequencer.settle();
        sign();
        last = tip().seq();
        first = last - 19;
        owner.setAutoCommit(false);
    }

    @AfterEach
    void undo() throws SQLException {
        owner.rollback();
        owner.close();
    }

    @Test
    void an_untouched_ledger_is_sound() throws Exception {
        assertThat(faults()).isEmpty();
    }

    @Test
    void an_altered_word_is_found() throws Exception {
        sql("update insight.entry set summary = summary || '。' where seq = " + (first + 3));

        assertThat(faults()).containsExactly(new Altered(first + 3));
    }

    @Test
    void an_altered_time_is_found() throws Exception {
        sql("update insight.entry set at = at + interval '1 microsecond' where seq = " + (first + 3));

        assertThat(faults()).containsExactly(new Altered(first + 3));
    }

    @Test
    void a_removed_entry_is_found() throws Exception {
        remove("seq between " + (first + 4) + " and " + (first + 5));

        assertThat(faults()).containsExactly(new Missing(first + 4, first + 5));
    }

    @Test
    void reordered_entries_are_found() throws Exception {
        remove("false");
        sql("alter table insight.link drop constraint link_seq_fkey");
        sql("update insight.entry set seq = -1 where seq = " + (first + 6));
        sql("update insight.entry set seq = %d where seq = %d".formatted(first + 6, first + 7));
        sql("update insight.entry set seq = %d where seq = -1".formatted(first + 7));

        assertThat(faults()).containsExactly(new Reordered(first + 6, first + 7), new Reordered(first + 7, first + 6));
    }

    @Test
    void a_cut_tail_is_found() throws Exception {
        remove("seq > " + (last - 3));

        assertThat(faults()).containsExactly(new CutTail(last - 3, last));
    }

    @Test
    void an_entry_rewritten_with_a_fitting_hash_is_found() throws Exception {
        rewrite(first + 8, first + 8);

        assertThat(faults()).containsExactly(new Unlinked(first + 9));
    }

    @Test
    void a_chain_rebuilt_to_its_end_is_found_by_the_signed_head() throws Exception {
        rewrite(first + 8, last);

        assertThat(faults()).containsExactly(new Rebuilt(last));
    }

    @Test
    void a_forged_head_and_a_head_taken_out_are_found() throws Exception {
        sign();
        sign();
        var lines = Files.readAllLines(folder.resolve(HeadLog.NAME));
        Files.write(folder.resolve(HeadLog.NAME), List.of(lines.get(0), lines.get(2)));
        assertThat(faults()).hasSize(1).first().isInstanceOf(ForgedHead.class);

        Files.writeString(folder.resolve(HeadLog.NAME), lines.get(0).replaceFirst("^\\d+", "9") + "\n");
        assertThat(faults()).containsExactly(new ForgedHead(1, "签名不符"));
    }

    @Test
    void without_the_heads_nothing_is_proven() throws Exception {
        Files.delete(folder.resolve(HeadLog.NAME));

        assertThat(faults()).containsExactly(new NoHeads(last));
    }

    @Test
    void every_fault_is_told_in_a_sentence() {
        assertThat(List.of(new Altered(7), new Missing(3, 4), new Reordered(3, 4), new CutTail(9, 12)))
                .extracting(LedgerFault::sentence)
                .containsExactly("第 7 条：内容被改动", "第 3 至 4 条：被删除", "第 3 条：次序被调换，原为第 4 条",
                        "账本尾部被截断：已签名至第 12 条，现在只到第 9 条");
    }

    private List<LedgerFault> faults() throws Exception {
        return LedgerProof.prove(owner, folder).faults();
    }

    private Sequencer.Tip tip() {
        return Scope.SYSTEM.within(() -> transactions.execute(_ -> sequencer.tip().orElseThrow()));
    }

    private LedgerHeads.Head sign() throws Exception {
        return new HeadLog(folder).append(tip(), Instant.parse("2026-11-25T03:00:00Z"), SealingKey.in(folder));
    }

    private void sql(String statement) throws SQLException {
        try (var sql = owner.createStatement()) {
            sql.execute(statement);
        }
    }

    private void remove(String where) throws SQLException {
        sql("delete from insight.link where seq in (select seq from insight.entry where " + where + ")");
        sql("delete from insight.entry where " + where);
    }

    /** Changes the first of these entries and gives all of them hashes that fit. */
    private void rewrite(long from, long to) throws SQLException {
        sql("update insight.entry set summary = '改写' where seq = " + from);
        byte[] previous = null;
        for (long seq = from; seq <= to; seq++) {
            try (var sql = owner.createStatement();
                    var row = sql.executeQuery("select previous, " + EntryRows.COLUMNS
                            + " from insight.entry where seq = " + seq)) {
                row.next();
                previous = previous == null ? row.getBytes("previous") : previous;
                var hash = new Chain().hash(previous, EntryRows.entry(row, seq));
                try (var update = owner.prepareStatement(
                        "update insight.entry set previous = ?, hash = ? where seq = ?")) {
                    update.setBytes(1, previous);
                    update.setBytes(2, hash);
                    update.setLong(3, seq);
                    update.executeUpdate();
                }
                previous = hash;
            }
        }
    }
}
