package anlan.law;

/** Numbers as laws write them (第二十八条): below one thousand, which no law of ours passes. */
final class ChineseNumeral {

    private static final String DIGITS = "零一二三四五六七八九";

    private ChineseNumeral() {}

    static String of(int number) {
        if (number < 1 || number > 999) {
            throw new IllegalArgumentException("no law has an article " + number);
        }
        int hundreds = number / 100;
        int tens = number / 10 % 10;
        int ones = number % 10;
        var text = new StringBuilder();
        if (hundreds > 0) {
            text.append(DIGITS.charAt(hundreds)).append('百');
        }
        if (tens > 0) {
            text.append(tens == 1 && hundreds == 0 ? "" : DIGITS.charAt(tens)).append('十');
        } else if (hundreds > 0 && ones > 0) {
            text.append('零');
        }
        return ones > 0 ? text.append(DIGITS.charAt(ones)).toString() : text.toString();
    }

    /** Reads 二十一 and the like; plain figures too. */
    static int read(String text) {
        if (text.chars().allMatch(Character::isDigit)) {
            return Integer.parseInt(text);
        }
        int total = 0;
        int digit = 0;
        for (char c : text.toCharArray()) {
            switch (c) {
                case '百' -> total += digit * 100;
                case '十' -> total += (digit == 0 ? 1 : digit) * 10;
                default -> { }
            }
            digit = Math.max(0, DIGITS.indexOf(c));
        }
        return total + digit;
    }
}
