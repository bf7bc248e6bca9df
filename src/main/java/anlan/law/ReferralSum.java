package anlan.law;

import anlan.kernel.Refused;
import anlan.law.Limitations.Referral;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** Counts the three clocks of a referral (移送期限计算): three days, twenty-four hours, three days; none is moved. */
final class ReferralSum {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Tables tables;
    private final Worksheet sheet;

    private ReferralSum(Tables tables) {
        this.tables = tables;
        this.sheet = new Worksheet(tables);
    }

    static Worked<Referral> of(
            @Nullable LocalDateTime reported, @Nullable LocalDateTime approved, @Nullable LocalDateTime accepted,
            Tables tables) {
        if (reported == null && approved == null && accepted == null) {
            throw new Refused("请至少写明一个时刻：收到移送报告、批准移送或者公安机关接受。").at("reported");
        }
        inOrder(reported, approved, "批准移送早于收到移送报告。", "approved");
        inOrder(approved, accepted, "公安机关接受早于批准移送。", "accepted");
        inOrder(reported, accepted, "公安机关接受早于收到移送报告。", "accepted");
        return new ReferralSum(tables).worked(reported, approved, accepted);
    }

    private static void inOrder(@Nullable LocalDateTime first, @Nullable LocalDateTime then, String sentence, String field) {
        if (first != null && then != null && then.isBefore(first)) {
            throw new Refused(sentence).at(field);
        }
    }

    private Worked<Referral> worked(
            @Nullable LocalDateTime reported, @Nullable LocalDateTime approved, @Nullable LocalDateTime accepted) {
        var decide = reported == null ? null : count("D30", reported, "正职负责人接到移送报告");
        var transfer = approved == null ? null : count("D31", approved, "批准移送");
        var police = accepted == null ? null : count("D32", accepted, "公安机关接受移送");
        if (decide != null && approved != null && approved.toLocalDate().isAfter(decide.toLocalDate())) {
            sheet.step("批准移送已超过三日的期限。");
        }
        return sheet.answer(new Referral(decide == null ? null : decide.toLocalDate(), transfer,
                police == null ? null : police.toLocalDate()));
    }

    private @Nullable LocalDateTime count(String code, LocalDateTime from, String event) {
        var rule = tables.deadline(from.toLocalDate(), code);
        if (rule.isEmpty()) {
            sheet.cite(tables.deadline(code).orElseThrow());
            sheet.lacks(from.toLocalDate() + " 施行的移送期限没有收录");
            return null;
        }
        var deadline = sheet.term(rule.get(), from);
        var last = deadline.last();
        sheet.step(event + " " + MINUTE.format(from) + "，" + rule.get().name() + "：" + rule.get().length() + "内，至 "
                + (deadline.runsInHours() ? MINUTE.format(last) + "（夜间和节假日都计）" : last.toLocalDate() + "（不顺延）") + "。");
        return last;
    }
}
