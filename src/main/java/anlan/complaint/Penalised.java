package anlan.complaint;

import anlan.kernel.Money;
import java.time.LocalDate;

/**
 * What was reported led to a penalty, or the penalty was changed (举报事项已处罚): published by whoever punishes, who knows
 * of the complaint no more than its number.
 */
public interface Penalised {

    /** The number of the complaint, alone or among other words. */
    String complaintNumber();

    String decisionNumber();

    /** As it now is: nothing where the decision was undone. */
    Money fine();

    /** Which fine it is; stays the same when the fine is changed, so that it is counted once (处罚决定的沿革). */
    default String line() {
        return decisionNumber();
    }

    LocalDate decidedOn();
}
