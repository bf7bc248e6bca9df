package anlan.law;

import anlan.kernel.Money;
import anlan.kernel.Refused;
import anlan.law.Thresholds.Hearing;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Compares the proposed fines on one party with the threshold of a hearing (听证界限计算); the threshold itself is reached. */
final class HearingSum {

    private HearingSum() {}

    static Worked<Hearing> of(
            LocalDate on, PenaltyTarget target, List<Money> fines, @Nullable Money own, Tables tables) {
        if (fines.isEmpty() || fines.stream().anyMatch(fine -> !fine.isPositive())) {
            throw new Refused("请写明拟处的各项罚款，每项都大于 0。").at("fines");
        }
        if (own != null && !own.isPositive()) {
            throw new Refused("地方规定的较大数额应当大于 0。").at("threshold");
        }
        var sheet = new Worksheet(tables);
        var total = fines.stream().reduce(Money.ZERO, Money::plus);
        sheet.step("同一决定对同一当事人拟处的罚款合计：" + (fines.size() == 1 ? ""
                : fines.stream().map(Money::toString).collect(Collectors.joining(" + ")) + " = ") + total + " 元。");
        sheet.cite("law:hearing-for-fine", on);
        var rule = tables.figure("hearing", target.name(), on);
        if (rule.isEmpty() && own == null) {
            sheet.lacks("听证的较大数额", "hearing", on);
            return sheet.answer(new Hearing(total, null, null));
        }
        rule.ifPresent(sheet::cite);
        var threshold = own != null ? own : new Money(rule.orElseThrow().number());
        boolean needed = total.compareTo(threshold) >= 0;
        sheet.step("告知之日（" + on + "）对" + target.label() + "的较大数额为 " + threshold + " 元以上（含本数），"
                + (own != null ? "依所填的地方规定" : "依" + rule.orElseThrow().law() + rule.orElseThrow().article()) + "。");
        sheet.step(total + (needed ? " ≥ " : " < ") + threshold + "，" + (needed ? "应当告知听证权利。"
                : "不因罚款数额告知听证；拟停产停业、吊销许可证件等的仍应当告知。"));
        return sheet.answer(new Hearing(total, threshold, needed));
    }
}
