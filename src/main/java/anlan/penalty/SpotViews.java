package anlan.penalty;

import anlan.platform.document.PaperView;
import anlan.platform.security.Permissions;
import anlan.platform.web.Page;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people read of penalties decided on the spot (当场处罚查询). */
@Service
@Transactional(readOnly = true)
public class SpotViews {

    private final CaseDesk desk;
    private final SpotReader reader;
    private final SpotSteps steps;
    private final SpotDuties duties;
    private final SpotPapers papers;
    private final Permissions permissions;

    SpotViews(CaseDesk desk, SpotReader reader, SpotSteps steps, SpotDuties duties, SpotPapers papers, Permissions permissions) {
        this.desk = desk;
        this.reader = reader;
        this.steps = steps;
        this.duties = duties;
        this.papers = papers;
        this.permissions = permissions;
    }

    public Page<SpotRow> list(SpotFilter filter) {
        permissions.require("case.read");
        return reader.page(filter, desk.me());
    }

    public Map<String, Long> counts() {
        permissions.require("case.read");
        return reader.counts();
    }

    public List<String> towns() {
        return reader.towns();
    }

    public List<SpotRow> ofVisit(UUID visit) {
        return permissions.may("case.read") ? reader.ofVisit(visit) : List.of();
    }

    public List<SpotRow> ofEnterprise(UUID enterprise, int most) {
        return reader.ofEnterprise(enterprise, most);
    }

    /** The whole decision; the unit itself sees those that were handed over to it. */
    public SpotView view(SpotDecisionId id) {
        if (!permissions.may("enterprise.own")) {
            permissions.require("case.read");
        }
        var made = steps.get(id);
        boolean mine = permissions.may("case.handle") && made.officers.contains(desk.me());
        return SpotView.of(made, duties.toPublish(made), made.officers.stream().map(desk.offices::name).toList(), mine,
                permissions.may("case.pay") && !made.officers.contains(desk.me()));
    }

    public List<PaperView> papers(SpotDecisionId id) {
        return papers.of(steps.get(id));
    }
}
