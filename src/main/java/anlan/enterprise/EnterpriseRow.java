package anlan.enterprise;

import org.jspecify.annotations.Nullable;

/** One line of a list of enterprises (名录行). */
public record EnterpriseRow(
        EnterpriseId id, String name, @Nullable String creditCode, String tradeName, String townName,
        @Nullable RiskLevel risk, EnterpriseStatus status) {

    public String code() {
        return creditCode == null ? "无代码" : creditCode;
    }
}
