package anlan.inspection;

import org.jspecify.annotations.Nullable;

/**
 * The enterprise as it was when the visit was planned (被检查单位): names on papers do not change with the register.
 *
 * @param trade code of GB/T 4754
 * @param town the town or street it lies in
 */
public record Subject(
        String enterpriseName,
        String enterpriseCode,
        String trade,
        String tradeName,
        String town,
        String address,
        @Nullable String head,
        @Nullable String phone) {}
