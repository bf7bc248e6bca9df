package anlan.sample;

import anlan.inspection.patrol.PatrolDraft;
import anlan.inspection.patrol.PatrolId;
import anlan.inspection.patrol.PatrolKind;
import anlan.inspection.patrol.PatrolStatus;
import anlan.inspection.patrol.Patrols;
import anlan.kernel.Identifier;
import anlan.platform.file.FileKind;
import anlan.platform.file.FileStore;
import java.util.List;

/** What the information officer of 百节镇 reported by photo (示例巡查上报): put right, being looked into, and just come in. */
final class SamplePatrols {

    private static final String REPORTER = "xinxi1";
    private static final String HEAD = "baijie";

    private final SampleStage stage;

    SamplePatrols(SampleStage stage) {
        this.stage = stage;
    }

    void plan() {
        var wiring = report(16, PatrolKind.WIRING, "示例村三组杂货店", "店门口拉了电线给三轮车充电");
        handle(wiring, 15, PatrolStatus.TOLD, "安监所到场告知店主，当天拆除（示例）。");
        handle(wiring, 9, PatrolStatus.PUT_RIGHT, "已拆除，改到集中充电点（示例）。");
        var workshop = report(6, PatrolKind.WORKSHOP, "示例村小学旁", "院子里有人喷漆，没有招牌");
        handle(workshop, 5, PatrolStatus.VISITING, "已安排安监所检查（示例）。");
        report(1, PatrolKind.BLOCKED, "示例村集市", "");
    }

    private PatrolId report(int day, PatrolKind what, String place, String words) {
        var id = new PatrolId(Identifier.fresh());
        stage.at(day, 9, 20, REPORTER, () -> {
            var photo = stage.bean(FileStore.class).put(SamplePhoto.of(what.label(), stage.now()), "上报.jpg", FileKind.PHOTO);
            stage.bean(Patrols.class).report(new PatrolDraft(id, what, null, place, words, List.of(photo), null, null, null));
        });
        return id;
    }

    private void handle(PatrolId id, int day, PatrolStatus next, String outcome) {
        stage.at(day, 10, 10, HEAD, () -> stage.bean(Patrols.class).handle(id, next, outcome));
    }
}
