package anlan.penalty;

import anlan.enterprise.EnterpriseId;
import anlan.kernel.Money;
import anlan.kernel.Refused;
import anlan.law.Figure;
import anlan.law.Figures;
import anlan.law.Fines;
import anlan.law.PenaltyStage;
import anlan.law.PenaltyTarget;
import anlan.law.Thresholds;
import anlan.law.Violation;
import anlan.mandate.Act;
import anlan.mandate.Guard;
import anlan.organization.OfficerId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The guards of a penalty on the spot (当场处罚审查): what does not pass is for the general procedure, or for nobody. */
@Component
class SpotGuard {

    private static final String POWER = "511703-CF-042";
    private static final String WARNING = Sanction.WARNING.label();

    private final LawDesk law;
    private final Thresholds thresholds;
    private final Figures figures;
    private final FinedOnce fined;
    private final Guard guard;

    SpotGuard(LawDesk law, Thresholds thresholds, Figures figures, FinedOnce fined, Guard guard) {
        this.law = law;
        this.thresholds = thresholds;
        this.figures = figures;
        this.fined = fined;
        this.guard = guard;
    }

    /** Checks the facts and the law of it; returns the row of the violation that applies. */
    Violation require(NewSpotDecision wanted, UUID territory, String party, LocalDate today) {
        Basis.SIMPLE.require(wanted.certain(), "违法事实不确凿或者没有出示证件、告知权利的，不得当场处罚，请适用普通程序。");
        if (wanted.fine() == null && !wanted.warning()) {
            throw new Refused("当场处罚只有警告和罚款，请至少选择一种。", Basis.SIMPLE.key()).at("fine");
        }
        requireSimple(wanted, today);
        var span = law.span(wanted.violation(), wanted.act(), wanted.actEnded(), wanted.target(), PenaltyStage.FIRST, today);
        requireProvided(wanted, span);
        var limitation = law.limitation(wanted.actEnded(), today, false);
        Basis.LIMITATION.require(!Boolean.TRUE.equals(limitation.barred()), "该行为至 " + limitation.lastDay() + " 未被发现，已过追诉时效，不再给予行政处罚。");
        if (wanted.fine() != null) {
            fined.find(territory, party, wanted.violation(), wanted.actEnded(), null).ifPresent(number -> {
                throw Basis.FINED_ONCE.refuse("这一行为已由 " + number + " 罚款，同一个违法行为不得给予两次以上罚款。");
            });
        }
        requireCollectable(wanted, today);
        var applied = span.applied();
        return applied == null ? law.violation(wanted.violation(), wanted.actEnded()) : applied;
    }

    private void requireSimple(NewSpotDecision wanted, LocalDate today) {
        var fine = wanted.fine() == null ? null : new Money(wanted.fine());
        var asked = thresholds.onTheSpot(today, wanted.target(), fine);
        if (!asked.known()) {
            throw new Refused("当场处罚的限额不能确定：" + asked.missingText(), Basis.SIMPLE.key());
        }
        if (!Boolean.TRUE.equals(asked.answer().allowed())) {
            throw new Refused("对" + wanted.target().label() + "当场处以罚款不得超过 " + asked.answer().limit() + " 元，请适用普通程序，登记线索立案。",
                    Basis.SIMPLE.key()).at("fine");
        }
    }

    /** Only what the provision threatens at this stage: a sum in its range, a warning where it names one. */
    private void requireProvided(NewSpotDecision wanted, Fines.Span span) {
        boolean warned = span.otherMeasures().stream().anyMatch(m -> m.contains(WARNING));
        if (wanted.warning() && !warned) {
            throw new Refused("“" + wanted.act() + "”的罚则没有规定警告。", provision(span)).at("warning");
        }
        if (wanted.fine() != null) {
            try {
                law.requireInRange(span, wanted.act(), wanted.fine());
            } catch (Refused outside) {
                throw outside.at("fine");
            }
        } else if (span.mode() == Violation.Fine.Mode.SHALL) {
            throw new Refused("“" + wanted.act() + "”应当并处罚款：" + LawDesk.text(span) + "，不能只给予警告。", provision(span)).at("fine");
        }
    }

    private String provision(Fines.Span span) {
        var applied = span.applied();
        return applied == null ? Basis.OLD_AND_LIGHTER.key() : law.cited(applied);
    }

    private void requireCollectable(NewSpotDecision wanted, LocalDate today) {
        var ground = wanted.collection();
        if (ground == null) {
            return;
        }
        var fine = wanted.fine();
        if (fine == null) {
            throw new Refused("没有罚款，不需要当场收缴。").at("collection");
        }
        if (ground == SpotCollection.SMALL && fine.compareTo(smallest(today)) > 0) {
            throw new Refused("罚款超过 " + new Money(smallest(today)) + " 元，不属于可以当场收缴的小额罚款。", ground.basis()).at("collection");
        }
        if (ground != SpotCollection.SMALL && wanted.collectionNote().isBlank()) {
            throw new Refused(ground == SpotCollection.HARD ? "请写明事后难以执行的情形。" : "请写明地点和当事人提出当场缴纳的情况。", ground.basis()).at("collectionNote");
        }
    }

    /** Up to which fine it may be collected on the spot without more (小额罚款). */
    BigDecimal smallest(LocalDate day) {
        return figures.inForce("spot-collection", "", day).map(Figure::value).orElse(BigDecimal.ZERO);
    }

    SpotDecisions.Limits limits(LocalDate day) {
        return new SpotDecisions.Limits(limit(day, PenaltyTarget.PERSON), limit(day, PenaltyTarget.UNIT), new Money(smallest(day)).toString());
    }

    private @Nullable String limit(LocalDate day, PenaltyTarget target) {
        var limit = thresholds.onTheSpot(day, target, null).answer().limit();
        return limit == null ? null : limit.toString();
    }

    /** Two certified officers with the power of the violation and that of the simple procedure. */
    void requirePower(NewSpotDecision wanted, String agency, LocalDate today) {
        var officers = wanted.officers().stream().map(OfficerId::new).toList();
        for (var power : List.of(law.power(wanted.violation(), today).code(), POWER)) {
            guard.require(Act.byTwo(power, agency, new EnterpriseId(wanted.enterprise()), today, officers, "当场处罚"));
        }
    }
}
