package anlan.enterprise;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which enterprises a list shows and in what order (名录条件).
 *
 * @param q two characters or more of a name or former name, or the beginning of a credit code
 * @param trade letter of a 门类 or code of a 大类 and below
 * @param town nine digits, or twelve of a village
 * @param tab HIGH, SUSPENDED, CLOSED, GAP_INDUSTRY, GAP_TOWN, OVERLAP; empty for all
 * @param sort name, -name, risk; empty for the newest first
 */
public record EnterpriseFilter(
        String q, String trade, String town, @Nullable RiskLevel risk, @Nullable EnterpriseStatus status, String tab, String sort) {

    public static final EnterpriseFilter ALL = new EnterpriseFilter("", "", "", null, null, "", "");

    public static EnterpriseFilter words(String q) {
        return new EnterpriseFilter(q, "", "", null, null, "", "");
    }

    public EnterpriseFilter onlyTab(String other) {
        return new EnterpriseFilter(q, trade, town, risk, status, other, sort);
    }

    /** The conditions in words, as the ledger keeps them with an export. */
    public String describe() {
        var words = new ArrayList<String>();
        add(words, "名称或代码含", q);
        add(words, "行业", trade);
        add(words, "属地", town);
        add(words, "风险", risk == null ? "" : risk.label());
        add(words, "状态", status == null ? "" : status.label());
        add(words, "分类", tab);
        return words.isEmpty() ? "全部" : String.join("，", words);
    }

    private static void add(List<String> words, String label, String value) {
        if (!value.isEmpty()) {
            words.add(label + " " + value);
        }
    }
}
