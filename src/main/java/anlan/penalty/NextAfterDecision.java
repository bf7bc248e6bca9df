package anlan.penalty;

import static anlan.penalty.NextDeeds.deed;
import static anlan.penalty.NextDeeds.main;

import java.util.List;
import org.springframework.stereotype.Component;

/** What the officer may do next once a decision was served (决定以后的下一步): review and suit, correction, what they bring. */
@Component
class NextAfterDecision implements HandlerDeeds {

    private final Auctions auctions;

    NextAfterDecision(Auctions auctions) {
        this.auctions = auctions;
    }

    @Override
    public void add(CaseView view, List<NextDeed> deeds) {
        var after = view.after();
        after.undoings().stream().filter(u -> u.mustWithdraw() && u.outcome().withdraws())
                .forEach(u -> deeds.add(main("撤回公开的处罚信息", "/decisions/" + u.decision() + "/publication", "说明理由")));
        after.deferrals().stream().filter(Deferral::mustServe)
                .forEach(d -> deeds.add(main("登记送达批准书", "/deferrals/" + d.id() + "/service", d.number())));
        after.agreements().stream().filter(a -> a.approvedOn() != null && a.brokenOn() == null && view.status() == CaseStatus.URGED)
                .forEach(a -> deeds.add(deed(a.isRunning() ? "登记不履行执行协议：" + a.number() : "登记执行协议没有签订：" + a.number(), "/agreements/" + a.id() + "/breach")));
        after.undoings().stream().filter(Undoing::mustRestore)
                .forEach(u -> deeds.add(main("登记退还、恢复原状", "/undoings/" + u.id() + "/restoration", "")));
        boolean closed = view.status() == CaseStatus.CLOSED || view.status() == CaseStatus.ARCHIVED;
        if (!view.status().isInExecution() && view.status() != CaseStatus.EXECUTED && !closed) {
            return;
        }
        boolean free = view.pending().isEmpty();
        view.standing().stream().filter(d -> d.servedOn() != null).forEach(d -> remedies(view, d, free, deeds));
        if (free) {
            execution(view, deeds);
        }
    }

    private void execution(CaseView view, List<NextDeed> deeds) {
        switch (view.status()) {
            case SUSPENDED -> deeds.add(main("恢复执行", "/resumption", ""));
            case OVERDUE, URGED -> {
                deeds.add(deed("中止执行", "/suspension"));
                if (!auctions.goods(view.id()).isEmpty()) {
                    view.standing().stream().filter(d -> view.accounts().get(d.id()).due().signum() > 0)
                            .forEach(d -> deeds.add(deed("拍卖抵缴：" + d.number(), "/decisions/" + d.id() + "/auction")));
                }
            }
            case COURT_EXECUTION -> deeds.add(deed("中止执行", "/suspension"));
            default -> { }
        }
        if (view.status().isInExecution() && view.status() != CaseStatus.COURT_APPLIED) {
            deeds.add(deed("终结执行", "/ending"));
        }
    }

    /** What the court did with the application, and what may follow. */
    static void court(CaseView view, List<NextDeed> deeds, boolean free) {
        view.applications().stream().reduce((_, last) -> last).ifPresent(a -> {
            switch (a.stage()) {
                case AWAITING_ACCEPTANCE -> deeds.add(main("登记法院受理", "/court/" + a.id(), a.number()));
                case AWAITING_RULING -> deeds.add(main("登记法院裁定", "/court/" + a.id(), a.number()));
                case APPEALED -> deeds.add(main("登记上一级法院的裁定", "/court/" + a.id(), a.number()));
                case REFUSED -> {
                    if (free) {
                        deeds.add(main("报请向上一级法院申请复议", "/court/" + a.id() + "/appeal", a.number()));
                    }
                }
                case FINALLY_REFUSED, GRANTED -> { }
            }
            if (free && a.mayClose()) {
                deeds.add(deed("报请结案", "/closure"));
            }
        });
    }

    private static void remedies(CaseView view, Decision decision, boolean free, List<NextDeed> deeds) {
        if (decision.kind() == Decision.Kind.PENALISE && decision.fine().signum() > 0 && view.party(decision.party()).isUnit() && view.after().dailiesIn(view.id()).isEmpty()) {
            deeds.add(deed("按日连续处罚：" + decision.number(), "/decisions/" + decision.id() + "/daily"));
        }
        var running = view.after().running(decision.id());
        if (running.isPresent()) {
            var remedy = running.get();
            deeds.add(main("登记" + remedy.kind().label() + "结果", "/remedies/" + remedy.id() + "/result", remedy.number()));
            if (!remedy.stayed()) {
                deeds.add(deed("登记停止执行", "/remedies/" + remedy.id() + "/stay"));
            }
            return;
        }
        if (free && view.judged(decision.id()) && view.status().isInExecution() && view.status() != CaseStatus.COURT_EXECUTION && view.accounts().get(decision.id()).due().signum() > 0) {
            deeds.add(main("报请申请执行判决", "/decisions/" + decision.id() + "/court", decision.number()));
        }
        deeds.add(deed("登记复议、诉讼：" + decision.number(), "/decisions/" + decision.id() + "/remedy"));
        if (free && view.status() != CaseStatus.ARCHIVED) {
            deeds.add(deed("自行纠正：" + decision.number(), "/decisions/" + decision.id() + "/correction"));
        }
    }
}
