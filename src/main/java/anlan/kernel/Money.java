package anlan.kernel;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** An amount in yuan, exact to the fen (金额). */
public record Money(BigDecimal yuan) implements Comparable<Money> {

    public static final Money ZERO = Money.yuan(0);

    private static final String DIGITS = "零壹贰叁肆伍陆柒捌玖";
    private static final String[] PLACES = {"", "拾", "佰", "仟"};
    private static final String[] GROUPS = {"", "万", "亿", "万亿"};

    public Money {
        if (yuan.stripTrailingZeros().scale() > 2) {
            throw new Refused("金额最多精确到分：" + yuan.toPlainString() + "。");
        }
        yuan = yuan.setScale(2, RoundingMode.UNNECESSARY);
    }

    public static Money yuan(long amount) {
        return new Money(BigDecimal.valueOf(amount));
    }

    public Money plus(Money other) {
        return new Money(yuan.add(other.yuan));
    }

    public Money minus(Money other) {
        return new Money(yuan.subtract(other.yuan));
    }

    public Money times(long count) {
        return new Money(yuan.multiply(BigDecimal.valueOf(count)));
    }

    /** So many percent of it; a broken fen is rounded half up. */
    public Money percent(BigDecimal percent) {
        return new Money(yuan.multiply(percent).movePointLeft(2).setScale(2, RoundingMode.HALF_UP));
    }

    public Money atMost(Money cap) {
        return compareTo(cap) > 0 ? cap : this;
    }

    public boolean isPositive() {
        return yuan.signum() > 0;
    }

    @Override
    public int compareTo(Money other) {
        return yuan.compareTo(other.yuan);
    }

    /** As papers write it in full (大写): 贰万柒仟元整. */
    public String inCapitals() {
        var fen = yuan.abs().movePointRight(2).toBigIntegerExact();
        var parts = fen.divideAndRemainder(java.math.BigInteger.valueOf(100));
        var whole = wholeInCapitals(parts[0].toString());
        int jiao = parts[1].intValue() / 10;
        int rest = parts[1].intValue() % 10;
        var text = new StringBuilder(yuan.signum() < 0 ? "负" : "");
        if (!whole.isEmpty() || parts[1].signum() == 0) {
            text.append(whole.isEmpty() ? "零" : whole).append("元");
        }
        if (jiao > 0) {
            text.append(DIGITS.charAt(jiao)).append("角");
        } else if (rest > 0 && !whole.isEmpty()) {
            text.append("零");
        }
        return text.append(rest > 0 ? DIGITS.charAt(rest) + "分" : "整").toString();
    }

    private static String wholeInCapitals(String digits) {
        var text = new StringBuilder();
        boolean zero = false;
        boolean groupSpoken = false;
        for (int i = 0; i < digits.length(); i++) {
            int place = digits.length() - 1 - i;
            int digit = digits.charAt(i) - '0';
            if (digit > 0) {
                text.append(zero && !text.isEmpty() ? "零" : "").append(DIGITS.charAt(digit)).append(PLACES[place % 4]);
                groupSpoken = true;
            }
            zero = digit == 0;
            if (place % 4 == 0) {
                text.append(groupSpoken ? GROUPS[place / 4] : "");
                zero = zero && groupSpoken ? false : zero;
                groupSpoken = false;
            }
        }
        return text.toString();
    }

    /** 27,000.00 without the sign of the currency, whole yuan without fen. */
    @Override
    public String toString() {
        var whole = yuan.stripTrailingZeros().scale() <= 0;
        return new DecimalFormat(whole ? "#,##0" : "#,##0.00", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(yuan);
    }
}
