package anlan.sample;

import anlan.credit.Publications;
import anlan.kernel.Refused;
import anlan.penalty.CaseId;
import anlan.penalty.CaseViews;
import anlan.penalty.Enforcements;
import anlan.penalty.NewSpotDecision;
import anlan.penalty.Receipt;
import anlan.penalty.SpotCollection;
import anlan.penalty.SpotDecisionId;
import anlan.penalty.SpotDecisions;
import anlan.penalty.SpotPayments;
import anlan.penalty.SpotViews;
import anlan.platform.document.form.ServiceWay;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Decisions on the spot of the last weeks (示例当场处罚): paid at once, at the bank, signature refused, unpaid and urged, a warning, one just made. */
final class SampleSpots {

    private final SampleStage stage;
    private final Runnable night;

    SampleSpots(SampleStage stage, Runnable night) {
        this.stage = stage;
        this.night = night;
    }

    /** One decision as far as it came. */
    private static final class Made {

        private final SampleUnit unit;
        private final UUID enterprise;
        private @Nullable SpotDecisionId id;

        Made(Map.Entry<SampleUnit, UUID> unit) {
            this.unit = unit.getKey();
            this.enterprise = unit.getValue();
        }

        SpotDecisionId id() {
            if (id == null) {
                throw new Refused("没有作出决定");
            }
            return id;
        }
    }

    void plan() {
        collected(made(1), 9);
        paid(made(8), 40);
        refused(made(15), 6);
        urged(made(22), 76);
        warned(made(29), 20);
        var fresh = made(36);
        decide(fresh, 1, "1500", null, "");
        hand(fresh, 1, "");
    }

    private Made made(int nth) {
        return new Made(stage.units().get(nth % stage.units().size()));
    }

    private void collected(Made made, int day) {
        decide(made, day, "100", SpotCollection.SMALL, "");
        hand(made, day, "");
        stage.at(day, 10, 40, SampleStage.TEAM.first(), () -> stage.bean(SpotPayments.class).collect(made.id(), "川财（示例）000127"));
        file(made, day - 1);
        stage.at(day - 1, 15, 0, SampleStage.TEAM.first(), () -> stage.bean(SpotPayments.class).handIn(made.id(), stage.now().toLocalDate(), "综合股（示例）"));
        stage.at(day - 2, 10, 0, SampleStage.CASHIER, () -> pay(made, "示例票据600127"));
    }

    private void paid(Made made, int day) {
        decide(made, day, "2000", null, "刚接手安全工作，不熟悉要求。");
        hand(made, day, "");
        file(made, day - 1);
        stage.at(day - 6, 10, 0, SampleStage.CASHIER, () -> pay(made, "示例票据600131"));
    }

    private void refused(Made made, int day) {
        decide(made, day, "1000", null, "认为问题已经改正，不应处罚。");
        hand(made, day, "认为处罚过重，不在决定书上签字");
        file(made, day - 1);
    }

    private void urged(Made made, int day) {
        decide(made, day, "3000", null, "");
        hand(made, day, "");
        file(made, day - 1);
        stage.agenda().at(stage.workday(day - 20).atTime(0, 2), night);
        stage.at(day - 21, 10, 20, SampleStage.TEAM.first(), () -> {
            var id = theCase(made);
            stage.bean(Enforcements.class).urge(id, stage.bean(CaseViews.class).view(id).decisions().getFirst().id());
        });
        stage.at(day - 22, 15, 30, SampleStage.TEAM.first(), () -> {
            var id = theCase(made);
            stage.bean(Enforcements.class).serve(id, stage.bean(CaseViews.class).view(id).urgings().getFirst().id(),
                    new Receipt(ServiceWay.DIRECT, stage.clock().instant(), made.unit.address(), made.unit.safetyManager(), "安全管理人员", "", ""));
        });
    }

    private CaseId theCase(Made made) {
        return Objects.requireNonNull(stage.bean(SpotViews.class).view(made.id()).goesOnIn());
    }

    private void warned(Made made, int day) {
        stage.at(day, 10, 10, SampleStage.TEAM.first(), () -> made.id = stage.bean(SpotDecisions.class).decide(new NewSpotDecision(made.enterprise, null,
                new NewSpotDecision.Person(made.unit.safetyManager(), "", "班组长（示例）", made.unit.address(), made.unit.safetyPhone()), stage.officers(), "V56",
                "违章指挥", stage.now().toLocalDate(), "一号车间", "检查时正在指挥工人不系安全带登高作业。（示例）", true, "", "", true, null, null, "")));
        hand(made, day, "");
        stage.at(day - 1, 14, 30, SampleStage.TEAM.first(), () -> stage.bean(SpotDecisions.class).file(made.id(), "法规股（示例）"));
    }

    private void decide(Made made, int day, String fine, @Nullable SpotCollection ground, String defence) {
        stage.at(day, 10, 10, SampleStage.TEAM.first(), () -> made.id = stage.bean(SpotDecisions.class).decide(new NewSpotDecision(made.enterprise, null, null,
                stage.officers(), "V03", "未如实告知从业人员作业场所的危险因素", stage.now().toLocalDate(), "生产车间", "检查时询问两名工人，均不知晓岗位危险因素。（示例）",
                true, defence, defence.isEmpty() ? "" : "当场复核，事实清楚，已在裁量中考虑。", false, new BigDecimal(fine), ground, "")));
    }

    private void hand(Made made, int day, String refusal) {
        stage.at(day, 10, 30, SampleStage.TEAM.first(), () -> stage.bean(SpotDecisions.class)
                .deliver(made.id(), stage.now(), made.unit.safetyManager(), refusal, refusal.isEmpty() ? "" : "门卫（示例）"));
    }

    private void file(Made made, int day) {
        stage.at(day, 14, 30, SampleStage.TEAM.first(), () -> {
            stage.bean(SpotDecisions.class).file(made.id(), "法规股（示例）");
            SamplePublications.publish(stage.bean(Publications.class), made.id().value());
        });
    }

    private void pay(Made made, String receipt) {
        var today = stage.now().toLocalDate();
        var payments = stage.bean(SpotPayments.class);
        payments.pay(made.id(), today, payments.owed(made.id(), today), receipt);
    }
}
