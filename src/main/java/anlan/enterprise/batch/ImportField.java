package anlan.enterprise.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a column of a file may hold (导入列), with the headings that people give it. */
public enum ImportField {
    NAME("企业名称", "name", "名称", "单位名称", "企业名称", "公司名称", "商户名称", "生产经营单位名称", "字号名称"),
    FORMER_NAMES("曾用名", "formerNames", "曾用名", "曾用名称", "原名称"),
    CREDIT_CODE("统一社会信用代码", "creditCode", "uscc", "统一社会信用代码", "社会信用代码", "信用代码", "统一代码", "统一社会信用代码/注册号"),
    NO_CODE_REASON("无代码原因", "noCodeReason", "无代码原因"),
    TRADE("行业", "trade", "行业", "行业代码", "行业类别", "国民经济行业", "行业名称", "所属行业"),
    DIVISION("属地", "division", "属地", "属地代码", "乡镇", "街道", "乡镇（街道）", "乡镇街道", "所属乡镇", "镇街", "区划", "区划代码"),
    ADDRESS("地址", "address", "地址", "经营地址", "生产经营地址", "住所", "详细地址", "单位地址", "注册地址"),
    LATITUDE("纬度", "latitude", "纬度", "lat"),
    LONGITUDE("经度", "longitude", "经度", "lng", "lon"),
    STAFF("从业人数", "staff", "从业人数", "从业人员", "职工人数", "员工人数", "人数"),
    LEADER("主要负责人", "leader", "主要负责人", "负责人", "法定代表人", "法人代表", "法人"),
    LEADER_PHONE("主要负责人电话", "leaderPhone", "主要负责人电话", "负责人电话", "法人电话", "负责人联系电话"),
    SAFETY_MANAGER("安全管理人员", "safetyManager", "安全管理人员", "安全员", "安全负责人", "专职安全员"),
    SAFETY_MANAGER_PHONE("安全管理人员电话", "safetyManagerPhone", "安全管理人员电话", "安全员电话", "安全负责人电话"),
    CONTACT("联系人", "contact", "联系人"),
    CONTACT_PHONE("联系人电话", "contactPhone", "联系人电话", "联系电话", "电话", "手机", "手机号"),
    ESTABLISHED("成立日期", "established", "reg_date", "成立日期", "注册日期", "成立时间", "登记日期"),
    STATUS("经营状态", "status", "经营状态", "状态", "生产状态"),
    RISK("风险等级", "risk", "风险等级", "风险", "安全风险等级", "风险分级"),
    RISK_SOURCE("风险来源", "riskSource", "风险来源", "风险依据"),
    TAGS("标签", "tags", "标签");

    private final String label;
    private final String property;
    private final Set<String> headings;

    ImportField(String label, String property, String... headings) {
        this.label = label;
        this.property = property;
        this.headings = Set.of(headings);
    }

    public String label() {
        return label;
    }

    /** The component of the registration it fills, by which faults are told. */
    String property() {
        return property;
    }

    /** What each heading most likely means; null for a column that is left out. */
    static List<@Nullable ImportField> guess(List<String> headings) {
        var guessed = new ArrayList<@Nullable ImportField>();
        for (var heading : headings) {
            var field = of(heading);
            guessed.add(field != null && guessed.contains(field) ? null : field);
        }
        return guessed;
    }

    private static @Nullable ImportField of(String heading) {
        var plain = heading.replaceAll("[\\s*＊:：]|[（(](?:必填|选填|可选)[)）]", "").toLowerCase(Locale.ROOT);
        for (var field : values()) {
            if (field.headings.contains(plain) || field.label.equals(plain)
                    || field.property.toLowerCase(Locale.ROOT).equals(plain) || field.name().toLowerCase(Locale.ROOT).equals(plain)) {
                return field;
            }
        }
        return null;
    }

    /** A mapping as text: names of the fields in order of the columns, empty for none. */
    static String write(List<@Nullable ImportField> mapping) {
        return String.join(",", mapping.stream().map(f -> f == null ? "" : f.name()).toList());
    }

    static List<@Nullable ImportField> read(String mapping) {
        var fields = new ArrayList<@Nullable ImportField>();
        for (var name : mapping.split(",", -1)) {
            fields.add(name.isEmpty() ? null : valueOf(name));
        }
        return fields;
    }
}
