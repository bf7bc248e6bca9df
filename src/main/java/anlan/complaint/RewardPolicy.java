package anlan.complaint;

import anlan.kernel.Money;
import anlan.kernel.Refused;
import anlan.law.Figure;
import anlan.law.Figures;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** How much a complaint is rewarded with (奖金标准): by the fine it led to, or by the dead that were concealed. */
@Component
class RewardPolicy {

    private static final String BY_FINE = "complaint.reward", BY_DEATH = "complaint.reward-death", MOST = "合计";

    private final Figures figures;

    RewardPolicy(Figures figures) {
        this.figures = figures;
    }

    RewardBasis byFine(List<FineView> fines, LocalDate day) {
        if (fines.isEmpty()) {
            throw new Refused("还没有罚款决定。请先登记处罚决定文号和罚款，或者按查实瞒报、谎报的死亡人数计算。", "law:complaint-reward").at("level");
        }
        var total = fines.stream().map(FineView::fine).reduce(Money.ZERO, Money::plus);
        var rate = figure(BY_FINE, "比例", day);
        var limits = figure(BY_FINE, "限额", day).range();
        var least = new Money(Objects.requireNonNull(limits.min()));
        var most = new Money(Objects.requireNonNull(limits.max()));
        var counted = total.percent(value(rate));
        var sum = (counted.compareTo(least) < 0 ? least : counted).atMost(most);
        return new RewardBasis(sum, "罚款合计 " + total + " 元（" + String.join("、", fines.stream().map(FineView::number).toList()) + "）的 "
                + value(rate).stripTrailingZeros().toPlainString() + "% 为 " + counted + " 元，最低 " + least + " 元、最高 " + most + " 元，奖金 " + sum + " 元。" + source(rate));
    }

    RewardBasis byDeaths(String level, int deaths, String proof, LocalDate day) {
        if (deaths < 1) {
            throw new Refused("请填写查实的瞒报、谎报死亡人数。").at("deaths");
        }
        if (proof.isBlank()) {
            throw new Refused("请写明认定瞒报、谎报和事故等级的文件。").at("proof");
        }
        var each = figure(BY_DEATH, level, day);
        var most = new Money(value(figure(BY_DEATH, MOST, day)));
        var sum = new Money(value(each)).times(deaths).atMost(most);
        return new RewardBasis(sum, level + "事故，查实瞒报、谎报 " + deaths + " 人（" + proof.strip() + "），每人 " + new Money(value(each)) + " 元，最高 " + most
                + " 元，奖金 " + sum + " 元。" + source(each));
    }

    /** The levels of accidents that a sum is set for. */
    List<String> levels(LocalDate day) {
        return figures.all().stream().filter(f -> f.code().equals(BY_DEATH) && !f.item().equals(MOST) && f.isInForceOn(day)).map(Figure::item).toList();
    }

    private Figure figure(String code, String item, LocalDate day) {
        return figures.inForce(code, item, day).orElseThrow(() -> new Refused("法定数额表中没有施行中的举报奖励标准（" + item + "）。").at("level"));
    }

    private static BigDecimal value(Figure figure) {
        return Objects.requireNonNull(figure.value());
    }

    private static String source(Figure figure) {
        return "标准：《" + figure.law() + "》" + (figure.status().equals("待核") ? "（待核）" : "");
    }
}
