package anlan.penalty;

import anlan.law.Deadlines;
import anlan.mandate.Duties;
import anlan.mandate.NewDuty;
import anlan.organization.OfficerId;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The clocks of a case (案件期限): each starts with its event and says by which rule and what follows if it is missed. */
@Component
class CaseDuties {

    static final String FILING = "DECIDE_FILING";
    static final String ENDORSE = "ENDORSE_CASE";
    static final String APPROVE = "APPROVE_CASE";
    static final String DECIDE = "DECIDE_CASE";
    static final String PRESERVED = "DISPOSE_PRESERVED";
    static final String SERVE_NOTICE = "SERVE_NOTICE";
    static final String PARTY = "PARTY_DEFENCE";
    static final String ANSWER = "ANSWER_DEFENCE";
    static final String SET_HEARING = "SET_HEARING";
    static final String HOLD_HEARING = "HOLD_HEARING";
    static final String REVIEW = "REVIEW_CASE";
    static final String DISCUSS = "DISCUSS_CASE";
    static final String SERVE_DECISION = "SERVE_DECISION";
    static final String PUBLISH = "PUBLISH_PENALTY";
    static final String REPORT = "REPORT_PENALTY";
    static final String PAY = "PAY_FINE";
    static final String URGE = "URGE_PARTY";
    static final String COURT = "APPLY_COURT";
    static final String WITHDRAW = "WITHDRAW_PUBLICATION";
    static final String RESTORE = "RESTORE";
    static final String CLOSE = "CLOSE_CASE";
    static final String ARCHIVE = "ARCHIVE_CASE";

    /** The house's own days (本机关内部期限), where the law fixes none: rows of the table of terms, 待核. */
    static final String INNER_TERM = "D79";
    private static final String RESTORE_TERM = "D80";
    private static final String CLOSE_TERM = "D81";
    private static final String ARCHIVE_TERM = "D82";
    private static final String URGE_TERM = "D83";
    private static final String URGE_BEFORE = "D84";

    private final Duties duties;
    private final Deadlines deadlines;

    CaseDuties(Duties duties, Deadlines deadlines) {
        this.duties = duties;
        this.deadlines = deadlines;
    }

    /** Five working days from the lead, or from the approval of an accident's report. */
    void lead(PenaltyCase held) {
        boolean accident = held.source == CaseSource.ACCIDENT && held.receivedOn != null;
        var from = accident ? java.util.Objects.requireNonNull(held.receivedOn) : held.foundOn;
        var rule = accident ? "D60" : "D59";
        if (deadlines.rule(rule).isInForceOn(from)) {
            duties.start(mine(held, FILING, "决定是否立案：" + held.title()).by(rule, from)
                    .basis("law:filing-decision", "逾期不立案"));
        }
    }

    /** The other authority sent it back: a lead is checked from that day, a filed case keeps its clock. */
    void again(PenaltyCase held, UUID cause, LocalDate day) {
        if (held.decideBy != null) {
            duties.start(mine(held, DECIDE, "作出处罚决定：" + held.title()).cause(cause.toString()).dueOn(held.decideBy)
                    .basis("law:case-term", "超过办案期限，程序违法"));
        } else if (deadlines.rule("D59").isInForceOn(day)) {
            duties.start(mine(held, FILING, "决定是否立案：" + held.title()).cause(cause.toString()).by("D59", day)
                    .basis("law:filing-decision", "逾期不立案"));
        }
    }

    /** The way to a decision is left: what it asked of people falls away. */
    void interrupted(PenaltyCase held, String reason) {
        for (var kind : new String[] {SERVE_NOTICE, PARTY, ANSWER, SET_HEARING, HOLD_HEARING, REVIEW, DISCUSS}) {
            duties.cancel(kind, held.id, reason);
        }
    }

    void ask(PenaltyCase held, String kind, @Nullable UUID person, String what, Object cause) {
        duties.start(of(held, kind, what + "：" + held.title()).cause(cause.toString()).dueOn(due(held))
                .owner(id(person), held.agency).waitingFor(new OfficerId(held.officer))
                .link(link(held) + "?tab=approval").basis("law:outcome", "影响办案期限"));
    }

    /** Inner steps have no term of their own in the law: they end with the clock they belong to, or in the term of the house. */
    private LocalDate due(PenaltyCase held) {
        return held.decideBy == null || held.decidedOn != null ? deadlines.compute(INNER_TERM, held.foundOn, List.of()).lastDay() : held.decideBy;
    }

    void decide(PenaltyCase held, LocalDate filedOn) {
        duties.start(mine(held, DECIDE, "作出处罚决定：" + held.title()).by(held.clockRule, filedOn)
                .basis("law:case-term", "超过办案期限，程序违法"));
    }

