package anlan.penalty;

import anlan.kernel.Identifier;
import anlan.kernel.Refused;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Review and suit (行政复议、行政诉讼): recorded when accepted, and with its result; what each does to the decision. */
@Service
@Transactional
public class Remedies {

    private final CaseDesk desk;
    private final DecisionFate fate;
    private final Undoings undoings;
    private final Enforcements enforcements;
    private final CaseDuties duties;

    Remedies(CaseDesk desk, DecisionFate fate, Undoings undoings, Enforcements enforcements, CaseDuties duties) {
        this.desk = desk;
        this.fate = fate;
        this.undoings = undoings;
        this.enforcements = enforcements;
        this.duties = duties;
    }

    /** A review or suit that was accepted (受理): by whom, under which number, asked for and accepted when. */
    public record Opening(Remedy.Kind kind, String body, String number, LocalDate askedOn, LocalDate acceptedOn, boolean stayed, String stay) {}

    /**
     * How it ended (复议决定、生效裁判).
     *
     * @param day when the result was received
     * @param fine the fine as it now is; only where it was changed
     * @param payBy the last day to pay it that the result names
     */
    public record Result(
            Remedy.Outcome outcome, String ruling, LocalDate day, String reason, @Nullable BigDecimal fine, String measures,
            @Nullable LocalDate payBy) {}

    public void open(CaseId id, UUID decisionId, Opening opening) {
        var held = desk.handle(id);
        var decision = standing(held, decisionId);
        if (fate.running(decision).isPresent()) {
            throw new Refused("这份决定的复议、诉讼正在进行。");
        }
        var served = decision.servedOn();
        if (served == null || opening.askedOn().isBefore(served)) {
            throw new Refused("申请、起诉的日期应当在送达之日以后。").at("askedOn");
        }
        if (opening.acceptedOn().isBefore(opening.askedOn()) || opening.acceptedOn().isAfter(desk.today())) {
            throw new Refused("受理日期应当在申请以后，不能晚于今天。").at("acceptedOn");
        }
        var body = CaseDesk.required(opening.body(), "请填写复议机关或者人民法院。", "body");
        var number = CaseDesk.required(opening.number(), "请填写受理通知的文号。", "number");
        if (opening.stayed()) {
            CaseDesk.required(opening.stay(), "请填写停止执行的文书和理由。", "stay");
        }
        var remedy = desk.records.add(new Remedy(Identifier.fresh(), id, decisionId, opening.kind(), body, number, opening.askedOn(), opening.acceptedOn(), opening.stayed(),
                opening.stay(), null, "", null));
        duties.dropEnforcement(held, opening.kind().label() + "期间不催告、不申请强制执行");
        fate.standing(id).forEach(d -> enforcements.startAnew(held, d, remedy.id()));
        desk.step(held, held.status, opening.kind().label() + "受理", number, Basis.REMEDY.key(),
                body + "，" + opening.askedOn() + " 提出，" + opening.acceptedOn() + " 受理；" + (opening.stayed() ? "停止执行：" + opening.stay() : "不停止执行，期间不计加处罚款"));
    }

    private Decision standing(PenaltyCase held, UUID decisionId) {
        held.status.require("登记复议、诉讼", CaseStatus.SERVED, CaseStatus.DEFERRED, CaseStatus.OVERDUE, CaseStatus.URGED, CaseStatus.COURT_APPLIED,
                CaseStatus.COURT_EXECUTION, CaseStatus.SUSPENDED, CaseStatus.EXECUTED, CaseStatus.CLOSED, CaseStatus.ARCHIVED);
        return fate.standing(held.id).stream().filter(d -> d.id().equals(decisionId)).findFirst()
                .orElseThrow(() -> new Refused("这份决定已被变更或者撤销。", Basis.UNDONE.key()));
    }

    /** The body or the court stops the execution while it reviews the decision (停止执行). */
    public void stay(CaseId id, UUID remedyId, String words) {
        var held = desk.handle(id);
        var remedy = running(id, remedyId);
        desk.records.keep(remedy.stayed(CaseDesk.required(words, "请填写停止执行的文书和理由。", "words")));
        desk.step(held, held.status, remedy.kind().label() + "期间停止执行", "", Basis.REMEDY.key(), words);
    }

