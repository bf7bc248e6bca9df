package anlan.penalty;

import anlan.kernel.Money;
import anlan.kernel.Refused;
import anlan.law.Deadlines;
import anlan.law.PowerItem;
import anlan.law.PowerKind;
import anlan.law.Powers;
import anlan.law.Provisions;
import anlan.law.Violation;
import anlan.law.Violations;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The one place where cases ask the law (法律适用): terms, ranges, thresholds, powers. */
@Component
class LawDesk {

    /** 处罚法 72 (1) (1), 强制法 45: three percent of the fine a day. */
    static final BigDecimal LATE_PERCENT = BigDecimal.valueOf(3);

    private final Deadlines deadlines;
    private final Violations violations;
    private final Provisions provisions;
    private final Powers powers;

    LawDesk(Deadlines deadlines, Violations violations, Provisions provisions, Powers powers) {
        this.deadlines = deadlines;
        this.violations = violations;
        this.provisions = provisions;
        this.powers = powers;
    }

    /** The rule of the case clock on the day of filing: that of the safety procedure for the bureau, else the law's own. */
    String clockRule(String organ, LocalDate filedOn) {
        return organ.equals("yj") || organ.equals("aj") ? deadlines.inForce(filedOn, "D58", "D07", "D06").code() : "D06";
    }

    LocalDate last(String rule, LocalDate from) {
        return deadlines.compute(rule, from, List.of()).lastDay();
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
                new Refused("违法行为库中没有 " + code + " 在 " + day + " 施行的罚则。", Basis.OLD_AND_LIGHTER.label()).at("violation"));
    }

    /** The violations of which a penalty was in force on the day, by code. */
    List<Violation> violationsOn(LocalDate day) {
        return violations.all().stream().filter(v -> v.isInForceOn(day)).sorted(java.util.Comparator.comparing(Violation::code)).toList();
    }

    /** 《中华人民共和国安全生产法》第九十七条第一款第三项, the provision that threatens the penalty. */
    String cited(Violation violation) {
        return violation.locators().stream().limit(1).map(l -> provisions.find(l).map(c -> c.label()).orElse(l))
                .findFirst().orElse("《" + violation.law() + "》" + violation.article());
    }

    Violation.Fine fine(Violation violation, Party.Kind target, Offence.Stage stage) {
        boolean first = stage == Offence.Stage.FIRST;
        return target == Party.Kind.UNIT
                ? first ? violation.firstUnit() : violation.overdueUnit()
                : first ? violation.firstPerson() : violation.overduePerson();
    }

    /** Refuses a sum outside what the provision threatens. */
    void requireInRange(Violation violation, Party.Kind target, Offence.Stage stage, BigDecimal sum) {
        var fine = fine(violation, target, stage);
        var range = fine.yuan();
        if (range.isEmpty()) {
            throw new Refused(violation.code() + "（" + violation.edition() + "）在“" + stage.label() + "”阶段没有规定对" + target.label() + "的罚款。",
                    cited(violation)).at("fine");
        }
        boolean low = range.min() != null && sum.compareTo(range.min()) < 0;
        boolean high = range.max() != null && sum.compareTo(range.max()) > 0;
        if (sum.signum() <= 0 || low || high) {
            throw new Refused("罚款不在法定幅度内：" + fine.text() + "。", cited(violation)).at("fine");
        }
    }

    /** The item of the power list by which this violation is punished on the day; no power, no penalty. */
    PowerItem power(String code, LocalDate day) {
        var locators = violations.of(code).stream().flatMap(v -> v.locators().stream()).collect(Collectors.toSet());
        return powers.on(day).stream().filter(p -> p.kind() == PowerKind.PENALTY)
                .filter(p -> p.basis().stream().anyMatch(b -> locators.stream().anyMatch(l -> covers(b, l)))).findFirst()
                .orElseThrow(() -> new Refused("权责清单中没有对 " + code + " 的处罚事项，法无授权不可为。", Basis.ONLY_LISTED_POWERS.label()));
    }

    private static boolean covers(String basis, String locator) {
        return locator.equals(basis) || locator.startsWith(basis + "/") || basis.startsWith(locator + "/");
    }

    /** Why a hearing must be offered to this party; empty where it need not be. */
    String hearingGround(Party.Kind target, BigDecimal fine, Set<Sanction> sanctions, LocalDate day) {
        var heavy = sanctions.stream().filter(Sanction::isHeavy).map(Sanction::label).sorted().collect(Collectors.joining("、"));
        if (!heavy.isEmpty()) {
            return heavy;
        }
        var threshold = threshold(target, day);
        return fine.compareTo(threshold) >= 0 ? "罚款 " + new Money(fine) + " 元，达到 " + new Money(threshold) + " 元" : "";
    }

    /** 办法18, art. 55: 20,000 for a person and 100,000 for a unit where the province set no figure; 50,000 before (办法15, 33). */
    private static BigDecimal threshold(Party.Kind target, LocalDate day) {
        return BigDecimal.valueOf(target == Party.Kind.PERSON ? 20_000 : day.isBefore(LocalDate.of(2026, 2, 1)) ? 50_000 : 100_000);
    }

    /** The last day on which an act that ended then may still be punished, if it was not found before (处罚法 36). */
    LocalDate lastPunishable(LocalDate actEnded, boolean harm) {
        return actEnded.plusYears(harm ? 5 : 2);
    }

    /** 办法18, art. 82: a county reports fines from 100,000 yuan and the grave kinds to the level above. */
    boolean isReported(Party.Kind target, BigDecimal fine, Set<Sanction> sanctions) {
        return sanctions.stream().anyMatch(Sanction::isHeavy) || fine.compareTo(BigDecimal.valueOf(100_000)) >= 0;
    }
}
