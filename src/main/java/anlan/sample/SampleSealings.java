package anlan.sample;

import anlan.penalty.NewSealing;
import anlan.penalty.ReleaseGround;
import anlan.penalty.SealingEndings;
import anlan.penalty.SealingGround;
import anlan.penalty.SealingId;
import anlan.penalty.SealingKind;
import anlan.penalty.SealingTerms;
import anlan.penalty.Sealings;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Sealings and seizures of the last weeks (示例查封扣押): one in force, one prolonged, one released. */
final class SampleSealings {

    private static final String FIRST = SampleStage.TEAM.first();

    private final SampleStage stage;

    SampleSealings(SampleStage stage) {
        this.stage = stage;
    }

    void plan() {
        inForce(stage.units().get(3), 12, SealingKind.SEAL, new NewSealing.Item("反应釜 R-101（示例）", "1 台", "停用", "一号车间"));
        var prolonged = inForce(stage.units().get(10), 36, SealingKind.SEAL, new NewSealing.Item("液氨储罐 V-02（示例）", "1 台", "压力表失准，已退料", "罐区"));
        stage.at(9, 9, 30, FIRST, () -> terms().askExtension(prolonged[0], "储罐需要全面检验，检验机构排期在期满以后，情况复杂。"));
        stage.at(8, 15, 0, SampleStage.DEPUTY, () -> terms().decideExtension(prolonged[0], true, "同意延长。"));
        var released = inForce(stage.units().get(17), 60, SealingKind.SEIZE, new NewSealing.Item("不合格防爆灯具（示例）", "12 只", "已拆下", "二号仓库"));
        stage.at(45, 10, 0, FIRST, () -> stage.bean(SealingEndings.class)
                .release(released[0], ReleaseGround.NOT_NEEDED, "灯具已全部更换为合格产品并经复查，不再需要扣押。", stage.units().get(17).getKey().safetyManager()));
    }

    /** Asked for, approved and carried out on one day; its id when it has one. */
    private SealingId[] inForce(Map.Entry<SampleUnit, UUID> unit, int day, SealingKind kind, NewSealing.Item thing) {
        var made = new SealingId[1];
        stage.at(day, 9, 20, FIRST, () -> made[0] = sealings().propose(new NewSealing(unit.getValue(), null, null, stage.officers(), kind,
                SealingGround.EQUIPMENT, "现场检查发现" + thing.name() + "没有检验合格证明，不符合保障安全生产的标准，仍在使用。（示例）", List.of(thing), true, null)));
        stage.at(day, 10, 30, SampleStage.DEPUTY, () -> sealings().decide(made[0], true, "同意。"));
        stage.at(day, 15, 0, FIRST, () -> {
            var now = stage.now();
            sealings().carryOut(made[0], new NewSealing.Execution(now.minusMinutes(25), now.minusMinutes(2), true, unit.getKey().safetyManager(), "",
                    "配合执行，希望尽快检验。", "已说明期限和救济途径。", "", thing.place() + "，由" + unit.getKey().safetyManager() + "保管"));
        });
        return made;
    }

    private Sealings sealings() {
        return stage.bean(Sealings.class);
    }

    private SealingTerms terms() {
        return stage.bean(SealingTerms.class);
    }
}