    private Remedy running(CaseId id, UUID remedyId) {
        var remedy = desk.records.require(remedyId, Remedy.class, "项复议、诉讼");
        if (!remedy.penaltyCase().equals(id) || !remedy.isRunning()) {
            throw new Refused("这项复议、诉讼已经有结果。");
        }
        return remedy;
    }

    /** Records the result: the decision stands and its clocks start anew, or it is changed, or it is gone. */
    public void close(CaseId id, UUID remedyId, Result result) {
        var held = desk.handle(id);
        var remedy = running(id, remedyId);
        var decision = standing(held, remedy.decision());
        if (result.day().isBefore(remedy.acceptedOn()) || result.day().isAfter(desk.today())) {
            throw new Refused("收到结果的日期应当在受理以后，不能晚于今天。").at("day");
        }
        var ruling = CaseDesk.required(result.ruling(), "请填写复议决定、裁判的文号。", "ruling");
        desk.records.keep(remedy.ended(result.outcome(), ruling, result.day()));
        desk.step(held, held.status, remedy.kind().label() + "结果：" + result.outcome().label(), ruling, Basis.REMEDY.key(), remedy.body());
        if (result.outcome().withdraws()) {
            var reason = CaseDesk.required(result.reason(), "请写明变更、撤销的理由，撤回公开信息时需要公开说明。", "reason");
            undoings.undo(held, decision, new Undoings.End(remedyId, result.outcome(), ruling, reason, result.day(),
                    result.outcome().changes() ? changed(remedy, decision, ruling, result) : null));
        }
        if (!result.outcome().ends()) {
            enforcements.startAnew(held, decision, remedyId);
        }
    }

    /** The decision as the result made it; never heavier for the party that asked. */
    private Decision changed(Remedy remedy, Decision decision, String ruling, Result result) {
        var fine = result.fine();
        if (fine == null || fine.signum() < 0) {
            throw new Refused("请填写变更后的罚款数额，没有罚款的填 0。").at("fine");
        }
        if (fine.compareTo(decision.fine()) > 0) {
            var rule = remedy.kind() == Remedy.Kind.REVIEW ? Basis.REVIEW_NOT_HEAVIER : Basis.JUDGMENT_NOT_HEAVIER;
            throw rule.refuse("复议、诉讼不得作出对当事人更为不利的变更，原罚款 " + new anlan.kernel.Money(decision.fine()) + " 元。").at("fine");
        }
        var payBy = result.payBy();
        if (fine.signum() > 0 && (payBy == null || payBy.isBefore(result.day()))) {
            throw new Refused("请填写结果载明的缴款期限，不早于收到之日。").at("payBy");
        }
        return desk.records.add(decision.instead(fine, result.measures(), ruling, desk.me(), result.day(), result.day(), fine.signum() > 0 ? payBy : null));
    }

    /** Money is given back, the former state restored (执行回转). */
    public void restore(CaseId id, UUID undoingId, LocalDate day, String words) {
        var held = desk.handle(id);
        var undoing = undoing(id, undoingId);
        if (!undoing.mustRestore()) {
            throw new Refused("没有需要退还、恢复的事项。", Basis.RESTORATION.key());
        }
        if (day.isBefore(undoing.undoneOn()) || day.isAfter(desk.today())) {
            throw new Refused("日期应当在变更、撤销以后，不能晚于今天。").at("day");
        }
        desk.records.keep(undoing.restored(day, CaseDesk.required(words, "请写明退还的金额、凭证和恢复的情况。", "words")));
        duties.done(held, CaseDuties.RESTORE);
        desk.step(held, held.status, "退还、恢复原状", undoing.ruling(), Basis.RESTORATION.key(), words);
    }

    private Undoing undoing(CaseId id, UUID undoingId) {
        var undoing = desk.records.require(undoingId, Undoing.class, "项变更、撤销");
        if (!undoing.penaltyCase().equals(id)) {
            throw new Refused("这项变更、撤销不属于本案。");
        }
        return undoing;
    }
}
