package anlan.law;

import anlan.kernel.Period;
import anlan.kernel.Refused;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a law clerk wants a time limit to read (期限规则更正), with the grounds for it. */
public record DeadlineCorrection(
        String name,
        String startEvent,
        int amount,
        String unit,
        String kind,
        boolean roll,
        String extension,
        String law,
        String article,
        LocalDate effectiveFrom,
        @Nullable LocalDate effectiveUntil,
        String status,
        Grounds grounds) {

    private static final int LONGEST = 3660;

    DeadlineRule applyTo(DeadlineRule before, Versioned version) {
        check();
        return new DeadlineRule(version, before.code(), name.strip(), startEvent.strip(), amount, TermUnit.of(unit),
                DeadlineKind.of(kind), roll, extension.strip(), law.strip(), article.strip(), locators(),
                new Period(effectiveFrom, effectiveUntil), status.strip());
    }

    private List<String> locators() {
        return TableFile.names().locate(law.strip(), article.strip()).stream().map(Locator::toString).toList();
    }

    private void check() {
        if (name.isBlank()) {
            throw new Refused("请填写事项名称。").at("name");
        }
        if (startEvent.isBlank()) {
            throw new Refused("请填写起算事件。").at("startEvent");
        }
        if (amount < 0 || amount > LONGEST) {
            throw new Refused("期限长度应当在 0 至 " + LONGEST + " 之间。").at("amount");
        }
        if (law.isBlank()) {
            throw new Refused("请填写依据的法律法规。").at("law");
        }
        if (roll && !DeadlineKind.of(kind).mayRoll()) {
            throw new Refused("“" + DeadlineKind.of(kind).label() + "”的末日不因休息日顺延。").at("roll");
        }
        if (effectiveUntil != null && effectiveUntil.isBefore(effectiveFrom)) {
            throw new Refused("失效日期早于施行日期。").at("effectiveUntil");
        }
        if (status.isBlank()) {
            throw new Refused("请选择核对状态。").at("status");
        }
    }
}
