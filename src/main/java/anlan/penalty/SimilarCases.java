package anlan.penalty;

import anlan.law.PenaltyStage;
import anlan.law.PenaltyTarget;
import anlan.platform.security.Permissions;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The closed cases most like one at hand (类案参考), so that like is treated alike. */
@Service
@Transactional(readOnly = true)
public class SimilarCases {

    private static final int MOST = 5;

    private final CaseDesk desk;
    private final Weighings weighings;
    private final PrecedentReader reader;
    private final Permissions permissions;

    SimilarCases(CaseDesk desk, Weighings weighings, PrecedentReader reader, Permissions permissions) {
        this.desk = desk;
        this.weighings = weighings;
        this.reader = reader;
        this.permissions = permissions;
    }

    /** What is compared (比较的要素): the same violation, stage and target; then circumstances, sum, trade and time. */
    public record Asked(
            UUID except, String violation, PenaltyTarget target, PenaltyStage stage, Set<String> ticked, @Nullable BigDecimal fine,
            String trade) {}

    /** The five most similar, the most similar first. */
    public List<SimilarCase> find(Asked asked) {
        permissions.require("case.read");
        return reader.nearest(asked, desk.today(), MOST);
    }

    /** By act of a case, as it stands. */
    public Map<UUID, List<SimilarCase>> of(CaseId id) {
        permissions.require("case.read");
        var held = desk.records.get(id);
        var ticked = new HashMap<UUID, Set<String>>();
        weighings.current(id).forEach(w -> ticked.put(w.offence(), Set.copyOf(w.ticked())));
        var found = new HashMap<UUID, List<SimilarCase>>();
        desk.records.of(id, Offence.class).forEach(o -> found.put(o.id(), like(held, o, o.stage(), ticked.getOrDefault(o.id(), Set.of()),
                o.decidedFine() == null ? o.fine() : o.decidedFine())));
        return found;
    }

    /** Like an act as it is being weighed. */
    public List<SimilarCase> like(CaseId id, Offence offence, PenaltyStage stage, Set<String> ticked, @Nullable BigDecimal fine) {
        return like(desk.records.get(id), offence, stage, ticked, fine);
    }

    private List<SimilarCase> like(PenaltyCase held, Offence offence, PenaltyStage stage, Set<String> ticked, @Nullable BigDecimal fine) {
        var party = desk.records.require(offence.party(), Party.class, "名当事人");
        return find(new Asked(held.id.value(), offence.violation(), party.kind(), stage, ticked, fine, held.where.trade()));
    }
}
