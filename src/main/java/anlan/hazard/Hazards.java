package anlan.hazard;

import anlan.kernel.Refused;
import anlan.platform.security.Permissions;
import anlan.platform.web.Page;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The hazard ledger (隐患台账): every hazard that was found and what became of it. */
@Service
@Transactional(readOnly = true)
public class Hazards {

    private final HazardReader reader;
    private final Permissions permissions;
    private final Clock clock;

    Hazards(HazardReader reader, Permissions permissions, Clock clock) {
        this.reader = reader;
        this.permissions = permissions;
        this.clock = clock;
    }

    public Page<HazardRow> list(HazardFilter filter) {
        permissions.require("hazard.read");
        return reader.page(filter, today());
    }

    /** Hands over every row of the list, for an export. */
    public void each(HazardFilter filter, Consumer<HazardRow> row) {
        permissions.require("hazard.read");
        reader.each(filter, today(), row);
    }

    public Map<String, Long> counts() {
        return reader.counts(today());
    }

    public List<String> towns() {
        return reader.towns();
    }

    public HazardRow view(HazardId id) {
        permissions.require("hazard.read");
        return reader.find(id, today()).orElseThrow(() -> new Refused("没有这项隐患，或者您无权查看。"));
    }

    public List<HazardRow> ofVisit(UUID visit) {
        return reader.ofVisit(visit, today());
    }

    public List<HazardRow> ofEnterprise(UUID enterprise, int most) {
        return reader.ofEnterprise(enterprise, today(), most);
    }

    /** Failed re-inspections that wait for a penalty case (待立案线索). */
    public List<LeadRow> leads() {
        permissions.require("order.read");
        return reader.leads(200);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
