package anlan.penalty;

import anlan.kernel.Refused;
import java.util.UUID;
import org.springframework.data.relational.core.query.Criteria;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What becomes of a penalty in public (处罚信息的公开和撤回), noted with the case or the decision on the spot; its clocks end here. */
@Service
@Transactional
public class PenaltyPublications {

    private final CaseDesk desk;
    private final CaseDuties duties;
    private final SpotDuties spotDuties;
    private final SpotSteps spots;

    PenaltyPublications(CaseDesk desk, CaseDuties duties, SpotDuties spotDuties, SpotSteps spots) {
        this.desk = desk;
        this.duties = duties;
        this.spotDuties = spotDuties;
        this.spots = spots;
    }

    /** The decision is public from today; told twice it changes nothing. */
    public void published(UUID decisionId) {
        var decisions = desk.records.list(Decision.class, Criteria.where("id").is(decisionId));
        if (decisions.isEmpty()) {
            desk.records.list(SpotDecision.class, Criteria.where("id").is(decisionId)).forEach(this::spot);
            return;
        }
        var held = desk.records.lock(decisions.getFirst().penaltyCase());
        var decision = desk.records.require(decisionId, Decision.class, "份决定");
        if (decision.publishedOn() != null) {
            return;
        }
        if (desk.records.list(Undoing.class, Criteria.where("decision").is(decisionId)).stream().anyMatch(u -> u.outcome().withdraws())) {
            throw new Refused("决定已被变更、撤销，不再公开。", Basis.UNDONE.key());
        }
        desk.records.keep(decision.published(desk.today()));
        if (desk.records.of(held.id, Decision.class).stream().allMatch(d -> d.publishedOn() != null || !isUnit(d))) {
            duties.done(held, CaseDuties.PUBLISH);
        }
        desk.step(held, held.status, "公开处罚信息", decision.number(), Basis.PUBLICATION.key(), "");
    }

    private boolean isUnit(Decision decision) {
        return desk.records.require(decision.party(), Party.class, "名当事人").isUnit();
    }

    private void spot(SpotDecision made) {
        if (made.publishedOn != null) {
            return;
        }
        var before = made.status;
        made.publish(desk.today());
        spotDuties.done(made, CaseDuties.PUBLISH);
        spots.keep(made, before, "公开处罚信息", Basis.PUBLICATION.key());
        spots.settle(made);
    }

    /** What was public about the decision was taken down, and the reason told; without such a duty it does nothing. */
    public void withdrawn(UUID decisionId, String words) {
        for (var undoing : desk.records.list(Undoing.class, Criteria.where("decision").is(decisionId))) {
            if (undoing.mustWithdraw()) {
                var held = desk.records.lock(undoing.penaltyCase());
                desk.records.keep(undoing.withdrawn(desk.today(), words));
                duties.done(held, CaseDuties.WITHDRAW);
                desk.step(held, held.status, "撤回公开的处罚信息并说明理由", undoing.ruling(), Basis.UNDONE.key(), words);
            }
        }
    }
}
