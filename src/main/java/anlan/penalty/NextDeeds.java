package anlan.penalty;

import anlan.platform.security.Permissions;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the signed-in person may do next with a case, and whose turn it is otherwise (下一步办理). */
@Service
@Transactional(readOnly = true)
public class NextDeeds {

    private final CaseDesk desk;
    private final Approvals approvals;
    private final Deviations deviations;
    private final Permissions permissions;
    private final ObjectProvider<HandlerDeeds> more;

    NextDeeds(CaseDesk desk, Approvals approvals, Deviations deviations, Permissions permissions, ObjectProvider<HandlerDeeds> more) {
        this.desk = desk;
        this.approvals = approvals;
        this.deviations = deviations;
        this.permissions = permissions;
        this.more = more;
    }

    public List<NextDeed> of(CaseView view) {
        var deeds = new ArrayList<NextDeed>();
        view.pending().forEach(a -> {
            var mine = approvals.mine(view.id(), a);
            deeds.add(mine.isEmpty() ? waiting("待" + (a.isEndorsed() ? "审批" : "审核") + "：" + a.kind().label(), "由机关和承办机构负责人办理")
                    : new NextDeed((mine.equals("endorsement") ? "审核" : "审批") + a.kind().label(), "/approvals/" + a.id(), "", true));
        });
        deviations.pending(view.id()).ifPresent(d -> deeds.add(deviations.mine(view.id())
                ? main("审批超出裁量幅度", "/deviation", "") : waiting("待审批：超出裁量幅度", "由没有批准处理意见的另一名负责人办理")));
        if (mine(view)) {
            handler(view, deeds);
            clock(view, deeds);
            more.forEach(m -> m.add(view, deeds));
        }
        head(view, deeds);
        others(view, deeds);
        return oneMain(deeds);
    }

    /** Only the first of the main ones stands out. */
    private static List<NextDeed> oneMain(List<NextDeed> deeds) {
        var first = deeds.stream().filter(NextDeed::main).findFirst();
        return deeds.stream().map(d -> d.main() && d != first.get() ? new NextDeed(d.label(), d.href(), d.note(), false) : d).toList();
    }

    private boolean mine(CaseView view) {
        return view.in(CaseOfficer.Role.INVESTIGATOR).stream().anyMatch(o -> o.officer().equals(desk.me()));
    }

    private static NextDeed waiting(String label, String note) {
        return new NextDeed(label, "", note, false);
    }

    static NextDeed deed(String label, String href) {
        return new NextDeed(label, href, "", false);
    }

    static NextDeed main(String label, String href, String note) {
        return new NextDeed(label, href, note, true);
    }

    private void handler(CaseView view, List<NextDeed> deeds) {
        boolean free = view.pending().isEmpty() && deviations.pending(view.id()).isEmpty();
        switch (view.status()) {
            case LEAD -> {
                if (free) {
                    deeds.add(main("报请立案", "/filing", ""));
                    deeds.add(deed("报请不予立案", "/rejection"));
                }
                parties(view, deeds);
                deeds.add(deed("登记证据", "/evidence/new"));
            }
            case INVESTIGATING, INVESTIGATED -> investigate(view, deeds, free);
            case NOTIFIED, HEARD -> notified(view, deeds);
            case DECIDED, DEFERRED -> decided(view, deeds);
            case SERVED -> {
                decided(view, deeds);
                if (free) {
                    payable(view).forEach(d -> deeds.add(deed("延期、分期缴纳：" + d.number(), "/decisions/" + d.id() + "/deferral")));
                }
            }
            case OVERDUE, URGED -> {
                decided(view, deeds);
                unpaid(view, deeds, free);
            }
            case COURT_APPLIED -> NextAfterDecision.court(view, deeds, free);
            case EXECUTED, REVOKED, COURT_EXECUTION -> {
                decided(view, deeds);
                if (free) {
                    deeds.add(main("报请结案", "/closure", ""));
                }
            }
            case CLOSED -> deeds.add(main("立卷归档", "/archive", ""));
            default -> { }
        }
    }

