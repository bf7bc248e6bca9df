package anlan.complaint;

import anlan.kernel.Money;
import java.time.LocalDate;

/**
 * A fine that a complaint led to (举报引出的罚款).
 *
 * @param typed written down by the handler from the decision of another body, not told by a case here
 */
public record FineView(String number, Money fine, LocalDate decidedOn, boolean typed) {}
