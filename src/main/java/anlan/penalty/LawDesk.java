package anlan.penalty;

import anlan.kernel.Money;
import anlan.kernel.Period;
import anlan.kernel.Refused;
import anlan.law.Deadlines;
import anlan.law.Figure;
import anlan.law.Figures;
import anlan.law.Fines;
import anlan.law.Limitations;
import anlan.law.PenaltyStage;
import anlan.law.PenaltyTarget;
import anlan.law.PowerItem;
import anlan.law.PowerKind;
import anlan.law.Powers;
import anlan.law.Provisions;
import anlan.law.Thresholds;
import anlan.law.Violation;
import anlan.law.Violations;
import anlan.law.Worked;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The one place where cases ask the law (法律适用): terms, ranges, thresholds, powers. */
@Component
class LawDesk {

    private final Deadlines deadlines;
    private final Violations violations;
    private final Provisions provisions;
    private final Powers powers;
    private final Fines fines;
    private final Thresholds thresholds;
    private final Limitations limitations;
    private final Figures figures;

    LawDesk(Deadlines deadlines, Violations violations, Provisions provisions, Powers powers, Fines fines, Thresholds thresholds,
            Limitations limitations, Figures figures) {
        this.deadlines = deadlines;
        this.violations = violations;
        this.provisions = provisions;
        this.powers = powers;
        this.fines = fines;
        this.thresholds = thresholds;
        this.limitations = limitations;
        this.figures = figures;
    }

    /** The rule of the case clock on the day of filing: that of the safety procedure for the bureau, else the law's own. */
    String clockRule(String organ, LocalDate filedOn) {
        return organ.equals("yj") || organ.equals("aj") ? deadlines.inForce(filedOn, "D58", "D07", "D06").code() : "D06";
    }

    LocalDate last(String rule, LocalDate from) {
        return deadlines.compute(rule, from, List.of()).lastDay();
    }

    /** The last day of the clock of a case, prolonged and without the days that do not count. */
    LocalDate decideBy(PenaltyCase held) {
        var filed = Objects.requireNonNull(held.filedOn);
        var stops = held.stops.stream().map(Period::parse).toList();
        return deadlines.compute(held.clockRule, filed.atStartOfDay(), held.extendedBy, stops).lastDay();
    }

    /** By how many days the clock of a case may be prolonged next; 0 once it is at its longest or the rule knows no more. */
    int nextExtension(PenaltyCase held) {
        int used = deadlines.rule(held.clockRule).amount() + held.extendedBy;
        return Stream.of("case-term.extended-once", "case-term.extended-twice")
                .flatMap(step -> figures.inForce(step, held.clockRule, Objects.requireNonNull(held.filedOn)).stream())
                .map(Figure::value).filter(Objects::nonNull).mapToInt(BigDecimal::intValue)
                .filter(total -> total > used).findFirst().orElse(used) - used;
    }

    /** By how much the decision whether to file may be put off, in the unit of its rule; 0 where the rule knows nothing of it. */
    int filingExtension(PenaltyCase held) {
        return held.source == CaseSource.ACCIDENT ? 0 : figures.inForce("filing-term.extension", "D59", held.foundOn)
                .map(Figure::value).map(BigDecimal::intValue).orElse(0);
    }

    /** Whether tests, inspections and appraisals stop the clock of a case. */
    boolean stopsForAppraisal(PenaltyCase held) {
        return figures.inForce("case-term.stop", held.clockRule, Objects.requireNonNull(held.filedOn)).isPresent();
    }

    /** 《安全生产违法行为行政处罚办法》第五十三条, from which a time limit follows. */
    String citedRule(String code) {
        var rule = deadlines.rule(code);
        return rule.locators().stream().limit(1).map(l -> provisions.cited(l, LocalDate.EPOCH)).findFirst().orElse(rule.law() + rule.article());
    }

    /** The first of these rules that is in force on the day, worked out; empty where none is. */
    Optional<LocalDate> lastOf(LocalDate from, String... rules) {
        for (var rule : rules) {
            if (deadlines.rule(rule).isInForceOn(from)) {
                return Optional.of(last(rule, from));
            }
        }
        return Optional.empty();
    }

    Violation violation(String code, LocalDate day) {
        return violations.on(code, day).orElseThrow(() ->
                new Refused("违法行为库中没有 " + code + " 在 " + day + " 施行的罚则。", Basis.OLD_AND_LIGHTER.key()).at("violation"));
    }

    /** The violations of which a penalty was in force on the day, by code. */
    List<Violation> violationsOn(LocalDate day) {
        return violations.all().stream().filter(v -> v.isInForceOn(day)).sorted(java.util.Comparator.comparing(Violation::code)).toList();
    }

    /** 《中华人民共和国安全生产法》第九十七条第一款第三项, the provision that threatens the penalty. */
    String cited(Violation violation) {
        return violation.locators().stream().limit(1).map(l -> provisions.cited(l, LocalDate.EPOCH))
                .findFirst().orElse("《" + violation.law() + "》" + violation.article());
    }

    /** What may be fined for an act at a stage, by the edition that applies on the day (从旧兼从轻). */
    Fines.Span span(Offence offence, PenaltyTarget target, PenaltyStage stage, LocalDate day) {
        return span(offence.violation(), offence.act(), offence.actEnded(), target, stage, day);
    }

