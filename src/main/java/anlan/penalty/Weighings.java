package anlan.penalty;

import anlan.kernel.Identifier;
import anlan.kernel.Money;
import anlan.kernel.Refused;
import anlan.law.Cited;
import anlan.law.Discretions;
import anlan.law.Discretions.Band;
import anlan.law.Fines;
import anlan.law.PenaltyStage;
import anlan.law.PenaltyTarget;
import anlan.law.Worked;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Weighs each act of a case by itself (分别裁量): range, tier, circumstances, band; and holds the decision to it. */
@Component
class Weighings {

    private final CaseDesk desk;
    private final LawDesk law;
    private final Discretions discretions;

    Weighings(CaseDesk desk, LawDesk law, Discretions discretions) {
        this.desk = desk;
        this.law = law;
        this.discretions = discretions;
    }

    Worked<Band> work(Offence offence, PenaltyStage stage, Circumstances said) {
        return discretions.band(act(offence, stage, said), said.ticked());
    }

    List<Discretions.Choice> choices(Offence offence, PenaltyStage stage, Circumstances said) {
        return discretions.choices(act(offence, stage, said));
    }

    private Fines.Act act(Offence offence, PenaltyStage stage, Circumstances said) {
        return new Fines.Act(offence.violation(), offence.actEnded(), desk.today(), stage, target(offence), money(said.income()), money(said.gains()));
    }

    private PenaltyTarget target(Offence offence) {
        return desk.records.require(offence.party(), Party.class, "名当事人").kind();
    }

    private static @Nullable Money money(@Nullable BigDecimal yuan) {
        return yuan == null ? null : new Money(yuan);
    }

    /** Where the act is punished day by day its sum is fixed: nothing is weighed (安法 112). */
    Optional<DailyPenalty> daily(Offence offence) {
        return desk.records.of(offence.penaltyCase(), DailyPenalty.class).stream().filter(d -> d.offence().equals(offence.id())).findFirst();
    }

    private void requireDaily(Offence offence, DailyPenalty daily, @Nullable BigDecimal sum) {
        Basis.DAILY.require(desk.records.of(new CaseId(daily.originalCase()), Undoing.class).stream().noneMatch(u -> u.decision().equals(daily.decision()) && u.outcome().ends()),
                "原处罚决定 " + daily.decisionNumber() + " 已被变更或者撤销，不能再按它按日连续处罚；请选择不予处罚的处理意见。");
        if (sum == null || sum.compareTo(daily.sum()) != 0) {
            throw Basis.DAILY.refuse("“" + offence.act() + "”按原处罚数额按日连续处罚，" + daily.days() + " 日合计 " + new Money(daily.sum()) + " 元，不能另定数额；不处罚的，请选择相应的处理意见。").at("weights");
        }
    }

    /** What the officers propose for the act, weighed and kept. */
    Offence weigh(Offence offence, CaseReports.Weight weight) {
        var daily = daily(offence);
        if (daily.isPresent()) {
            requireDaily(offence, daily.get(), weight.fine());
            Basis.DAILY.require(weight.sanctions().isEmpty(), "按日连续处罚只处罚款。");
            return offence;
        }
        var worked = work(offence, weight.stage(), weight.circumstances());
        if (!worked.known()) {
            throw new Refused("“" + offence.act() + "”的罚款幅度不能确定：" + worked.missingText(), Basis.OLD_AND_LIGHTER.key()).at("weights");
        }
        var band = worked.answer();
        var applied = band.legal().applied() == null ? law.violation(offence.violation(), offence.actEnded()) : band.legal().applied();
        var fine = weight.fine();
        if (fine == null && weight.sanctions().isEmpty()) {
            throw new Refused("“" + offence.act() + "”没有拟定处罚；不予处罚的，请选择相应的处理意见。").at("weights");
        }
        var why = CaseDesk.required(weight.discretion(), "请写明“" + offence.act() + "”的裁量理由。", "weights");
        var leaving = fine == null ? "" : leaving(offence, weight, band, fine);
        keep(offence, worked, weight, why, leaving);
        return offence.proposed(weight.stage(), law.cited(applied), applied.edition(), applied.version().id().value(), fine,
                Sanction.text(weight.sanctions()), why + published(band));
    }

    /** Why the sum leaves the band; empty where it does not. A published tier is not passed over. */
    private String leaving(Offence offence, CaseReports.Weight weight, Band band, BigDecimal fine) {
        requireLegal(offence, band, fine);
        var published = choices(offence, weight.stage(), weight.circumstances()).stream().anyMatch(c -> c.verified() && c.key().contains("#"));
        Basis.DISCRETION.require(!published || band.tier() != null, "“" + offence.act() + "”有公布的裁量基准，请勾选适用的裁量情形。");
        if (band.holds(new Money(fine))) {
            return "";
        }
        if (weight.circumstances().leaving().isBlank()) {
            throw new Refused("“" + offence.act() + "”的罚款 " + new Money(fine) + " 元不在裁量幅度内（" + band.text()
                    + "）；确需超出的，写明理由，并由另一名负责人审批。", Basis.DISCRETION.key()).at("weights");
        }
        return weight.circumstances().leaving().strip();
    }

