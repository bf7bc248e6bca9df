package anlan.complaint;

import anlan.kernel.Money;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the fines that complaints led to (举报引出的罚款): one row for each decision, as it last was. */
@Repository
@Transactional
class FineStore {

    private final JdbcClient db;

    FineStore(JdbcClient db) {
        this.db = db;
    }

    void keep(ComplaintId complaint, FineView fine) {
        db.sql("""
                insert into complaint.fine (complaint, number, fine, decided_on, typed) values (:complaint, :number, :fine, :day, :typed)
                on conflict (complaint, number) do update set fine = excluded.fine, decided_on = excluded.decided_on, typed = excluded.typed
                """)
                .param("complaint", complaint.value()).param("number", fine.number()).param("fine", fine.fine().yuan())
                .param("day", fine.decidedOn()).param("typed", fine.typed()).update();
    }

    /** Those that stand; a decision that was undone has no fine any more. */
    @Transactional(readOnly = true)
    public List<FineView> of(ComplaintId complaint) {
        return db.sql("select number, fine, decided_on, typed from complaint.fine where complaint = :complaint and fine > 0 order by decided_on, number")
                .param("complaint", complaint.value())
                .query((row, _) -> new FineView(row.getString("number"), new Money(row.getBigDecimal("fine")),
                        row.getObject("decided_on", LocalDate.class), row.getBoolean("typed")))
                .list();
    }
}
