package anlan.penalty;

import java.math.BigDecimal;
import java.time.LocalDate;

/** A sum of a fine with the last day to pay it (应缴一期). */
public record Due(LocalDate day, BigDecimal sum) {}
