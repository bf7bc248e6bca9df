package anlan.platform.document;

import java.math.BigDecimal;
import java.time.LocalDate;

/** Numbers as the law and the papers write them: 第三十条 for articles, 壹拾万伍仟元整 for sums. */
public final class ChineseNumerals {

    private static final String DIGITS = "零一二三四五六七八九";
    private static final String CAPITALS = "零壹贰叁肆伍陆柒捌玖";
    private static final String[] PLACES = {"", "十", "百", "千"};
    private static final String[] CAPITAL_PLACES = {"", "拾", "佰", "仟"};
    private static final String[] SECTIONS = {"", "万", "亿"};

    private ChineseNumerals() {}

    /** 1 → 一, 15 → 十五, 97 → 九十七, 105 → 一百零五; for articles, paragraphs and items. */
    public static String of(long number) {
        if (number < 0) {
            throw new IllegalArgumentException("negative: " + number);
        }
        var text = whole(number, DIGITS, PLACES);
        return text.startsWith("一十") ? text.substring(1) : text;
    }

    /** 一百零五 → 105. */
    public static long parse(String text) {
        return value(text.startsWith("十") ? "一" + text : text, DIGITS, "十百千");
    }

    /** 10050005 fen → 壹拾万零伍佰元零伍分. An optional 零 is left out: 105,000 yuan → 壹拾万伍仟元整. */
    public static String capitals(long fen) {
        if (fen < 0) {
            throw new IllegalArgumentException("negative: " + fen);
        }
        long yuan = fen / 100;
        int jiao = (int) (fen / 10 % 10);
        int cent = (int) (fen % 10);
        var text = new StringBuilder();
        if (yuan > 0 || fen == 0) {
            text.append(whole(yuan, CAPITALS, CAPITAL_PLACES)).append('元');
        }
        if (jiao > 0) {
            text.append(CAPITALS.charAt(jiao)).append('角');
        } else if (cent > 0 && yuan > 0) {
            text.append('零');
        }
        return cent > 0
                ? text.append(CAPITALS.charAt(cent)).append('分').toString()
                : text.append('整').toString();
    }

    /** 壹拾万零伍佰元零伍分 → 10050005 fen. */
    public static long parseCapitals(String text) {
        var rest = text.replace("整", "");
        int yuanEnd = rest.indexOf('元');
        long fen = yuanEnd < 0 ? 0 : 100 * value(rest.substring(0, yuanEnd), CAPITALS, "拾佰仟");
        var small = rest.substring(yuanEnd + 1).replace("零", "");
        for (int i = 0; i + 1 < small.length(); i += 2) {
            int digit = CAPITALS.indexOf(small.charAt(i));
            fen += digit * (small.charAt(i + 1) == '角' ? 10L : 1L);
        }
        return fen;
    }

    /** ¥40,000.00. */
    public static String figures(long fen) {
        return String.format("¥%,.2f", BigDecimal.valueOf(fen, 2));
    }

    /** 2026年4月27日. */
    public static String date(LocalDate day) {
        return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }

    private static String whole(long number, String digits, String[] places) {
        if (number >= 1_000_000_000_000L) {
            throw new IllegalArgumentException("too large: " + number);
        }
        if (number == 0) {
            return "零";
        }
        var text = new StringBuilder();
        boolean gap = false;
        for (int section = SECTIONS.length - 1; section >= 0; section--) {
            int part = (int) (number / power(section) % 10_000);
            if (part == 0) {
                gap |= !text.isEmpty();
                continue;
            }
            boolean shortPart = part < 1000;
            if (!text.isEmpty() && (gap || shortPart)) {
                text.append(digits.charAt(0));
            }
            appendSection(text, part, digits, places);
            text.append(SECTIONS[section]);
            gap = false;
        }
        return text.toString();
    }

    private static long power(int section) {
        long power = 1;
        for (int i = 0; i < section; i++) {
            power *= 10_000;
        }
        return power;
    }

    private static void appendSection(StringBuilder text, int part, String digits, String[] places) {
        boolean gap = false;
        boolean begun = false;
        for (int place = 3, unit = 1000; place >= 0; place--, unit /= 10) {
            int digit = part / unit % 10;
            if (digit == 0) {
                gap = begun;
                continue;
            }
            if (gap) {
                text.append(digits.charAt(0));
            }
            text.append(digits.charAt(digit)).append(places[place]);
            gap = false;
            begun = true;
        }
    }

    private static long value(String text, String digits, String places) {
        long total = 0;
        long section = 0;
        long digit = 0;
        for (char c : text.toCharArray()) {
            int place = places.indexOf(c);
            if (digits.indexOf(c) >= 0) {
                digit = digits.indexOf(c);
            } else if (place >= 0) {
                section += digit * power10(place + 1);
                digit = 0;
            } else if (c == '万') {
                total += (section + digit) * 10_000;
                section = digit = 0;
            } else if (c == '亿') {
                total = (total + section + digit) * 100_000_000;
                section = digit = 0;
            } else {
                throw new IllegalArgumentException("not a number: " + text);
            }
        }
        return total + section + digit;
    }

    private static long power10(int exponent) {
        long power = 1;
        for (int i = 0; i < exponent; i++) {
            power *= 10;
        }
        return power;
    }
}
