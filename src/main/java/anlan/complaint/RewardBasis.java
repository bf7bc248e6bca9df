package anlan.complaint;

import anlan.kernel.Money;

/**
 * How the sum of a reward came about (奖金计算).
 *
 * @param words the calculation as it is read: the fines, the rate, the limits, where they are written
 */
public record RewardBasis(Money sum, String words) {}
