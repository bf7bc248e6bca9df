package anlan.cooperation;

import anlan.enterprise.EnterpriseRow;
import anlan.enterprise.Enterprises;
import anlan.kernel.Refused;
import org.jspecify.annotations.Nullable;

/** Finds the one enterprise that words of a form mean (按名称或者信用代码). */
final class EnterpriseWords {

    private EnterpriseWords() {}

    /** Null where nothing was written; refused where it is none or several. */
    static @Nullable EnterpriseRow find(Enterprises enterprises, String words) {
        if (words.isBlank()) {
            return null;
        }
        var found = enterprises.search(words.strip(), 20);
        var one = found.size() == 1 ? found : found.stream().filter(row -> row.name().equals(words.strip())).toList();
        if (one.size() != 1) {
            throw new Refused(found.isEmpty() ? "企业档案中没有这家企业，或者不在您的管辖范围内。" : "有 " + found.size() + " 家企业符合，请填写完整名称或者信用代码。").at("enterprise");
        }
        return one.getFirst();
    }
}
