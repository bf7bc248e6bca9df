package anlan.sample;

import java.time.LocalDate;
import java.util.Random;

/** When the units of a trade are visited in the year: fireworks before the Spring Festival, mines before the floods. */
final class SampleSeason {

    private SampleSeason() {}

    /** How likely a visit falls into that month, 1 being usual. */
    static double weight(String trade, LocalDate day) {
        int month = day.getMonthValue();
        if (trade.equals("2672") || trade.equals("5169") || trade.equals("5299")) {
            return month == 12 || month == 1 ? 4 : month == 11 ? 2 : 0.4;
        }
        if (trade.startsWith("10") || trade.equals("3031")) {
            return month >= 5 && month <= 7 ? 2 : 0.8;
        }
        if (trade.startsWith("47") || trade.startsWith("48")) {
            return month >= 3 && month <= 11 ? 1.2 : 0.5;
        }
        if (trade.startsWith("45") || trade.startsWith("62") || trade.startsWith("61")) {
            return month == 6 || month >= 11 ? 1.7 : 0.8;
        }
        return month == 2 ? 0.4 : month == 6 || month == 9 || month == 12 ? 1.5 : 1;
    }

    /** A day of those two years, the season of the trade considered. */
    static LocalDate day(Random random, String trade, LocalDate from, LocalDate to) {
        while (true) {
            var day = from.plusDays(random.nextInt((int) (to.toEpochDay() - from.toEpochDay()) + 1));
            if (random.nextDouble() * 4 < weight(trade, day)) {
                return day;
            }
        }
    }
}
