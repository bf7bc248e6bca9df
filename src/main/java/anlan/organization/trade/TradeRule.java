package anlan.organization.trade;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A line of the division of trades for a time (行业监管分工).
 *
 * @param prefix of the GB/T 4754 code; the longest one that fits decides
 * @param certain whether somebody has read it in a document; otherwise it is inferred and to be checked (待核)
 */
public record TradeRule(
        String prefix, String trade, String department, String departmentName, String basis, boolean certain, LocalDate from,
        @Nullable LocalDate to) {}
