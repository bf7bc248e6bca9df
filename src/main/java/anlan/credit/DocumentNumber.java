package anlan.credit;

import java.util.regex.Pattern;

/** The number of a document as people type it (文书号): the year and the serial are enough to find it, the words decide. */
final class DocumentNumber {

    private static final Pattern YEAR_AND_SERIAL = Pattern.compile("((?:19|20)\\d{2})\\D+0*(\\d{1,9})\\D*$");

    private DocumentNumber() {}

    /** Year and serial in one number, or 0 where it has none. */
    static long key(String number) {
        var found = YEAR_AND_SERIAL.matcher(number);
        return found.find() ? Long.parseLong(found.group(1)) * 1_000_000_000L + Long.parseLong(found.group(2)) : 0;
    }

    /** What is compared: without brackets, spaces and marks. */
    static String bare(String number) {
        return number.replaceAll("[^\\p{IsHan}0-9A-Za-z]", "");
    }
}