    /** Only mitigation goes below the range of the law. */
    private void requireLegal(Offence offence, Band band, BigDecimal fine) {
        var most = band.legal().max();
        if (band.below() && most != null && fine.signum() > 0 && fine.compareTo(most.yuan()) <= 0) {
            return;
        }
        law.requireInRange(band.legal(), offence.act(), fine);
    }

    /** Only a published tier is cited on a paper. */
    private static String published(Band band) {
        var tier = band.tier();
        return tier == null || !tier.isVerified() ? "" : "。适用" + tier.document() + "“" + tier.name() + "”阶次（" + band.text() + "）";
    }

    private void keep(Offence offence, Worked<Band> worked, CaseReports.Weight weight, String why, String leaving) {
        var band = worked.answer();
        var tier = band.tier();
        of(offence).ifPresent(old -> desk.records.keep(old.past()));
        var said = weight.circumstances();
        desk.records.add(new Weighing(Identifier.fresh(), offence.penaltyCase(), offence.id(), tier == null ? null : tier.version().id().value(),
                tier == null ? "" : tier.name(), tier != null && tier.isVerified(), said.ticked().stream().sorted().toList(), band.circumstances(),
                said.income(), said.gains(), band.low() == null ? null : band.low().yuan(), band.high() == null ? null : band.high().yuan(),
                band.below(), band.text(), worked.steps(), worked.provisions().stream().map(Cited::label).toList(), why, leaving, true, null));
    }

    /** The same act is fined once, by the provision with the higher fine (处罚法 29). */
    void requireFinedOnce(List<Offence> offences) {
        var fined = offences.stream().filter(o -> o.fine() != null)
                .collect(Collectors.groupingBy(o -> List.of(o.party(), o.act().strip(), o.actEnded())));
        fined.values().stream().filter(same -> same.size() > 1).findFirst().ifPresent(same -> {
            var heaviest = same.stream().max(java.util.Comparator.comparing(this::most).thenComparing(this::least)).orElseThrow();
            throw new Refused("“" + heaviest.act() + "”是同一个违法行为，只按罚款数额高的规定罚款：" + heaviest.provision()
                    + "；其他条款只能拟定罚款以外的处罚。", Basis.FINED_ONCE.key()).at("weights");
        });
    }

    private BigDecimal most(Offence offence) {
        var most = span(offence).max();
        return most == null ? BigDecimal.ZERO : most.yuan();
    }

    private BigDecimal least(Offence offence) {
        var least = span(offence).min();
        return least == null ? BigDecimal.ZERO : least.yuan();
    }

    private Fines.Span span(Offence offence) {
        return work(offence, offence.stage(), of(offence).map(Weighing::circumstances).orElse(Circumstances.NONE)).answer().legal();
    }

    /** A sum that the head decides: lawful, and in the band, unless a second head or the heads together agreed. */
    void requireDecided(Offence offence) {
        var sum = offence.decidedFine();
        var daily = daily(offence);
        if (daily.isPresent()) {
            requireDaily(offence, daily.get(), sum);
            return;
        }
        if (sum == null) {
            return;
        }
        var weighing = of(offence);
        var said = weighing.map(Weighing::circumstances).orElse(Circumstances.NONE);
        var general = new Circumstances(said.ticked().stream().filter(key -> !key.contains("#")).collect(Collectors.toSet()), said.income(), said.gains(), "");
        var worked = work(offence, offence.stage(), general);
        if (!worked.known()) {
            throw new Refused("“" + offence.act() + "”的罚款幅度不能确定：" + worked.missingText(), Basis.OLD_AND_LIGHTER.key()).at("weights");
        }
        requireLegal(offence, worked.answer(), sum);
        boolean discussed = desk.records.of(offence.penaltyCase(), Discussion.class).stream().anyMatch(Discussion::agreed);
        weighing.filter(w -> w.low() != null && !w.isOutside() && !discussed && !w.holds(sum)).ifPresent(w -> {
            throw new Refused("“" + offence.act() + "”决定的罚款不在裁量幅度内（" + w.band() + "）；确需超出的，由机关负责人集体讨论决定。",
                    Basis.DISCRETION.key()).at("weights");
        });
    }

    /** The decision keeps the tier and its version. */
    void decided(Decision decision, List<Offence> offences) {
        offences.forEach(o -> of(o).ifPresent(w -> desk.records.keep(w.decided(decision.id()))));
    }

    Optional<Weighing> of(Offence offence) {
        return current(offence.penaltyCase()).stream().filter(w -> w.offence().equals(offence.id())).findFirst();
    }

    List<Weighing> current(CaseId id) {
        return desk.records.of(id, Weighing.class).stream().filter(Weighing::current).toList();
    }

    /** Why fines of the case leave their bands, act by act; empty where none does. */
    String leaving(CaseId id) {
        var acts = desk.records.of(id, Offence.class).stream().collect(Collectors.toMap(Offence::id, Offence::act));
        return current(id).stream().filter(Weighing::isOutside).map(w -> acts.get(w.offence()) + "（幅度 " + w.band() + "）：" + w.leaving())
                .collect(Collectors.joining("；"));
    }
}
