package anlan.law;

import anlan.kernel.Period;
import java.time.LocalDate;

/**
 * A provision as it is cited (法条引用), with its words and when they were in force.
 *
 * @param article 第二十八条第四款
 * @param label 《中华人民共和国安全生产法》第二十八条第四款, with the edition where it is not the newest
 */
public record Citation(String locator, String law, String article, String label, String text, Period inForce) {

    boolean isOf(EditionView edition) {
        return locator.startsWith(edition.id() + ":");
    }

    public boolean isInForceOn(LocalDate day) {
        return inForce.contains(day);
    }
}