    Fines.Span span(String violation, String act, LocalDate actEnded, PenaltyTarget target, PenaltyStage stage, LocalDate day) {
        var worked = fines.fine(new Fines.Act(violation, actEnded, day, stage, target, null, null));
        if (!worked.known()) {
            throw new Refused("“" + act + "”的罚款幅度不能确定：" + worked.missingText(), Basis.OLD_AND_LIGHTER.key()).at("weights");
        }
        return worked.answer();
    }

    /** 处5,000元以上50,000元以下罚款; 没有罚款. */
    static String text(Fines.Span span) {
        if (span.max() == null || span.min() == null) {
            return "没有罚款";
        }
        var lower = span.min().isPositive() ? span.min() + " 元以上" : "";
        return (span.mode() == Violation.Fine.Mode.MAY ? "可以处 " : "处 ") + lower + " " + span.max() + " 元以下罚款";
    }

    /** Refuses a sum outside what the provision threatens. */
    void requireInRange(Fines.Span span, String act, BigDecimal sum) {
        var applied = span.applied();
        var provision = applied == null ? Basis.OLD_AND_LIGHTER.key() : cited(applied);
        if (span.max() == null || span.min() == null) {
            throw new Refused("“" + act + "”在这一阶段没有规定罚款。", provision).at("weights");
        }
        boolean high = sum.compareTo(span.max().yuan()) > 0 || !span.maxIncluded() && sum.compareTo(span.max().yuan()) == 0;
        if (sum.signum() <= 0 || sum.compareTo(span.min().yuan()) < 0 || high) {
            throw new Refused("“" + act + "”的罚款不在法定幅度内：" + text(span) + "。", provision).at("weights");
        }
    }

    /** The item of the power list by which this violation is punished on the day; no power, no penalty. */
    PowerItem power(String code, LocalDate day) {
        var locators = violations.of(code).stream().flatMap(v -> v.locators().stream()).collect(Collectors.toSet());
        return powers.on(day).stream().filter(p -> p.kind() == PowerKind.PENALTY)
                .filter(p -> p.basis().stream().anyMatch(b -> locators.stream().anyMatch(l -> covers(b, l)))).findFirst()
                .orElseThrow(() -> new Refused("权责清单中没有对 " + code + " 的处罚事项，法无授权不可为。", Basis.ONLY_LISTED_POWERS.key()));
    }

    private static boolean covers(String basis, String locator) {
        return locator.equals(basis) || locator.startsWith(basis + "/") || basis.startsWith(locator + "/");
    }

    /** Why a hearing must be offered to this party; empty where it need not be. */
    String hearingGround(PenaltyTarget target, BigDecimal fine, Set<Sanction> sanctions, LocalDate day) {
        var heavy = sanctions.stream().filter(Sanction::isHeavy).map(Sanction::label).sorted().collect(Collectors.joining("、"));
        if (!heavy.isEmpty()) {
            return heavy;
        }
        if (fine.signum() <= 0) {
            return "";
        }
        var asked = thresholds.hearing(day, target, List.of(new Money(fine)), null);
        var threshold = asked.answer().threshold();
        if (!asked.known() || threshold == null) {
            throw new Refused("听证的较大数额不能确定：" + asked.missingText(), Basis.HEARING.key());
        }
        return Boolean.TRUE.equals(asked.answer().needed()) ? "罚款 " + new Money(fine) + " 元，达到 " + threshold + " 元" : "";
    }

    /** Whether an act found on that day may no longer be punished, with its last day. */
    Limitations.Limitation limitation(LocalDate actEnded, LocalDate found, boolean harm) {
        return limitations.limitation(actEnded, found, harm).answer();
    }

    /** What is added for paying late; the days of review and suit do not count. */
    Fines.Late late(Money fine, LocalDate served, LocalDate paid, List<Period> suspensions) {
        return fines.late(fine, served, paid, suspensions).answer();
    }

    /** The same where the last day to pay was fixed by a decision or an approval. */
    Fines.Late lateAfter(Money sum, LocalDate lastDay, LocalDate paid, List<Period> suspensions) {
        return fines.lateAfter(sum, lastDay, paid, suspensions).answer();
    }

    /** The penalty day by day, from the day after the order to the re-inspection that found the refusal. */
    Worked<Fines.Daily> daily(Money fine, LocalDate ordered, LocalDate reinspected) {
        return fines.daily(fine, ordered, reinspected);
    }

    /** When the court may be asked; without the day of urging, from when to when at the outside. */
    Limitations.CourtWindow courtWindow(Limitations.WayToCourt way) {
        return limitations.courtWindow(way).answer();
    }

    /** The percentage a day that a decision names. */
    BigDecimal latePercent(LocalDate day) {
        return figures.inForce("late-payment.rate", "", day).map(Figure::value).orElse(BigDecimal.ZERO);
    }

    /** Whether a county reports it upwards: fines from a figure of the day on, and the grave kinds; the figure of the hearing is another one. */
    boolean isReported(BigDecimal fine, Set<Sanction> sanctions, LocalDate day) {
        return figures.inForce("penalty-report", "县级", day).map(Figure::value)
                .filter(from -> sanctions.stream().anyMatch(Sanction::isHeavy) || fine.compareTo(from) >= 0).isPresent();
    }
}
