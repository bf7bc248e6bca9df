package anlan.complaint;

import anlan.enterprise.EnterpriseFilter;
import anlan.enterprise.EnterpriseReader;
import java.util.List;
import org.springframework.stereotype.Service;

/**
 * The names of enterprises for whoever reports one (查找被举报单位): by part of the name or by the whole credit code; the name
 * and the town of the business register, and nothing else of the file.
 */
@Service
public class NamedUnits {

    private static final int MOST = 10;

    private final EnterpriseReader enterprises;

    NamedUnits(EnterpriseReader enterprises) {
        this.enterprises = enterprises;
    }

    /** An enterprise as a stranger may know it (单位名称). */
    public record Unit(String name, String town) {}

    /** What was found, and in words why it is nothing or not all. */
    public record Found(List<Unit> units, String note) {}

    public Found find(String words) {
        var asked = words.strip();
        if (asked.length() < 2 || asked.length() < 18 && asked.matches("[0-9A-Za-z]+")) {
            return new Found(List.of(), "请写名称中连续的两三个字，或者完整的统一社会信用代码。");
        }
        var rows = Reports.unknown(() -> enterprises.list(EnterpriseFilter.words(asked), 1)).rows();
        var units = rows.stream().limit(MOST).map(row -> new Unit(row.name(), row.townName())).toList();
        return new Found(units, units.isEmpty() ? "没有找到“" + asked + "”。不用查也可以举报，写招牌上的名字就行。"
                : rows.size() > MOST ? "符合的很多，只列出 " + MOST + " 家，请多写几个字。" : "找到 " + units.size() + " 家。");
    }
}