    private static void parties(CaseView view, List<NextDeed> deeds) {
        if (!view.after().dailiesIn(view.id()).isEmpty()) {
            return;
        }
        deeds.add(deed("增加当事人", "/parties/new"));
        deeds.add(deed("增加违法行为", "/offences/new"));
    }

    private static void investigate(CaseView view, List<NextDeed> deeds, boolean free) {
        if (free) {
            deeds.add(main("提交处理意见（调查终结）", "/report", ""));
        }
        deeds.add(deed("登记证据", "/evidence/new"));
        deeds.add(deed("制作询问笔录", "/interviews/new"));
        deeds.add(deed("先行登记保存", "/preservations/new"));
        view.preservations().stream().filter(Preservation::isOpen)
                .forEach(p -> deeds.add(new NextDeed("处理登记保存的证据", "/preservations/" + p.id(), "最迟 " + p.due(), true)));
        parties(view, deeds);
    }

    private void notified(CaseView view, List<NextDeed> deeds) {
        var today = desk.today();
        for (var notice : view.notices()) {
            var name = view.party(notice.party()).name();
            if (notice.servedOn() == null) {
                deeds.add(main("登记送达告知书：" + name, "/notices/" + notice.id() + "/service", notice.number()));
            } else if (!notice.isOver(today)) {
                deeds.add(deed("记录陈述申辩：" + name, "/notices/" + notice.id() + "/defence"));
                deeds.add(deed("登记放弃陈述申辩、听证：" + name, "/notices/" + notice.id() + "/waiver"));
                if (notice.hearing() && view.status() == CaseStatus.NOTIFIED && view.hearings().stream().noneMatch(h -> h.party().equals(notice.party()))) {
                    deeds.add(deed("登记听证申请：" + name, "/notices/" + notice.id() + "/hearing"));
                }
            }
        }
        view.defences().stream().filter(d -> !d.isAnswered())
                .forEach(d -> deeds.add(main("复核陈述申辩：" + d.person(), "/defences/" + d.id(), "")));
        if (view.reviewNeeded()) {
            deeds.add(main("送法制审核", "/review-request", ""));
        } else {
            deeds.add(deed("送法制审核（可不经）", "/review-request"));
        }
    }

    private static void decided(CaseView view, List<NextDeed> deeds) {
        for (var d : view.standing()) {
            var name = view.party(d.party()).name();
            if (d.servedOn() == null) {
                deeds.add(main("登记送达决定书：" + name, "/decisions/" + d.id() + "/service", d.number()));
            } else if (!d.measures().isBlank() && d.measuresDoneOn() == null) {
                deeds.add(deed("登记其他处罚履行：" + name, "/decisions/" + d.id() + "/measures"));
            }
            if (view.party(d.party()).isUnit() && d.publishedOn() == null && d.kind() == Decision.Kind.PENALISE && !view.after().keptBack(d.id())) {
                deeds.add(deed("公开处罚信息：" + d.number(), "/decisions/" + d.id() + "/publication"));
            }
            if (d.fine().signum() > 0 && d.reportedOn() == null && d.kind() == Decision.Kind.PENALISE && view.discussionNeeded()) {
                deeds.add(deed("登记重大处罚备案：" + d.number(), "/decisions/" + d.id() + "/filing"));
            }
        }
    }

    /** Served decisions of which money is open. */
    private static List<Decision> payable(CaseView view) {
        return view.standing().stream().filter(d -> d.servedOn() != null && view.accounts().get(d.id()).open().signum() > 0).toList();
    }

    private static void clock(CaseView view, List<NextDeed> deeds) {
        if (!view.status().isBeforeDecision()) {
            return;
        }
        if (view.stoppedOn() != null) {
            deeds.add(main("恢复计算办案期限", "/clock/resumption", "自 " + view.stoppedOn() + " 停止"));
            return;
        }
        deeds.add(deed("延长办案期限", "/clock/extension"));
        deeds.add(deed("检测、鉴定，停止计算期限", "/clock/stop"));
    }