    void preserved(PenaltyCase held, UUID preservation, LocalDate day) {
        duties.start(mine(held, PRESERVED, "处理先行登记保存的证据：" + held.title()).cause(preservation.toString()).by("D09", day)
                .basis("law:preservation", "逾期不处理，登记保存自动失效"));
    }

    void serveNotice(PenaltyCase held, Notice notice) {
        duties.start(mine(held, SERVE_NOTICE, "送达告知书 " + notice.number()).cause(notice.id().toString()).dueOn(due(held))
                .basis("law:told", "未告知不得作出决定"));
    }

    void defence(PenaltyCase held, Notice notice, LocalDate servedOn) {
        deadlineOf(servedOn, "D61").ifPresent(rule -> duties.start(of(held, PARTY, "陈述申辩、要求听证：" + notice.number())
                .cause(notice.id().toString()).by(rule, servedOn)
                .owedBy(CaseDesk.enterprise(held), held.agency).waitingFor(new OfficerId(held.officer))
                .link("/my/cases/" + held.id.value()).basis("law:defence-term", "逾期视为放弃")));
    }

    private java.util.Optional<String> deadlineOf(LocalDate day, String... rules) {
        return java.util.Arrays.stream(rules).filter(r -> deadlines.rule(r).isInForceOn(day)).findFirst();
    }

    void answer(PenaltyCase held, Defence defence) {
        duties.start(mine(held, ANSWER, "复核陈述申辩：" + held.title()).cause(defence.id().toString()).dueOn(due(held))
                .basis("law:heard-out", "不复核不得作出决定"));
    }

    /** The hearing is to be held in fifteen days of the request; seven full working days before it the party is summoned. */
    void hearing(PenaltyCase held, Hearing hearing, @Nullable UUID head) {
        deadlineOf(hearing.askedOn(), "D62").ifPresent(rule -> duties.start(of(held, SET_HEARING, "组织听证：" + held.title())
                .cause(hearing.id().toString()).by(rule, hearing.askedOn()).owner(id(head), held.agency)
                .link(link(held) + "?tab=hearing").basis("law:hearing-term", "逾期不举行听证")));
    }

    void sitting(PenaltyCase held, Hearing hearing, LocalDate day) {
        duties.done(SET_HEARING, held.id);
        duties.cancel(HOLD_HEARING, held.id, "听证改期");
        duties.start(of(held, HOLD_HEARING, "举行听证：" + held.title()).cause(hearing.id() + "/" + day).dueOn(day)
                .owner(id(hearing.presider()), held.agency).link(link(held) + "?tab=hearing")
                .basis("law:hearing-held", "未按期举行听证"));
    }

    void review(PenaltyCase held, UUID reviewer, Object cause) {
        duties.start(of(held, REVIEW, "法制审核：" + held.title()).cause(cause.toString()).dueOn(due(held))
                .owner(new OfficerId(reviewer), held.agency).waitingFor(new OfficerId(held.officer))
                .link(link(held) + "/review").basis("law:legal-review", "未经审核不得作出决定"));
    }

    void discuss(PenaltyCase held, @Nullable UUID head) {
        duties.start(of(held, DISCUSS, "集体讨论：" + held.title()).cause(held.decideBy + "").dueOn(due(held)).owner(id(head), held.agency)
                .link(link(held) + "/discussion").basis("law:discussion", "应当集体讨论而未讨论"));
    }

    void decided(PenaltyCase held, Decision decision, boolean unit, boolean heavy) {
        duties.done(DECIDE, held.id);
        var cause = decision.id().toString();
        duties.start(mine(held, SERVE_DECISION, "送达处罚决定书 " + decision.number()).cause(cause).by("D08", decision.decidedOn())
                .basis("law:decision-service", "未按期送达"));
        publish(held, decision, unit);
        if (heavy && deadlines.rule("D68").isInForceOn(decision.decidedOn())) {
            duties.start(mine(held, REPORT, "重大处罚报上一级备案：" + decision.number()).cause(cause).by("D68", decision.decidedOn())
                    .basis("law:heavy-penalty-reported", "未按期备案"));
        }
    }

    /** What was decided about a unit is public in seven working days, where the law of that day says so. */
    void publish(PenaltyCase held, Decision decision, boolean unit) {
        if (unit && deadlines.rule("D12").isInForceOn(decision.decidedOn())) {
            duties.start(mine(held, PUBLISH, "公开处罚信息：" + decision.number()).cause(decision.id().toString()).by("D12", decision.decidedOn())
                    .basis("law:penalty-published", "未按期公开"));
        }
    }

    void pay(PenaltyCase held, Decision decision, LocalDate servedOn) {
        duties.start(payment(held, decision).cause(decision.id().toString()).by("D01", servedOn));
    }

    /** The next part of a fine, by the day that an approval or a decision fixed; for the cause that made it count anew. */
    void pay(PenaltyCase held, Decision decision, Due due, Object cause) {
        duties.start(payment(held, decision).cause(decision.id() + "/" + cause).dueOn(due.day()));
    }

