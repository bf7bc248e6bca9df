package anlan.law;

import anlan.kernel.Refused;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;

/** Finds what is wrong with a tier as somebody wrote it. */
final class TierChecks {

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    private TierChecks() {}

    /** Each with its sentence and its field. */
    static List<Refused> problems(Map<String, String> typed) {
        var found = new ArrayList<Refused>();
        for (var name : List.of("violation", "edition", "name", "document", "status")) {
            if (of(typed, name).isEmpty()) {
                found.add(new Refused("请填写" + TierFile.COLUMNS.get(name) + "。").at(name));
            }
        }
        if (!of(typed, "code").matches("[A-Za-z0-9.*-]{1,60}")) {
            found.add(new Refused("阶次编码只能用字母、数字、点和短横线，最多 60 个字符。").at("code"));
        }
        if (!of(typed, "rank").matches("[1-9]")) {
            found.add(new Refused("序次是 1 至 9 的整数，1 最轻。").at("rank"));
        }
        if (TierFile.conditions(of(typed, "conditions")).isEmpty()) {
            found.add(new Refused("请填写适用情形，一行一条。").at("conditions"));
        }
        known(typed, found);
        band(typed, found);
        days(typed, found);
        return found;
    }

    private static void known(Map<String, String> typed, List<Refused> found) {
        try {
            TierFile.stage(of(typed, "stage"));
        } catch (NoSuchElementException _) {
            found.add(new Refused("处罚阶段填“首次查处”“逾期未改正（拒不改正）”，或者不填。").at("stage"));
        }
        try {
            TierFile.target(of(typed, "target"));
        } catch (NoSuchElementException _) {
            found.add(new Refused("对象填“单位”“个人”，或者不填。").at("target"));
        }
        if (!List.of("%", "元").contains(of(typed, "unit"))) {
            found.add(new Refused("幅度单位填“%”（法定幅度的百分比）或者“元”。").at("unit"));
        }
    }

    private static void band(Map<String, String> typed, List<Refused> found) {
        for (var name : List.of("low", "high")) {
            if (!of(typed, name).matches("\\d{1,11}(\\.\\d{1,4})?")) {
                found.add(new Refused(TierFile.COLUMNS.get(name) + "只写数字，最多四位小数。").at(name));
                return;
            }
        }
        var high = new BigDecimal(of(typed, "high"));
        if (new BigDecimal(of(typed, "low")).compareTo(high) > 0) {
            found.add(new Refused("下限高于上限。").at("low"));
        }
        if (TierFile.isShare(of(typed, "unit")) && high.compareTo(WHOLE) > 0) {
            found.add(new Refused("百分比不能大于 100。").at("high"));
        }
    }

    private static void days(Map<String, String> typed, List<Refused> found) {
        try {
            var from = LocalDate.parse(of(typed, "effective_from"));
            var to = DeadlineFile.day(of(typed, "effective_to"));
            if (to != null && to.isBefore(from)) {
                found.add(new Refused("最后施行日早于施行日期。").at("effective_to"));
            }
        } catch (DateTimeParseException _) {
            found.add(new Refused("日期应当写成 2026-05-01。").at("effective_from"));
        }
    }

    static String of(Map<String, String> typed, String name) {
        var text = typed.get(name);
        return text == null ? "" : text.strip();
    }
}
