package anlan.penalty;

import anlan.kernel.Refused;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Fines outside their bands before a second head (超出裁量幅度审批), before the party is told anything. */
@Service
@Transactional
public class Deviations {

    private final CaseDesk desk;
    private final CaseDuties duties;
    private final Handling handling;

    Deviations(CaseDesk desk, CaseDuties duties, Handling handling) {
        this.desk = desk;
        this.duties = duties;
        this.handling = handling;
    }

    /** A second head agrees, and the party is told; or gives it back to the officers. */
    public void decide(CaseId id, boolean granted, String opinion) {
        desk.may("case.decide");
        var held = desk.records.lock(id);
        held.status.require("审批超出裁量幅度", CaseStatus.INVESTIGATED);
        var asked = pending(id).orElseThrow(() -> new Refused("没有等待审批的超出裁量幅度。"));
        desk.fourEyes(id).requireDecider(desk.me());
        if (!handling.seconds(held, asked).contains(desk.me())) {
            throw new Refused("由本机关没有承办本案、也没有批准处理意见的另一名负责人审批。", Basis.DISCRETION.key());
        }
        var words = CaseDesk.required(opinion, "请填写审批意见。", "opinion");
        desk.records.keep(asked.decided(desk.me(), words, granted ? Approval.Outcome.GRANTED : Approval.Outcome.RETURNED, desk.now()));
        duties.done(held, CaseDuties.APPROVE);
        desk.step(held, held.status, (granted ? "同意" : "退回") + "超出裁量幅度", "", Basis.DISCRETION.key(), words);
        if (granted) {
            desk.appoint(id, desk.me(), CaseOfficer.Role.APPROVER);
            handling.notify(held, desk.records.report(id).orElseThrow(() -> new Refused("没有处理意见。")));
        }
    }

    @Transactional(readOnly = true)
    public Optional<Deviation> pending(CaseId id) {
        return of(id).stream().filter(Deviation::isPending).findFirst();
    }

    @Transactional(readOnly = true)
    public List<Deviation> of(CaseId id) {
        return desk.records.of(id, Deviation.class);
    }

    /** Whether it waits for the signed-in person. */
    @Transactional(readOnly = true)
    public boolean mine(CaseId id) {
        return pending(id).filter(d -> handling.seconds(desk.records.get(id), d).contains(desk.me())).isPresent();
    }
}
