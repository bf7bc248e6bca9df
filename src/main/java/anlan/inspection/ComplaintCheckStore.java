package anlan.inspection;

import anlan.complaint.ComplaintId;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Keeps which visit checks which complaint (举报核查对应); whoever may not see the complaint does not see this either. */
@Repository
@Transactional
class ComplaintCheckStore {

    private final JdbcClient db;

    ComplaintCheckStore(JdbcClient db) {
        this.db = db;
    }

    void keep(VisitId visit, ComplaintId complaint) {
        db.sql("insert into inspection.complaint_check (visit, complaint) values (:visit, :complaint)")
                .param("visit", visit.value()).param("complaint", complaint.value()).update();
    }

    @Transactional(readOnly = true)
    public Optional<ComplaintId> of(VisitId visit) {
        return db.sql("select complaint from inspection.complaint_check where visit = :visit").param("visit", visit.value())
                .query(UUID.class).optional().map(ComplaintId::new);
    }
}