    private static void unpaid(CaseView view, List<NextDeed> deeds, boolean free) {
        for (var d : view.standing()) {
            var account = view.accounts().get(d.id());
            if (account.due().signum() <= 0 || view.after().running(d.id()).isPresent() || view.judged(d.id())
                    || view.after().agreementsOf(d.id()).stream().anyMatch(ExecutionAgreement::isRunning)) {
                continue;
            }
            var urging = view.urging(d.id());
            if (view.status() == CaseStatus.OVERDUE || urging.isEmpty() || urging.get().fine().compareTo(account.dueFine()) < 0) {
                deeds.add(main("催告：" + d.number(), "/decisions/" + d.id() + "/urging", ""));
            } else if (urging.get().servedOn() == null) {
                deeds.add(main("登记送达催告书", "/urgings/" + urging.get().id() + "/service", urging.get().number()));
            } else {
                deeds.add(deed("复核催告后的陈述申辩", "/urgings/" + urging.get().id() + "/answer"));
                if (free) {
                    deeds.add(deed("执行协议：" + d.number(), "/decisions/" + d.id() + "/agreement"));
                    deeds.add(main("报请申请法院强制执行", "/decisions/" + d.id() + "/court", ""));
                }
            }
        }
    }

    private void head(CaseView view, List<NextDeed> deeds) {
        if (!permissions.may("case.decide") || !desk.offices.heads(view.agency()).contains(desk.me())) {
            return;
        }
        switch (view.status()) {
            case NOTIFIED, HEARD, DISCUSSED -> deeds.add(main("作出处罚决定", "/decision", ""));
            case REVIEWED -> {
                deeds.add(main("集体讨论", "/discussion", ""));
                deeds.add(view.discussionNeeded() ? deed("作出处罚决定", "/decision") : main("作出处罚决定", "/decision", ""));
            }
            case HEARING_PENDING -> view.openHearing().ifPresent(h -> {
                deeds.add(main("通知听证", "/hearings/" + h.id() + "/sitting", h.due() == null ? "" : "最迟 " + h.due() + " 举行"));
                deeds.add(deed("终止听证", "/hearings/" + h.id() + "/end"));
            });
            default -> { }
        }
        desk.records.of(view.id(), Recusal.class).stream().filter(r -> r.isOpen() && !r.officer().equals(desk.me()))
                .forEach(r -> deeds.add(main("决定回避：" + r.name(), "/recusals/" + r.id(), r.applicant() + "申请")));
    }

    private void others(CaseView view, List<NextDeed> deeds) {
        view.openHearing().filter(h -> desk.me().equals(h.presider())).ifPresent(h -> {
            deeds.add(main("记录听证", "/hearings/" + h.id() + "/minutes", h.sitsAt() == null ? "" : desk.local(h.sitsAt()).toString().replace('T', ' ')));
            deeds.add(deed("终止听证", "/hearings/" + h.id() + "/end"));
        });
        boolean reviewable = view.status() == CaseStatus.NOTIFIED || view.status() == CaseStatus.HEARD;
        if (reviewable && permissions.may("case.review") && !mine(view)) {
            deeds.add(main("法制审核", "/review", ""));
        }
        if (view.status().isInExecution() && permissions.may("case.pay") && !mine(view)) {
            view.after().auctions().stream().filter(Auction::isOpen).forEach(a -> deeds.add(main("登记拍卖价款", "/auctions/" + a.id() + "/sale", a.house())));
            payable(view).forEach(d -> deeds.add(main("登记缴款：" + d.number(), "/decisions/" + d.id() + "/payment", d.payBy() == null ? "" : "缴款至 " + d.payBy())));
        }
        if (deeds.stream().noneMatch(NextDeed::isMine) && deeds.isEmpty()) {
            deeds.add(waiting(turn(view), ""));
        }
    }

    private static String turn(CaseView view) {
        return switch (view.status()) {
            case LEAD, FILED, INVESTIGATING, INVESTIGATED -> "由承办人办理";
            case NOTIFIED, HEARD -> "由承办人、法制审核人和机关负责人办理";
            case HEARING_PENDING, HEARING_SET -> "由听证主持人办理";
            case REVIEWED, DISCUSSED -> "由机关负责人决定";
            case ARCHIVED -> "案卷已归档，只登记复议、诉讼和其后果";
            case REJECTED, TRANSFERRED, CLOSED -> "案件已办结";
            default -> "由承办人和代收机构办理";
        };
    }
}
