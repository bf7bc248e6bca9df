package anlan.penalty;

import anlan.platform.security.Permissions;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people read of the evidence work of a case (取证情况); whoever may not see evidence sees none of it. */
@Service
@Transactional(readOnly = true)
public class EvidenceViews {

    private final CaseDesk desk;
    private final Investigations investigations;
    private final Permissions permissions;

    EvidenceViews(CaseDesk desk, Investigations investigations, Permissions permissions) {
        this.desk = desk;
        this.investigations = investigations;
        this.permissions = permissions;
    }

    public EvidenceWork of(CaseId id) {
        if (!permissions.may("case.evidence")) {
            return new EvidenceWork(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), Map.of());
        }
        var r = desk.records;
        return new EvidenceWork(r.of(id, Survey.class), r.of(id, Sampling.class), r.of(id, Appraisal.class), r.of(id, Assistance.class), r.of(id, Recusal.class),
                r.of(id, ServiceAddress.class), r.of(id, Announcement.class), r.of(id, Extraction.class),
                r.of(id, InterviewSummons.class), r.of(id, Delivery.class), investigations.custody(id));
    }
}