    private static NewDuty payment(PenaltyCase held, Decision decision) {
        var duty = of(held, PAY, "缴纳罚款：" + decision.number()).waitingFor(new OfficerId(held.officer)).basis("law:payment", "逾期按日加处罚款");
        return held.told ? duty.owedBy(CaseDesk.enterprise(held), held.agency).link("/my/cases/" + held.id.value())
                : duty.owner(new OfficerId(held.officer), held.agency);
    }

    /** A decision that took the place of another is served, and published where the law wants it. */
    void serve(PenaltyCase held, Decision decision, boolean unit) {
        decided(held, decision, unit, false);
    }

    /** In three working days what was published is withdrawn and the reason told. */
    void withdraw(PenaltyCase held, Decision decision, Undoing undoing) {
        duties.start(mine(held, WITHDRAW, "撤回公开的处罚信息并说明理由：" + decision.number()).cause(undoing.id().toString()).by("D11", undoing.undoneOn())
                .basis("law:decision-undone", "未按期撤回公开信息"));
    }

    /** The law fixes no day; it belongs to the closing of the case, whose term it keeps. */
    void restore(PenaltyCase held, Decision decision, Undoing undoing) {
        var duty = mine(held, RESTORE, "退还、恢复原状：" + decision.number()).cause(undoing.id().toString()).basis("law:restoration", "执行回转未完成，不得结案");
        var day = undoing.undoneOn();
        duties.start(duty.by(deadlines.inForce(day, "D67", RESTORE_TERM).code(), day));
    }

    /** Nobody is urged and the court is not asked while the decision is under review. */
    void dropEnforcement(PenaltyCase held, String reason) {
        drop(held, URGE, reason);
        drop(held, COURT, reason);
    }

    /** Urged in time for the window of the court; for the cause that let it count anew. */
    void urge(PenaltyCase held, Decision decision, anlan.law.Limitations.CourtWindow window, Object cause) {
        var until = window.to();
        var duty = mine(held, URGE, "催告：" + decision.number()).cause(decision.id() + "/" + cause).basis("law:urging", "未催告不得申请法院强制执行");
        duties.start(until == null ? duty.by(URGE_TERM, decision.decidedOn()) : duty.by(URGE_BEFORE, until));
    }

    /** The last day of the window; after it nobody enforces the decision. */
    void court(PenaltyCase held, Decision decision, anlan.law.Limitations.CourtWindow window, Object cause) {
        var until = window.to();
        if (until != null) {
            duties.start(mine(held, COURT, "申请法院强制执行：" + decision.number()).cause(decision.id() + "/" + cause).dueOn(until)
                    .basis("law:court-application", "逾期不能申请执行"));
        }
    }

    void close(PenaltyCase held, LocalDate day) {
        var duty = mine(held, CLOSE, "办理结案：" + held.title()).basis("law:case-closed", "未按期结案");
        duties.start(duty.by(deadlines.inForce(day, "D67", CLOSE_TERM).code(), day));
    }

    void archive(PenaltyCase held, LocalDate day) {
        duties.start(mine(held, ARCHIVE, "立卷归档：" + held.title()).by(ARCHIVE_TERM, day)
                .basis("law:record-kept", "未归档保存"));
    }

    /** The clock stands still while something is tested or appraised; by which rule is said in the reason. */
    void stop(PenaltyCase held, LocalDate from, String reason) {
        duties.stop(DECIDE, held.id, from, reason);
    }

    void resume(PenaltyCase held, LocalDate lastDay) {
        duties.resume(DECIDE, held.id, lastDay);
    }

    void prolong(PenaltyCase held, int days, String reason) {
        duties.extend(DECIDE, held.id, days, reason);
    }

    void prolongFiling(PenaltyCase held, int days, String reason) {
        duties.extend(FILING, held.id, days, reason);
    }

    void done(PenaltyCase held, String kind) {
        duties.done(kind, held.id);
    }

    void done(PenaltyCase held, String kind, UUID cause) {
        duties.done(kind, held.id, cause.toString());
    }

    void drop(PenaltyCase held, String kind, String reason) {
        duties.cancel(kind, held.id, reason);
    }

    void drop(PenaltyCase held, String kind, UUID cause, String reason) {
        duties.cancel(kind, held.id, cause.toString(), reason);
    }

    static NewDuty mine(PenaltyCase held, String kind, String title) {
        return of(held, kind, title).owner(new OfficerId(held.officer), held.agency);
    }

    private static NewDuty of(PenaltyCase held, String kind, String title) {
        return NewDuty.of(kind, held.id, title).about(CaseDesk.enterprise(held)).link(link(held));
    }

    private static String link(PenaltyCase held) {
        return "/cases/" + held.id.value();
    }

    private static @Nullable OfficerId id(@Nullable UUID person) {
        return person == null ? null : new OfficerId(person);
    }
}
