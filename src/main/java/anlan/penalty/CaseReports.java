package anlan.penalty;

import anlan.kernel.Identifier;
import anlan.kernel.Refused;
import anlan.law.Cited;
import anlan.law.Discretions;
import anlan.law.PenaltyStage;
import anlan.law.PenaltyTarget;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The end of an investigation (调查终结): what was found, what each act weighs, and what is proposed. */
@Service
@Transactional
public class CaseReports {

    private final CaseDesk desk;
    private final LawDesk law;
    private final CaseGuard guard;
    private final Approvals approvals;
    private final Referring referring;
    private final Weighings weighings;

    CaseReports(CaseDesk desk, LawDesk law, CaseGuard guard, Approvals approvals, Referring referring, Weighings weighings) {
        this.desk = desk;
        this.law = law;
        this.guard = guard;
        this.approvals = approvals;
        this.referring = referring;
        this.weighings = weighings;
    }

    /** What is proposed for one act (拟处罚意见). */
    public record Weight(
            UUID offence, PenaltyStage stage, @Nullable BigDecimal fine, Set<Sanction> sanctions, String discretion, Circumstances circumstances) {

        public Weight {
            sanctions = Set.copyOf(sanctions);
        }

        /** Within the range of the law, no circumstance of a tier applied. */
        public Weight(UUID offence, PenaltyStage stage, @Nullable BigDecimal fine, Set<Sanction> sanctions, String discretion) {
            this(offence, stage, fine, sanctions, discretion, Circumstances.NONE);
        }
    }

    /**
     * The discretion of one act as it is worked out for the form (裁量计算).
     *
     * @param byIncome whether its provision has a fine by income
     * @param byGains whether it has one by unlawful gains
     */
    public record Weighed(List<Discretions.Choice> choices, String band, String tier, boolean verified, List<String> steps, List<Cited> provisions,
            boolean byIncome, boolean byGains) {}

    /** The report of the officers (案件处理呈批). */
    public record NewReport(
            String facts, String circumstances, Report.Proposal proposal, String ground, boolean publicInterest, boolean complex,
            String opinion, List<Weight> weights) {

        public NewReport {
            weights = List.copyOf(weights);
        }
    }

    public void submit(CaseId id, NewReport wanted) {
        var held = desk.handle(id);
        held.status.require("提交处理意见", CaseStatus.INVESTIGATING, CaseStatus.INVESTIGATED);
        if (desk.records.of(id, Evidence.class).isEmpty() && desk.records.of(id, Interview.class).isEmpty()) {
            throw new Refused("案卷中没有证据，不能终结调查。", Basis.EVIDENCE.key());
        }
        if (desk.records.of(id, Preservation.class).stream().anyMatch(Preservation::isOpen)) {
            throw new Refused("先行登记保存的证据还没有处理，不能终结调查。", Basis.PRESERVATION.key());
        }
        if (desk.records.of(id, Deviation.class).stream().anyMatch(Deviation::isPending)) {
            throw new Refused("罚款超出裁量幅度，正在等待另一名负责人审批。", Basis.DISCRETION.key());
        }
        CaseDesk.required(wanted.facts(), "请写明查明的违法事实。", "facts");
        CaseDesk.required(wanted.opinion(), "请填写承办人意见。", "opinion");
        if (!referring.pendingCrimes(id).isEmpty()) {
            throw Basis.CRIME_FIRST.refuse("涉嫌犯罪的移送还没有结果，不能提出处理意见。");
        }
        if (wanted.proposal() == Report.Proposal.PENALISE) {
            weigh(held, wanted.weights());
            guard.requirePowers(held, desk.investigators(id), "提出行政处罚意见");
        } else {
            CaseDesk.required(wanted.ground(), "请写明不予处罚或者移送的依据和理由。", "ground");
        }
        desk.records.report(id).ifPresent(old -> desk.records.keep(old.past()));
        desk.records.add(new Report(Identifier.fresh(), id, wanted.facts().strip(), wanted.circumstances().strip(), wanted.proposal(),
                wanted.ground().strip(), summary(held, wanted), desk.me(), desk.now(), true));
        held.publicInterest = wanted.publicInterest();
        held.complex = wanted.complex();
        var before = held.status;
        if (before == CaseStatus.INVESTIGATING) {
            held.become(CaseStatus.INVESTIGATED);
        }
        desk.step(held, before, "调查终结", "", Basis.OUTCOME.key(), wanted.proposal().label());
        approvals.propose(held, Approval.Kind.REPORT, null, wanted.opinion().strip());
    }

