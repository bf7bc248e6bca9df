package anlan.credit.notice;

import anlan.kernel.Procedure;
import anlan.kernel.State;
import anlan.kernel.Transition;
import java.util.List;

/** Where a notice stands (公告状态). */
public enum BulletinStatus implements State {
    DRAFT("草稿", "mute"),
    SUBMITTED("待审核", "warn"),
    RETURNED("退回修改", "warn"),
    PUBLISHED("已批准发布", "ok"),
    WITHDRAWN("已撤回", "mute");

    private static final String LAW = "law:info-published";

    /** The procedure of a notice (公告发布程序). */
    public static final Procedure<BulletinStatus> PROCEDURE = new Procedure<>("bulletin", "公告发布", List.of(
            new Transition<>(DRAFT, "提交审核", SUBMITTED, "拟稿人", "", "", LAW),
            new Transition<>(RETURNED, "重新提交", SUBMITTED, "拟稿人", "", "", LAW),
            new Transition<>(SUBMITTED, "批准，按时发布", PUBLISHED, "审核人", "", "", LAW),
            new Transition<>(SUBMITTED, "退回修改", RETURNED, "审核人", "", "", ""),
            new Transition<>(DRAFT, "不发布", WITHDRAWN, "拟稿人", "", "", ""),
            new Transition<>(RETURNED, "不发布", WITHDRAWN, "拟稿人", "", "", ""),
            new Transition<>(PUBLISHED, "撤回，说明理由", WITHDRAWN, "审核人", "", "", LAW)));

    private final String label;
    private final String tone;

    BulletinStatus(String label, String tone) {
        this.label = label;
        this.tone = tone;
    }

    @Override
    public String label() {
        return label;
    }

    /** The tone of its tag: ok, warn, err, info, mute. */
    public String tone() {
        return tone;
    }

    BulletinStatus to(BulletinStatus next) {
        return PROCEDURE.move(this, next);
    }

    /** Whether its text may still be changed. */
    public boolean isWritten() {
        return this == DRAFT || this == RETURNED;
    }
}
