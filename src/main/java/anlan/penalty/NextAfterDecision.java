package anlan.penalty;

import static anlan.penalty.NextDeeds.deed;
import static anlan.penalty.NextDeeds.main;

import java.util.List;
import org.springframework.stereotype.Component;

/** What the officer may do next once a decision was served (决定以后的下一步): review and suit, correction, what they bring. */
@Component
class NextAfterDecision implements HandlerDeeds {

    @Override
    public void add(CaseView view, List<NextDeed> deeds) {
        var after = view.after();
        after.undoings().stream().filter(u -> u.mustWithdraw() && u.outcome().withdraws())
                .forEach(u -> deeds.add(main("登记撤回公开的处罚信息", "/undoings/" + u.id() + "/withdrawal", "说明理由")));
        after.undoings().stream().filter(Undoing::mustRestore)
                .forEach(u -> deeds.add(main("登记退还、恢复原状", "/undoings/" + u.id() + "/restoration", "")));
        if (!view.status().isInExecution() && view.status() != CaseStatus.EXECUTED) {
            return;
        }
        boolean free = view.pending().isEmpty();
        view.standing().stream().filter(d -> d.servedOn() != null).forEach(d -> remedies(view, d, free, deeds));
    }

    private static void remedies(CaseView view, Decision decision, boolean free, List<NextDeed> deeds) {
        var running = view.after().running(decision.id());
        if (running.isPresent()) {
            var remedy = running.get();
            deeds.add(main("登记" + remedy.kind().label() + "结果", "/remedies/" + remedy.id() + "/result", remedy.number()));
            if (!remedy.stayed()) {
                deeds.add(deed("登记停止执行", "/remedies/" + remedy.id() + "/stay"));
            }
            return;
        }
        if (free && view.judged(decision.id()) && view.status() != CaseStatus.COURT_EXECUTION && view.accounts().get(decision.id()).due().signum() > 0) {
            deeds.add(main("报请申请执行判决", "/decisions/" + decision.id() + "/court", decision.number()));
        }
        deeds.add(deed("登记复议、诉讼：" + decision.number(), "/decisions/" + decision.id() + "/remedy"));
        if (free) {
            deeds.add(deed("自行纠正：" + decision.number(), "/decisions/" + decision.id() + "/correction"));
        }
    }
}
