package anlan.penalty;

import anlan.enterprise.EnterpriseId;
import anlan.kernel.Refused;
import anlan.mandate.Act;
import anlan.mandate.Condition;
import anlan.mandate.Guard;
import anlan.organization.OfficerId;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The guards of a case that need more than the case itself (案件审查): listed powers, certificates, limitation, fined once. */
@Component
class CaseGuard {

    private final CaseDesk desk;
    private final LawDesk law;
    private final Guard guard;
    private final FinedOnce fined;

    CaseGuard(CaseDesk desk, LawDesk law, Guard guard, FinedOnce fined) {
        this.desk = desk;
        this.law = law;
        this.guard = guard;
        this.fined = fined;
    }

    /** The four conditions of filing: evidence, a penalty provided for, competence, limitation; and never fined twice. */
    void requireFiling(PenaltyCase held) {
        var offences = offences(held);
        Basis.FILING_CONDITIONS.require(!held.facts.isBlank(), "没有初步证据，不符合立案条件。");
        for (var offence : offences) {
            requirePunishable(held, offence);
        }
        requirePowers(held, desk.investigators(held.id), "立案");
    }

    private List<Offence> offences(PenaltyCase held) {
        var offences = desk.records.of(held.id, Offence.class);
        Basis.FILING_CONDITIONS.require(!offences.isEmpty(), "还没有列明违法行为，不符合立案条件。");
        return offences;
    }

    private void requirePunishable(PenaltyCase held, Offence offence) {
        var limitation = law.limitation(offence.actEnded(), held.foundOn, held.harm);
        Basis.LIMITATION.require(!Boolean.TRUE.equals(limitation.barred()),
                "“" + offence.act() + "”终了于 " + offence.actEnded() + "，至 " + limitation.lastDay() + " 未被发现，已过追诉时效，不再给予行政处罚。");
        if (isDaily(held)) {
            return; // it is the refusal that is punished, not the act once more
        }
        var party = desk.records.require(offence.party(), Party.class, "名当事人");
        fined.find(held.territory, party.name(), offence.violation(), offence.actEnded(), held.id).ifPresent(number -> {
            throw Basis.FINED_ONCE.refuse("“" + offence.act() + "”已由 " + number + " 罚款，同一个违法行为不得给予两次以上罚款。");
        });
    }

    /** Every act of the case must rest on a listed power, and the officers must be fit for it today. */
    void requirePowers(PenaltyCase held, List<UUID> officers, String deed) {
        desk.requireTeam(officers);
        powers(held).forEach(power -> guard.require(act(held, power, officers, deed)));
    }

    /** The items of the power list that the acts of the case rest on; the penalty day by day is one of its own. */
    private List<String> powers(PenaltyCase held) {
        var offences = offences(held);
        return isDaily(held) ? List.of("511703-CF-028") : offences.stream().map(o -> law.power(o.violation(), desk.today()).code()).distinct().toList();
    }

    private boolean isDaily(PenaltyCase held) {
        return !desk.records.of(held.id, DailyPenalty.class).isEmpty();
    }

    /** Handing a case on is a power of its own, whoever is competent for the penalty. */
    void requireReferral(PenaltyCase held, Referral.Kind kind) {
        var officers = desk.investigators(held.id);
        desk.requireTeam(officers);
        guard.require(act(held, kind == Referral.Kind.AUTHORITY ? "511703-QT-013" : "511703-QT-012", officers, "移送案件"));
    }

    /** An act of one person, such as the decision of a head. */
    List<Condition> conditions(PenaltyCase held, String deed) {
        try {
            var officers = desk.investigators(held.id);
            return powers(held).stream().flatMap(power -> guard.check(act(held, power, officers, deed)).stream()).distinct().toList();
        } catch (Refused refused) {
            return List.of(new Condition("职权依据", false, refused.getMessage(), String.valueOf(refused.provision())));
        }
    }

    private Act act(PenaltyCase held, String power, List<UUID> officers, String deed) {
        return Act.byTwo(power, held.agency, new EnterpriseId(held.territory), desk.today(), officers.stream().map(OfficerId::new).toList(), deed);
    }
}
