package anlan.enterprise;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Compares two entries of the register field by field (变更对照). */
public final class Changes {

    /** One thing that was changed in a file (变更事项), as people read it. */
    public record Change(String field, String before, String after) {}

    private final List<Change> found = new ArrayList<>();
    private final boolean masked;

    private Changes(boolean masked) {
        this.masked = masked;
    }

    /** What differs; with personal data in full only where the reader may see them. */
    public static List<Change> between(
            Registration before, Registration after, boolean masked, UnaryOperator<String> trade, UnaryOperator<String> place) {
        var c = new Changes(masked);
        c.plain("名称", before.name(), after.name());
        c.plain("曾用名", before.formerNames(), after.formerNames());
        c.plain("统一社会信用代码", before.creditCode(), after.creditCode());
        c.plain("无代码原因", before.noCodeReason(), after.noCodeReason());
        c.plain("行业", before.trade() + trade.apply(before.trade()), after.trade() + trade.apply(after.trade()));
        c.plain("属地", place.apply(before.division()), place.apply(after.division()));
        c.plain("地址", before.address(), after.address());
        c.plain("纬度", before.latitude(), after.latitude());
        c.plain("经度", before.longitude(), after.longitude());
        c.plain("从业人数", before.staff(), after.staff());
        c.person("主要负责人", before.leader(), after.leader());
        c.phone("主要负责人电话", before.leaderPhone(), after.leaderPhone());
        c.person("安全管理人员", before.safetyManager(), after.safetyManager());
        c.phone("安全管理人员电话", before.safetyManagerPhone(), after.safetyManagerPhone());
        c.person("联系人", before.contact(), after.contact());
        c.phone("联系人电话", before.contactPhone(), after.contactPhone());
        c.plain("成立日期", before.established(), after.established());
        c.plain("风险等级", label(before.risk()), label(after.risk()));
        c.plain("风险来源", before.riskSource(), after.riskSource());
        c.plain("标签", before.tags(), after.tags());
        return List.copyOf(c.found);
    }

    private static String label(@Nullable RiskLevel risk) {
        return risk == null ? "" : risk.label();
    }

    private void plain(String field, @Nullable Object before, @Nullable Object after) {
        var left = Objects.toString(before, "");
        var right = Objects.toString(after, "");
        boolean same = before instanceof java.math.BigDecimal a && after instanceof java.math.BigDecimal b
                ? a.compareTo(b) == 0
                : left.equals(right);
        if (!same) {
            found.add(new Change(field, left, right));
        }
    }

    private void person(String field, String before, String after) {
        if (!before.equals(after)) {
            found.add(new Change(field, masked ? Masking.person(before) : before, masked ? Masking.person(after) : after));
        }
    }

    private void phone(String field, String before, String after) {
        if (!before.equals(after)) {
            found.add(new Change(field, masked ? Masking.phone(before) : before, masked ? Masking.phone(after) : after));
        }
    }
}
