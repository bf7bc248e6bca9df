package anlan.penalty;

import anlan.kernel.Refused;

/** By how much the clock of a case may be prolonged, and what stops it (办案期限规则). */
final class ClockPolicy {

    static final String BASIS = "law:case-term";

    private ClockPolicy() {}

    /**
     * The days of the next extension: 办法18, art. 53 takes 90 days to 120 and then to 180; 办法15, art. 32 took 30 to 90 and
     * 180 (待核). 处罚法 60 has none. The rows of D58 and D07 name them in words.
     */
    static int next(String rule, int extendedBy) {
        return switch (rule) {
            case "D58" -> extendedBy == 0 ? 30 : extendedBy == 30 ? 60 : 0;
            case "D07" -> extendedBy == 0 ? 60 : extendedBy == 60 ? 90 : 0;
            default -> 0;
        };
    }

    static void requireStops(String rule) {
        if (!rule.equals("D58")) {
            throw new Refused("本案适用的期限规则 " + rule + " 没有规定停止计算的情形。", "law:case-term");
        }
    }
}
