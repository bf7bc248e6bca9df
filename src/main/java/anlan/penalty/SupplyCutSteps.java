package anlan.penalty;

import anlan.enterprise.EnterpriseId;
import anlan.kernel.Identifier;
import anlan.kernel.Refused;
import anlan.mandate.Act;
import anlan.mandate.Duties;
import anlan.mandate.Guard;
import anlan.mandate.NewDuty;
import anlan.organization.OfficerId;
import java.util.List;
import org.springframework.stereotype.Component;

/** Holds a cut of supply for those who may act on it, guards each act, keeps its clocks and tells the ledger. */
@Component
class SupplyCutSteps {

    static final String APPROVE = "APPROVE_SUPPLY_CUT";
    static final String LIFT = "LIFT_SUPPLY_CUT";
    private static final String POWER = "511703-QZ-005";

    private final CaseDesk desk;
    private final Guard guard;
    private final Duties duties;

    SupplyCutSteps(CaseDesk desk, Guard guard, Duties duties) {
        this.desk = desk;
        this.guard = guard;
        this.duties = duties;
    }

    SupplyCut get(SupplyCutId id) {
        return desk.records.require(id.value(), SupplyCut.class, "项停止供应措施");
    }

    SupplyCut mine(SupplyCutId id) {
        desk.may("case.handle");
        var held = get(id);
        if (!held.officers.contains(desk.me())) {
            throw new Refused("只有承办这项措施的执法人员可以办理。", Basis.TWO_OFFICERS.key());
        }
        return held;
    }

    boolean isPrincipal(SupplyCut held) {
        return desk.offices.principal(held.agency).filter(desk.me()::equals).isPresent() && !held.officers.contains(desk.me());
    }

    void requirePrincipal(SupplyCut held) {
        Basis.SUPPLY_CUT.require(isPrincipal(held), "停止供电、停止供应民用爆炸物品由本部门主要负责人批准。");
        guard.require(new Act(POWER, held.agency, new EnterpriseId(held.territory), desk.today(), List.of(new OfficerId(desk.me())), Act.By.HEAD,
                "审批" + held.kind.label()));
    }

    void requirePower(SupplyCut held) {
        guard.require(Act.byTwo(POWER, held.agency, new EnterpriseId(held.territory), desk.today(), held.officers.stream().map(OfficerId::new).toList(), held.kind.label()));
    }

    void ask(SupplyCut held) {
        duties.start(of(held, APPROVE, "审批" + held.kind.label() + "：" + held.enterpriseName).dueOn(desk.today())
                .owner(desk.offices.principal(held.agency).map(OfficerId::new).orElse(null), held.agency).waitingFor(new OfficerId(held.officer))
                .basis(Basis.SUPPLY_CUT.key(), "现实危险没有消除"));
    }

    void mustLift(SupplyCut held) {
        duties.start(of(held, LIFT, "及时解除" + held.kind.label() + "：" + held.enterpriseName).dueOn(desk.today()).owner(new OfficerId(held.officer), held.agency)
                .basis(Basis.SUPPLY_CUT_NOTICE.key(), "履行后不及时解除，赔偿损失，追究责任"));
    }

    void done(SupplyCut held, String kind) {
        duties.done(kind, held.id);
    }

    private static NewDuty of(SupplyCut held, String kind, String title) {
        return NewDuty.of(kind, held.id, title).about(new EnterpriseId(held.territory)).link("/supply-cuts/" + held.id.value());
    }

    void keep(SupplyCut held, SupplyCutStatus before, String event, String paper, String basis) {
        desk.records.keep(held);
        tell(held, before, event, paper, basis, List.of());
    }

    void tell(SupplyCut held, SupplyCutStatus before, String event, String paper, String basis, List<Identifier> sources) {
        desk.tell(new SupplyCutStepped(held.id, new EnterpriseId(held.territory), event, before, held.status, paper, desk.cited(basis), sources, desk.now()));
    }
}
