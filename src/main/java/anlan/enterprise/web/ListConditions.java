package anlan.enterprise.web;

import anlan.enterprise.EnterpriseFilter;
import anlan.enterprise.EnterpriseStatus;
import anlan.enterprise.RiskLevel;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The conditions in the address of a list; what nobody could have chosen counts for nothing. */
final class ListConditions {

    private ListConditions() {}

    static EnterpriseFilter in(HttpServletRequest request) {
        return new EnterpriseFilter(
                text(request, "q", ".{0,100}"), text(request, "trade", "[A-T]|\\d{2,4}"),
                text(request, "town", "\\d{9}|\\d{12}"), one(RiskLevel.values(), request.getParameter("risk")),
                one(EnterpriseStatus.values(), request.getParameter("status")), text(request, "tab", "[A-Z_]{0,20}"),
                text(request, "sort", "-?(?:name|risk)"));
    }

    static int page(HttpServletRequest request) {
        var page = text(request, "page", "\\d{1,6}");
        return page.isEmpty() ? 1 : Math.max(1, Integer.parseInt(page));
    }

    private static String text(HttpServletRequest request, String name, String form) {
        var value = request.getParameter(name);
        return value != null && value.strip().matches(form) ? value.strip() : "";
    }

    private static <E extends Enum<E>> @Nullable E one(E[] values, @Nullable String name) {
        return Arrays.stream(values).filter(v -> v.name().equals(name)).findFirst().orElse(null);
    }
}
