package anlan.complaint;

import anlan.kernel.Money;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the fines that complaints led to (举报引出的罚款): one row for each fine, as it last was. */
@Repository
@Transactional
class FineStore {

    private final JdbcClient db;

    FineStore(JdbcClient db) {
        this.db = db;
    }

    /**
     * Keeps a fine as it now is; false where it was known so.
     *
     * @param line which fine it is, however often it is told or changed
     * @param party whose it is, where one decision fines several; else empty
     */
    boolean keep(ComplaintId complaint, String line, String party, FineView fine) {
        return db.sql("""
                insert into complaint.fine as f (complaint, line, number, party, fine, decided_on, typed)
                values (:complaint, :line, :number, :party, :fine, :day, :typed)
                on conflict (complaint, line) do update
                set number = excluded.number, fine = excluded.fine, decided_on = excluded.decided_on, typed = excluded.typed
                where (f.number, f.fine, f.typed) is distinct from (excluded.number, excluded.fine, excluded.typed)
                """)
                .param("complaint", complaint.value()).param("line", line).param("party", party).param("number", fine.number())
                .param("fine", fine.fine().yuan()).param("day", fine.decidedOn()).param("typed", fine.typed()).update() > 0;
    }

    /** What was typed from a decision counts no more once the case itself tells its fine. */
    void dropTyped(ComplaintId complaint, String number) {
        db.sql("update complaint.fine set fine = 0 where complaint = :complaint and number = :number and typed")
                .param("complaint", complaint.value()).param("number", number).update();
    }

    /** Those that stand; a decision that was undone has no fine any more. */
    @Transactional(readOnly = true)
    public List<FineView> of(ComplaintId complaint) {
        return db.sql("""
                select concat_ws('　', number, nullif(party, '')) as number, fine, decided_on, typed from complaint.fine
                where complaint = :complaint and fine > 0 order by decided_on, number, party
                """)
                .param("complaint", complaint.value())
                .query((row, _) -> new FineView(row.getString("number"), new Money(row.getBigDecimal("fine")),
                        row.getObject("decided_on", LocalDate.class), row.getBoolean("typed")))
                .list();
    }
}
