package anlan.sample;

import java.time.LocalDate;

/**
 * A fictional enterprise of the sample district (示例企业): no real firm has this name or code.
 *
 * @param town nine-digit code of the town or street
 * @param risk 1 (red) to 4 (blue)
 * @param visits how often in a year it is visited
 */
record SampleUnit(
        String name,
        String creditCode,
        String trade,
        String town,
        String address,
        String leader,
        String leaderPhone,
        String safetyManager,
        String safetyPhone,
        int staff,
        int risk,
        int visits,
        LocalDate established) {}
