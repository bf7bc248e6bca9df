package anlan.enterprise;

import anlan.enterprise.competence.Competence;
import anlan.enterprise.competence.Trades;
import anlan.kernel.Refused;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What an entry of the register must be like (登记规则); the same for one entry and for a million in a file. */
@Component
public class RegistrationPolicy {

    private static final int NAME = 200;
    private static final int WORDS = 500;
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 \\-—()（）转,，、/]{4,39}");
    /** What no licence bears, and a page or a spreadsheet might take for its own. */
    private static final Pattern NO_NAME = Pattern.compile("[<>]|^[=+@-]");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\n]]");
    private static final Pattern BETWEEN_TAGS = Pattern.compile("[、，,;；\\s]+");

    private final Trades trades;
    private final Competence competence;

    RegistrationPolicy(Trades trades, Competence competence) {
        this.trades = trades;
        this.competence = competence;
    }

    /** The entry without stray spaces; the code in capitals. */
    public static Registration tidy(Registration r) {
        var code = r.creditCode() == null ? "" : CreditCode.tidy(r.creditCode());
        return new Registration(
                line(r.name()), lines(r.formerNames()), code.isEmpty() ? null : code,
                code.isEmpty() ? line(r.noCodeReason()) : "", line(r.trade()), line(r.division()), line(r.address()),
                r.latitude(), r.longitude(), r.staff(), line(r.leader()), line(r.leaderPhone()),
                line(r.safetyManager()), line(r.safetyManagerPhone()), line(r.contact()), line(r.contactPhone()),
                r.established(), r.risk(), line(r.riskSource()), BETWEEN_TAGS.matcher(line(r.tags())).replaceAll(" "));
    }

    /** All that is wrong with a tidy entry, each beside its field. */
    public List<Refused> faults(Registration r, LocalDate today) {
        var faults = new ArrayList<Refused>();
        add(faults, "name", nameFault(r.name()));
        add(faults, "creditCode", r.creditCode() == null ? null : CreditCode.fault(r.creditCode()));
        add(faults, "noCodeReason", r.creditCode() == null && r.noCodeReason().isEmpty()
                ? "没有统一社会信用代码的，请写明原因（例如：个体工商户，未取得代码）。" : null);
        add(faults, "trade", r.trade().isEmpty() || trades.isTrade(r.trade())
                ? null : "行业代码“" + r.trade() + "”不在国民经济行业分类（GB/T 4754-2017）的大类、中类、小类中。");
        add(faults, "division", competence.isPlace(r.division())
                ? null : "“" + r.division() + "”不是本区现有的乡镇（街道）或者村（社区）。");
        add(faults, "address", r.address().isEmpty() ? "请填写生产经营地址。" : tooLong(r.address(), NAME, "地址"));
        numbers(r, today, faults);
        people(r, faults);
        add(faults, "riskSource", r.risk() != null && r.riskSource().isEmpty() ? "请写明风险等级的依据或者来源。" : null);
        add(faults, "formerNames", tooLong(r.formerNames(), WORDS, "曾用名"));
        add(faults, "tags", tooLong(r.tags(), NAME, "标签"));
        return faults;
    }

    void require(Registration tidy, LocalDate today) {
        for (var fault : faults(tidy, today)) {
            throw fault;
        }
    }

    private static @Nullable String nameFault(String name) {
        if (name.length() < 2) {
            return name.isEmpty() ? "请填写企业名称。" : "企业名称至少两个字。";
        }
        return NO_NAME.matcher(name).find()
                ? "企业名称不能含有“<”“>”，也不能以“=”“+”“-”“@”开头，请按营业执照填写。" : tooLong(name, NAME, "企业名称");
    }

    private static void numbers(Registration r, LocalDate today, List<Refused> faults) {
        add(faults, "staff", r.staff() != null && (r.staff() < 0 || r.staff() > 1_000_000)
                ? "从业人数应当在 0 到 1,000,000 之间。" : null);
        add(faults, "established", r.established() != null
                        && (r.established().isAfter(today) || r.established().getYear() < 1900)
                ? "成立日期应当在 1900 年之后、今天之前。" : null);
        boolean half = (r.latitude() == null) != (r.longitude() == null);
        add(faults, "latitude", half ? "经度和纬度要一起填写。" : null);
        add(faults, "latitude", r.latitude() != null && (r.latitude().doubleValue() < 18 || r.latitude().doubleValue() > 54)
                ? "纬度应当在 18 到 54 之间。" : null);
        add(faults, "longitude", r.longitude() != null && (r.longitude().doubleValue() < 73 || r.longitude().doubleValue() > 136)
                ? "经度应当在 73 到 136 之间。" : null);
    }

    private static void people(Registration r, List<Refused> faults) {
        add(faults, "leader", tooLong(r.leader(), 50, "姓名"));
        add(faults, "safetyManager", tooLong(r.safetyManager(), 50, "姓名"));
        add(faults, "contact", tooLong(r.contact(), 50, "姓名"));
        add(faults, "leaderPhone", phoneFault(r.leaderPhone()));
        add(faults, "safetyManagerPhone", phoneFault(r.safetyManagerPhone()));
        add(faults, "contactPhone", phoneFault(r.contactPhone()));
    }

    private static @Nullable String phoneFault(String phone) {
        return phone.isEmpty() || PHONE.matcher(phone).matches() ? null : "电话“" + phone + "”不是号码。";
    }

    private static @Nullable String tooLong(String text, int most, String what) {
        return text.length() > most ? "%s最多 %d 字，现在是 %d 字。".formatted(what, most, text.length()) : null;
    }

    private static void add(List<Refused> faults, String field, @Nullable String sentence) {
        if (sentence != null) {
            faults.add(new Refused(sentence).at(field));
        }
    }

    private static String line(String text) {
        return isPlain(text)
                ? text.strip()
                : CONTROL.matcher(text).replaceAll("").replace('\n', ' ').replace('\u3000', ' ').strip();
    }

    /** Nearly every cell of a million rows is. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c == 0x7F || c == '\u3000') {
                return false;
            }
        }
        return true;
    }

    private static String lines(String text) {
        return text.isEmpty() ? "" : text.lines()
                .flatMap(l -> List.of(l.split("[;；]")).stream())
                .map(RegistrationPolicy::line)
                .filter(l -> !l.isEmpty())
                .distinct()
                .collect(Collectors.joining("\n"));
    }
}
