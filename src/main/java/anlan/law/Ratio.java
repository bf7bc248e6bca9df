package anlan.law;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/** An exact fraction (分数): a quotient of tons has no last digit, and is compared before it is rounded. */
record Ratio(BigInteger over, BigInteger under) {

    static final Ratio ZERO = new Ratio(BigInteger.ZERO, BigInteger.ONE);

    private static final int SHOWN = 10;

    Ratio {
        var common = over.gcd(under);
        if (!common.equals(BigInteger.ZERO)) {
            over = over.divide(common);
            under = under.divide(common);
        }
    }

    static Ratio of(BigDecimal over, BigDecimal under) {
        int scale = Math.max(0, Math.max(over.scale(), under.scale()));
        return new Ratio(over.movePointRight(scale).toBigIntegerExact(), under.movePointRight(scale).toBigIntegerExact());
    }

    Ratio plus(Ratio other) {
        return new Ratio(over.multiply(other.under).add(other.over.multiply(under)), under.multiply(other.under));
    }

    Ratio times(BigDecimal factor) {
        var other = of(factor, BigDecimal.ONE);
        return new Ratio(over.multiply(other.over), under.multiply(other.under));
    }

    boolean isAtLeast(BigDecimal limit) {
        var other = of(limit, BigDecimal.ONE);
        return over.multiply(other.under).compareTo(other.over.multiply(under)) >= 0;
    }

    /** Rounded to be read: ten places. */
    BigDecimal shown() {
        var value = new BigDecimal(over).divide(new BigDecimal(under), SHOWN, RoundingMode.HALF_UP).stripTrailingZeros();
        return value.scale() < 0 ? value.setScale(0) : value;
    }

    @Override
    public String toString() {
        var exact = shown();
        return of(exact, BigDecimal.ONE).equals(this) ? exact.toPlainString() : "约 " + exact.toPlainString();
    }
}
