package anlan.organization.trade;

import anlan.kernel.Traceable;
import java.time.Instant;
import java.time.LocalDate;

/** Who is in charge of a trade was read in a document, confirmed or put right (订正行业监管分工); {@code before} may be empty. */
public record TradeSupervisorCorrected(
        TradeRuleId subject, String prefix, String trade, String before, String after, String afterName, LocalDate from, String basis,
        Instant at) implements Traceable {

    @Override
    public String summary() {
        return "行业 %s %s %s%s，自 %s，依据：%s".formatted(
                prefix, trade, before.equals(after) ? "核实由 " : "改由 ", afterName + "监管", from, basis);
    }
}
