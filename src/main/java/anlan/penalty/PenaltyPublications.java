package anlan.penalty;

import anlan.kernel.Refused;
import java.util.List;
import java.util.Optional;
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
        if (undone(decisionId).isPresent()) {
            throw new Refused("决定已被变更、撤销，不再公开。", Basis.UNDONE.key());
        }
        desk.records.keep(decision.published(desk.today()));
        duties.done(held, CaseDuties.PUBLISH, decisionId);
        desk.step(held, held.status, "公开处罚信息", decision.number(), Basis.PUBLICATION.key(), "");
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

    /** The decision will not become public, with the reason: its clock ends; told twice it changes nothing. */
    public void undisclosed(UUID decisionId, String reason) {
        if (desk.records.isUndisclosed(decisionId)) {
            return;
        }
        for (var decision : desk.records.list(Decision.class, Criteria.where("id").is(decisionId))) {
            var held = desk.records.lock(decision.penaltyCase());
            keep(decisionId, reason);
            duties.drop(held, CaseDuties.PUBLISH, decisionId, "不予公开：" + reason);
            desk.step(held, held.status, "不予公开处罚信息", decision.number(), basis(decisionId), reason);
            return;
        }
        for (var made : desk.records.list(SpotDecision.class, Criteria.where("id").is(decisionId))) {
            keep(decisionId, reason);
            spotDuties.drop(made, CaseDuties.PUBLISH, "不予公开：" + reason);
            spots.tell(made, made.status, "不予公开处罚信息：" + reason, basis(decisionId), List.of());
            spots.settle(made);
        }
    }

    private String basis(UUID decisionId) {
        return (undone(decisionId).isPresent() ? Basis.UNDONE : Basis.SEPARABLE).key();
    }

    private void keep(UUID decisionId, String reason) {
        desk.records.add(new Undisclosed(decisionId, desk.today(), reason));
    }

    /** Why the decision must not be public any more; nothing where it stands. */
    @Transactional(readOnly = true)
    public Optional<Undoing> undone(UUID decisionId) {
        return undoings(decisionId).stream().filter(u -> u.outcome().withdraws()).findFirst();
    }

    private List<Undoing> undoings(UUID decisionId) {
        return desk.records.list(Undoing.class, Criteria.where("decision").is(decisionId));
    }

    /** What was public about the decision was taken down, and the reason told; without such a duty it does nothing. */
    public void withdrawn(UUID decisionId, String words) {
        for (var undoing : undoings(decisionId)) {
            if (undoing.mustWithdraw()) {
                var held = down(undoing, words, "撤回公开的处罚信息并说明理由");
                duties.done(held, CaseDuties.WITHDRAW, undoing.id());
            }
        }
    }

    /** It was public no longer when it should have been taken down: nothing is left to withdraw. */
    public void wasDown(UUID decisionId, String words) {
        for (var undoing : undoings(decisionId)) {
            if (undoing.mustWithdraw()) {
                var held = down(undoing, words, "处罚信息此前已经不再公开，无须撤回");
                duties.drop(held, CaseDuties.WITHDRAW, undoing.id(), words);
            }
        }
    }

    private PenaltyCase down(Undoing undoing, String words, String deed) {
        var held = desk.records.lock(undoing.penaltyCase());
        desk.records.keep(undoing.withdrawn(desk.today(), words));
        desk.step(held, held.status, deed, undoing.ruling(), Basis.UNDONE.key(), words);
        return held;
    }
}
