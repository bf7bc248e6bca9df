package anlan.law;

import anlan.kernel.Period;
import java.time.LocalDate;
import java.util.List;

/** A statutory time limit (法定期限) as one recorded version of its row. */
public record DeadlineRule(
        Versioned version,
        String code,
        String name,
        String startEvent,
        int amount,
        TermUnit unit,
        DeadlineKind kind,
        boolean roll,
        String extension,
        String law,
        String article,
        List<String> locators,
        Period inForce,
        String status)
        implements Recorded<DeadlineRule> {

    public DeadlineRule {
        locators = List.copyOf(locators);
    }

    public boolean isInForceOn(LocalDate day) {
        return inForce.contains(day);
    }

    /** Whether somebody read the rule in the text of the law; else the pages show 待核. */
    public boolean isVerified() {
        return status.equals("READ");
    }

    /** 5个工作日, 6个月; the daily accrual has no length. */
    public String length() {
        return kind == DeadlineKind.ACCRUAL ? "逐日" : amount + unit.label();
    }

    /** 自听证告知送达起5个工作日; 听证举行日前7个工作日. */
    public String span() {
        return kind.countsBackwards() ? startEvent + "前" + length() : "自" + startEvent + "起" + length();
    }

    @Override
    public DeadlineRule with(Versioned other) {
        return new DeadlineRule(other, code, name, startEvent, amount, unit, kind, roll, extension, law, article,
                locators, inForce, status);
    }

    boolean isAboutTheSameAs(DeadlineRule other) {
        return !code.equals(other.code) && name.equals(other.name) && startEvent.equals(other.startEvent);
    }
}