    /** Each act by itself, the same act once (分别裁量，合并处罚). */
    private void weigh(PenaltyCase held, List<Weight> weights) {
        var proposed = new ArrayList<Offence>();
        for (var offence : desk.records.of(held.id, Offence.class)) {
            var weight = weights.stream().filter(w -> w.offence().equals(offence.id())).findFirst()
                    .orElseThrow(() -> new Refused("请填写“" + offence.act() + "”的处罚意见。").at("weights"));
            Basis.SET_OFF.require(weight.fine() == null || !referring.isFinedByCourt(held.id), "人民法院已经判处罚金，尚未给予罚款的不再给予罚款；其他处罚仍可以提出。");
            proposed.add(desk.records.keep(weighings.weigh(offence, weight)));
        }
        weighings.requireFinedOnce(proposed);
        var leaving = weighings.leaving(held.id);
        if (!leaving.isEmpty() && desk.offices.heads(held.agency).stream().filter(head -> !desk.investigators(held.id).contains(head)).count() < 2) {
            throw new Refused("罚款超出裁量幅度的，由两名负责人先后审批；本机关没有第二名可以审批的负责人。", Basis.DISCRETION.key()).at("weights");
        }
        if (proposed.size() > 1) {
            desk.step(held, held.status, "分别裁量，合并处罚", "", Basis.WEIGHED_EACH.key(), proposed.size() + " 个违法行为");
        }
    }

    /** What may be ticked for an act, and the band of what was. */
    @Transactional(readOnly = true)
    public Weighed work(CaseId id, UUID offenceId, PenaltyStage stage, Circumstances said) {
        var offence = desk.records.of(id, Offence.class).stream().filter(o -> o.id().equals(offenceId)).findFirst()
                .orElseThrow(() -> new Refused("没有这一违法行为。"));
        var daily = weighings.daily(offence);
        if (daily.isPresent()) {
            return new Weighed(List.of(), new anlan.kernel.Money(daily.get().sum()) + " 元", "", false, daily.get().steps(), List.of(), false, false);
        }
        var choices = weighings.choices(offence, stage, said);
        var row = law.violation(offence.violation(), offence.actEnded());
        boolean byIncome = !row.incomePercent().isEmpty();
        boolean byGains = row.gain().threshold() != null;
        try {
            var worked = weighings.work(offence, stage, said);
            var tier = worked.answer().tier();
            return new Weighed(choices, worked.known() ? worked.answer().text() : worked.missingText(), tier == null ? "" : tier.name(),
                    tier != null && tier.isVerified(), worked.steps(), worked.provisions(), byIncome, byGains);
        } catch (Refused refused) {
            return new Weighed(choices, refused.getMessage(), "", false, List.of(), List.of(), byIncome, byGains);
        }
    }

    /** How the acts were weighed for the last report, by act. */
    @Transactional(readOnly = true)
    public Map<UUID, Weighing> weighed(CaseId id) {
        return weighings.current(id).stream().collect(Collectors.toMap(Weighing::offence, w -> w));
    }

    private String summary(PenaltyCase held, NewReport wanted) {
        return wanted.proposal() == Report.Proposal.PENALISE
                ? String.join("\n", CaseLetters.sanctions(desk.records.of(held.id, Offence.class), false))
                : wanted.ground().strip();
    }

    /** By act, what the law threatens at each stage, in its words. */
    @Transactional(readOnly = true)
    public java.util.Map<UUID, String> ranges(CaseId id) {
        var ranges = new java.util.HashMap<UUID, String>();
        for (var offence : desk.records.of(id, Offence.class)) {
            var daily = weighings.daily(offence);
            if (daily.isPresent()) {
                ranges.put(offence.id(), offence.provision() + "；" + String.join("", daily.get().steps()));
                continue;
            }
            var party = desk.records.require(offence.party(), Party.class, "名当事人");
            var text = new StringBuilder(law.cited(law.violation(offence.violation(), offence.actEnded())));
            for (var stage : PenaltyStage.values()) {
                text.append("；").append(stage.label()).append("：").append(range(offence, party.kind(), stage));
            }
            ranges.put(offence.id(), text.toString());
        }
        return ranges;
    }

    private String range(Offence offence, PenaltyTarget target, PenaltyStage stage) {
        try {
            return LawDesk.text(law.span(offence, target, stage, desk.today()));
        } catch (Refused unknown) {
            return unknown.getMessage();
        }
    }
}
