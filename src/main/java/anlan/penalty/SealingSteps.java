package anlan.penalty;

import anlan.enterprise.EnterpriseId;
import anlan.kernel.Identifier;
import anlan.kernel.Refused;
import anlan.mandate.Act;
import anlan.mandate.Guard;
import anlan.organization.OfficerId;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.data.relational.core.query.Criteria;
import org.springframework.stereotype.Component;

/** Holds a sealing for those who may act on it, guards each act, and tells the ledger of each step. */
@Component
class SealingSteps {

    private final CaseDesk desk;
    private final Guard guard;

    SealingSteps(CaseDesk desk, Guard guard) {
        this.desk = desk;
        this.guard = guard;
    }

    Sealing get(SealingId id) {
        return desk.records.require(id.value(), Sealing.class, "项查封、扣押");
    }

    Sealing mine(SealingId id) {
        desk.may("case.handle");
        var held = get(id);
        if (!isMine(held)) {
            throw new Refused("只有实施这项措施的执法人员可以办理。", Basis.TWO_OFFICERS.key());
        }
        return held;
    }

    /** Those who carried it out, and those who handle the case it is joined to: one who keeps out is followed by another. */
    boolean isMine(Sealing held) {
        return held.officers.contains(desk.me())
                || held.penaltyCase != null && desk.investigators(new CaseId(held.penaltyCase)).contains(desk.me());
    }

    List<SealedItem> items(Sealing held) {
        return desk.records.list(SealedItem.class, Criteria.where("sealing").is(held.id.value())).stream()
                .sorted(Comparator.comparingInt(SealedItem::position)).toList();
    }

    List<Sealing> ofCase(UUID penaltyCase) {
        return desk.records.list(Sealing.class, Criteria.where("penaltyCase").is(penaltyCase));
    }

    /** Who may approve: heads of the organ who do not carry it out; for hazardous chemicals the principal head alone. */
    List<UUID> approvers(Sealing held) {
        var heads = held.ground.needsPrincipal() ? desk.offices.principal(held.agency).stream().toList() : desk.offices.heads(held.agency);
        return heads.stream().filter(h -> !held.officers.contains(h)).toList();
    }

    void requireApprover(Sealing held) {
        if (!approvers(held).contains(desk.me())) {
            throw new Refused(held.ground.needsPrincipal() ? "这类查封、扣押由本部门主要负责人批准。" : "由本机关没有参与实施的负责人批准。",
                    held.ground.needsPrincipal() ? held.ground.basis() : Basis.COERCION_STEPS.key());
        }
    }

    void requirePower(Sealing held, String power, String deed) {
        guard.require(Act.byTwo(power, held.agency, new EnterpriseId(held.territory), desk.today(), held.officers.stream().map(OfficerId::new).toList(), deed));
    }

    /** The head who decides at the desk is asked for power, office and kinship. */
    void requireHead(Sealing held, String power, String deed) {
        guard.require(new Act(power, held.agency, new EnterpriseId(held.territory), desk.today(), List.of(new OfficerId(desk.me())), Act.By.HEAD, deed));
    }

    /** Nothing is sealed twice. */
    void requireNotSealed(Sealing held, List<SealedItem> items) {
        for (var other : desk.records.list(Sealing.class, Criteria.where("territory").is(held.territory)).stream().filter(s -> s.status.isOn()).toList()) {
            var under = items(other);
            items.stream().filter(i -> under.stream().anyMatch(u -> u.name().equals(i.name()) && u.place().equals(i.place()))).findFirst().ifPresent(i -> {
                throw new Refused("“" + i.name() + "”（" + i.place() + "）已由 " + other.number + " " + other.kind.label() + "，不得重复查封。", Basis.SEALING_SCOPE.key()).at("items");
            });
        }
    }

    void requireCase(UUID penaltyCase, UUID enterprise) {
        var found = desk.records.get(new CaseId(penaltyCase));
        if (!found.territory.equals(enterprise) || found.status.isEnded()) {
            throw new Refused("请选择对该企业在办的案件。").at("penaltyCase");
        }
    }

    void keep(Sealing held, SealingStatus before, String event, String paper, String basis) {
        desk.records.keep(held);
        tell(held, before, event, paper, basis, List.of());
    }

    void tell(Sealing held, SealingStatus before, String event, String paper, String basis, List<Identifier> sources) {
        desk.tell(new SealingStepped(held.id, new EnterpriseId(held.territory), event, before, held.status, paper, desk.cited(basis), sources, desk.now()));
    }
}
