package anlan.complaint;

import anlan.enterprise.PublicName;
import anlan.enterprise.PublicNames;
import java.util.List;
import org.springframework.stereotype.Service;

/** The names of enterprises for whoever reports one (查找被举报单位): what the public search shows of them and nothing else. */
@Service
public class NamedUnits {

    private static final int MOST = 10;

    private final PublicNames names;

    NamedUnits(PublicNames names) {
        this.names = names;
    }

    /** What was found, and in words why it is nothing or not all. */
    public record Found(List<PublicName> units, String note) {}

    public Found find(String words) {
        var asked = words.strip();
        if (asked.codePointCount(0, asked.length()) < 2) {
            return new Found(List.of(), "请写名称中连续的两三个字，或者统一社会信用代码的前 8 位以上。");
        }
        var found = names.search(asked, 0, MOST);
        var note = found.names().isEmpty() ? "没有找到“" + asked + "”。不用查也可以举报，写招牌上的名字就行。"
                : found.total() > MOST ? "符合的很多，只列出 " + MOST + " 家，请多写几个字。" : "找到 " + found.total() + " 家。";
        return new Found(found.names(), note);
    }
}
