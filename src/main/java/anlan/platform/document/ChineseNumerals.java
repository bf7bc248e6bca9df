package anlan.platform.document;

import java.time.LocalDate;

/** Numbers and days as the law and the papers write them: 第三十条, 2026年4月27日. Sums are written by {@code Money}. */
public final class ChineseNumerals {

    private static final String DIGITS = "零一二三四五六七八九";
    private static final String[] PLACES = {"", "十", "百", "千"};
    private static final String[] SECTIONS = {"", "万", "亿"};
    private static final long TOO_LARGE = 1_000_000_000_000L;

    private ChineseNumerals() {}

    /** 1 → 一, 15 → 十五, 97 → 九十七, 105 → 一百零五; for articles, paragraphs and items. */
    public static String of(long number) {
        if (number < 0 || number >= TOO_LARGE) {
            throw new IllegalArgumentException("not between 0 and 10^12: " + number);
        }
        var text = whole(number);
        return text.startsWith("一十") ? text.substring(1) : text;
    }

    /** 一百零五 → 105. */
    public static long parse(String text) {
        long total = 0;
        long section = 0;
        long digit = text.startsWith("十") ? 1 : 0;
        for (char c : text.toCharArray()) {
            int value = DIGITS.indexOf(c);
            switch (c) {
                case '十', '百', '千' -> {
                    section += digit * (c == '十' ? 10 : c == '百' ? 100 : 1000);
                    digit = 0;
                }
                case '万' -> {
                    total += (section + digit) * 10_000;
                    section = digit = 0;
                }
                case '亿' -> {
                    total = (total + section + digit) * 100_000_000;
                    section = digit = 0;
                }
                default -> {
                    if (value < 0) {
                        throw new IllegalArgumentException("not a number: " + text);
                    }
                    digit = value;
                }
            }
        }
        return total + section + digit;
    }

    /** 2026年4月27日. */
    public static String date(LocalDate day) {
        return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }

    private static String whole(long number) {
        if (number == 0) {
            return "零";
        }
        var text = new StringBuilder();
        boolean gap = false;
        long unit = 100_000_000;
        for (int section = SECTIONS.length - 1; section >= 0; section--, unit /= 10_000) {
            int part = (int) (number / unit % 10_000);
            if (part == 0) {
                gap |= !text.isEmpty();
                continue;
            }
            if (!text.isEmpty() && (gap || part < 1000)) {
                text.append('零');
            }
            appendSection(text, part);
            text.append(SECTIONS[section]);
            gap = false;
        }
        return text.toString();
    }

    private static void appendSection(StringBuilder text, int part) {
        boolean gap = false;
        boolean begun = false;
        for (int place = 3, unit = 1000; place >= 0; place--, unit /= 10) {
            int digit = part / unit % 10;
            if (digit == 0) {
                gap = begun;
                continue;
            }
            text.append(gap ? "零" : "").append(DIGITS.charAt(digit)).append(PLACES[place]);
            gap = false;
            begun = true;
        }
    }
}
