package anlan.penalty;

import anlan.kernel.Identifier;
import anlan.kernel.Refused;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Execution that stands still, goes on or ends (中止、恢复、终结执行): proposed to a head, or recorded as the court ruled. */
@Service
@Transactional
public class Suspensions {

    private final CaseDesk desk;
    private final LawDesk law;
    private final DecisionFate fate;
    private final Executions executions;
    private final Approvals approvals;
    private final CourtDuties duties;

    Suspensions(CaseDesk desk, LawDesk law, DecisionFate fate, Executions executions, Approvals approvals, CourtDuties duties) {
        this.desk = desk;
        this.law = law;
        this.fate = fate;
        this.executions = executions;
        this.approvals = approvals;
        this.duties = duties;
    }

    /** What the court ruled and when (裁定); empty where the organ itself decides. */
    public record Ruling(String number, @Nullable LocalDate day) {}

    /** Suspends at once what the court executes and ruled on; else asks a head. */
    public void suspend(CaseId id, Suspension.Ground ground, String reason, Ruling ruling) {
        var held = desk.handle(id);
        held.status.require("中止执行", CaseStatus.OVERDUE, CaseStatus.URGED, CaseStatus.COURT_EXECUTION);
        var words = CaseDesk.required(reason, "请写明中止执行的事实和理由。", "reason");
        boolean court = held.status == CaseStatus.COURT_EXECUTION;
        if (court) {
            requireRuling(ruling);
        }
        var wanted = desk.records.add(new Suspension(Identifier.fresh(), id, ground, words, court, court ? ruling.number().strip() : "", held.status, null, null, ""));
        if (court) {
            begin(held, wanted, Objects.requireNonNull(ruling.day()));
        } else {
            approvals.propose(held, Approval.Kind.SUSPENSION, wanted.id(), ground.label() + "。" + words);
        }
    }

    private void requireRuling(Ruling ruling) {
        CaseDesk.required(ruling.number(), "由人民法院执行的，请填写法院裁定的文号。", "ruling");
        if (ruling.day() == null || ruling.day().isAfter(desk.today())) {
            throw new Refused("请填写裁定的日期，不能晚于今天。").at("day");
        }
    }

    /** From now on nothing is enforced; three years later it may be given up. */
    void begin(PenaltyCase held, Suspension wanted, LocalDate day) {
        var before = held.status;
        if (before != wanted.fromStatus()) {
            throw new Refused("案件状态已经变化，请重新报请中止执行。", Basis.SUSPENSION.key());
        }
        desk.records.keep(wanted.begun(day));
        held.become(CaseStatus.SUSPENDED);
        duties.suspended(held, wanted.id(), day);
        desk.step(held, before, "中止执行", wanted.ruling(), Basis.SUSPENSION.key(), wanted.ground().label() + "：" + wanted.reason());
    }

    /** The ground is gone: execution goes on where it stood. */
    public void resume(CaseId id, String reason, Ruling ruling) {
        var held = desk.handle(id);
        held.status.require("恢复执行", CaseStatus.SUSPENDED);
        var words = CaseDesk.required(reason, "请写明中止执行的情形如何消失。", "reason");
        var running = running(held).orElseThrow(() -> new Refused("没有正在中止的执行。"));
        if (running.byCourt()) {
            requireRuling(ruling);
            go(held, running, Objects.requireNonNull(ruling.day()), words + "（" + ruling.number().strip() + "）");
        } else {
            approvals.propose(held, Approval.Kind.RESUMPTION, running.id(), words);
        }
    }

    void go(PenaltyCase held, Suspension running, LocalDate day, String words) {
        desk.records.keep(running.resumed(day, words));
        var before = held.status;
        held.become(running.fromStatus());
        duties.done(held, CourtDuties.RESUME);
        desk.step(held, before, "恢复执行", "", Basis.SUSPENSION.key(), words);
        executions.settle(held);
    }

    Optional<Suspension> running(PenaltyCase held) {
        return desk.records.of(held.id, Suspension.class).stream().filter(Suspension::isRunning).reduce((_, last) -> last);
    }

    /** Proposes to end the execution on a ground of the law; the case is closed with it. */
    public void end(CaseId id, Ending.Ground ground, String reason, String ruling) {
        var held = desk.handle(id);
        held.status.require("终结执行", CaseStatus.SERVED, CaseStatus.DEFERRED, CaseStatus.OVERDUE, CaseStatus.URGED, CaseStatus.COURT_EXECUTION, CaseStatus.SUSPENDED);
        var words = CaseDesk.required(reason, "请写明终结执行的事实和证据。", "reason");
        requireGround(held, ground);
        if (held.status == CaseStatus.COURT_EXECUTION || running(held).filter(Suspension::byCourt).isPresent()) {
            CaseDesk.required(ruling, "由人民法院执行的，请填写法院裁定的文号。", "ruling");
        }
        var ending = desk.records.add(new Ending(Identifier.fresh(), id, ground, words, ruling.strip(), null));
        approvals.propose(held, Approval.Kind.ENDING, ending.id(), ground.label() + "。" + words);
    }

    void requireGround(PenaltyCase held, Ending.Ground ground) {
        var standing = fate.standing(held.id);
        var units = standing.stream().map(d -> desk.records.require(d.party(), Party.class, "名当事人").isUnit()).toList();
        boolean fits = switch (ground) {
            case DEATH -> units.stream().noneMatch(unit -> unit);
            case DISSOLUTION -> units.stream().allMatch(unit -> unit);
            case UNDONE -> standing.isEmpty();
            case THREE_YEARS -> running(held).filter(s -> s.ground() == Suspension.Ground.HARDSHIP && isOver(s)).isPresent();
            case OBJECT_LOST, OTHER -> true;
        };
        if (!fits) {
            throw (ground == Ending.Ground.THREE_YEARS ? Basis.SUSPENSION : Basis.ENDING).refuse(switch (ground) {
                case DEATH -> "当事人中有单位，不能以公民死亡终结执行。";
                case DISSOLUTION -> "当事人中有个人，不能以法人或者其他组织终止终结执行。";
                case UNDONE -> "处罚决定没有被撤销；被撤销的，请登记复议、诉讼结果或者自行纠正。";
                default -> "因履行困难中止执行满三年未恢复的，才能以此终结执行。";
            }).at("ground");
        }
    }

    private boolean isOver(Suspension suspension) {
        return desk.today().isAfter(law.last(CourtDuties.THREE_YEARS, Objects.requireNonNull(suspension.suspendedOn())));
    }
}
