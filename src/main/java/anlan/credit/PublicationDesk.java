package anlan.credit;

import anlan.enterprise.EnterpriseId;
import anlan.enterprise.EnterpriseView;
import anlan.enterprise.Enterprises;
import anlan.kernel.Refused;
import anlan.law.Deadlines;
import anlan.mandate.Act;
import anlan.mandate.Duties;
import anlan.mandate.Guard;
import anlan.mandate.NewDuty;
import anlan.organization.Agencies;
import anlan.organization.OfficerId;
import anlan.organization.Organs;
import anlan.penalty.PenaltyPublications;
import anlan.platform.security.Me;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What a deed about a publication asks of the rest of the house (公示经办): the rule, the guard, the clock, the unit. */
@Component
class PublicationDesk {

    static final String PUBLISH = "PUBLISH";

    private final PublicationRules rules;
    private final Enterprises enterprises;
    private final Guard guard;
    private final Duties duties;
    private final Deadlines deadlines;
    private final Agencies agencies;
    private final Organs organs;
    private final PenaltyPublications penalties;
    private final Me me;
    private final Clock clock;

    PublicationDesk(PublicationRules rules, Enterprises enterprises, Guard guard, Duties duties, Deadlines deadlines, Agencies agencies,
            Organs organs, PenaltyPublications penalties, Me me, Clock clock) {
        this.rules = rules;
        this.enterprises = enterprises;
        this.guard = guard;
        this.duties = duties;
        this.deadlines = deadlines;
        this.agencies = agencies;
        this.organs = organs;
        this.penalties = penalties;
        this.me = me;
        this.clock = clock;
    }

    /** The version it was proposed under; where there was none then, the rule of its day as it is now. */
    Optional<PublicationRule> ruleFor(Publication p) {
        return p.ruleVersion == null ? rules.inForce(p.kind, p.unit, p.day) : rules.version(p.rule, p.ruleVersion);
    }

    PublicationRule rule(Publication p) {
        return ruleFor(p)
                .orElseThrow(() -> new Refused(p.day + " 没有公开“" + p.kind.label() + "”（" + (p.unit ? "单位" : "个人") + "）的规则，不公开。"));
    }

    /** The list has its own way in and out (名单程序): no single line of it is published or taken down. */
    static void byHand(PublicationKind kind) {
        if (kind == PublicationKind.BLACKLISTING) {
            throw new Refused("名单信息随列入、移出名单的程序公布和撤下，不能单独公开或者撤回。", "law:violation-library");
        }
    }

    /** The rule by which what was public before is public again; none where it is settled, needs a reason, or its time is over. */
    Optional<PublicationRule> resumed(Publication p, LocalDate today) {
        return ruleFor(p).filter(r -> p.status == PublicationStatus.PROPOSED && !r.marked() && !r.isOver(p.day, p.closedOn, today));
    }

    EnterpriseView unit(EnterpriseId id) {
        return enterprises.view(id);
    }

    static PublicText text(EnterpriseView unit, String person) {
        var people = new ArrayList<>(List.of(unit.facts().leader(), unit.facts().safetyManager(), unit.facts().contact()));
        people.add(person);
        return new PublicText(people);
    }

    PublicText text(Publication p) {
        return text(unit(new EnterpriseId(p.territory)), "");
    }

    /** Who presses the button must hold the power; what the rule does by itself rests on the rule. */
    void pass(Publication p, PublicationRule rule, String deed, LocalDate today) {
        me.signedIn().filter(person -> !person.isEnterprise()).ifPresent(person -> guard.require(new Act(rule.power(), person.agency(),
                new EnterpriseId(p.territory), today, List.of(new OfficerId(person.person())), Act.By.HEAD, deed)));
    }

    /** The organ that made the record, and no other, says what becomes public of it. */
    void requireOrgan(Publication p) {
        if (!isOfOrgan(p)) {
            throw new Refused("由作出决定的机关（" + p.authority + "）办理公开、更正、撤回和异议。", "law:info-published");
        }
    }

    boolean isOfOrgan(Publication p) {
        return me.signedIn().filter(person -> !person.isEnterprise())
                .map(person -> organs.organ(person.agency()).code().equals(organs.organ(agency(p)).code())).orElse(true);
    }

    LocalDate due(Publication p, PublicationRule rule) {
        return deadlines.compute(rule.term(), p.day, List.of()).lastDay();
    }

    /** The body that made it, as a code; where its name is none of today's, the comprehensive supervisor. */
    String agency(Publication p) {
        var today = LocalDate.now(clock);
        return agencies.on(today).stream().filter(body -> body.name().equals(p.authority)).map(body -> body.code()).findFirst()
                .orElseGet(() -> agencies.comprehensive(today).code());
    }

    /** The clock of a penalty on a unit is started by the case; every other one that waits for an officer starts here. */
    void start(Publication p, PublicationRule rule) {
        if (p.kind == PublicationKind.PENALTY && p.unit || rule.automatic()) {
            return;
        }
        var agency = me.signedIn().filter(person -> !person.isEnterprise()).map(person -> person.agency()).orElseGet(() -> agency(p));
        duties.start(NewDuty.of(PUBLISH, p.id, "公开" + p.kind.label() + "信息：" + (p.number.isEmpty() ? p.subject : p.number))
                .by(rule.term(), p.day).owner(null, agency).about(new EnterpriseId(p.territory)).link("/publications/" + p.id.value())
                .basis(rule.basis(), "未按期公开"));
    }

    static String required(String text, String sentence, String field) {
        if (text.isBlank()) {
            throw new Refused(sentence).at(field);
        }
        return text.strip();
    }

    void published(Publication p) {
        duties.done(PUBLISH, p.id);
        if (p.kind == PublicationKind.PENALTY) {
            penalties.published(p.source);
        }
    }

    /** It will never be public. */
    void unpublished(Publication p, String reason) {
        duties.cancel(PUBLISH, p.id, "不予公开：" + reason);
        if (p.kind == PublicationKind.PENALTY) {
            penalties.undisclosed(p.source, reason);
        }
    }

    void withdrawn(Publication p, String reason) {
        if (p.kind == PublicationKind.PENALTY) {
            penalties.withdrawn(p.source, reason);
        }
    }

    /** It was down before it was to be taken down. */
    void wasDown(Publication p) {
        if (p.kind == PublicationKind.PENALTY) {
            penalties.wasDown(p.source, p.ended(clock.getZone()));
        }
    }
}
