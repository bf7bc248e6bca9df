package anlan.credit.blacklist;

import anlan.kernel.Procedure;
import anlan.kernel.State;
import anlan.kernel.Transition;
import java.util.List;

/** Where a listing stands (名单办理状态): from the penalty it rests on to the day the party is off the list. */
public enum ListingStatus implements State {
    PENALISED("已处罚", "info"),
    PROPOSED("拟列入，待告知", "warn"),
    NOTIFIED("已告知，待决定", "warn"),
    NOT_LISTED("不予列入", "mute"),
    LISTED("决定列入，待公布", "err"),
    PUBLISHED("在列", "err"),
    EXIT_APPLIED("在列，申请提前移出", "warn"),
    REMOVED("已移出", "ok");

    private static final String OFFICERS = "两名以上执法人员";
    private static final String HEAD = "作出处罚的机关的负责人（不是提出人）";
    private static final String LAW = "law:violation-library";

    /** The procedure of the list (名单管理程序) as the table of its moves. */
    public static final Procedure<ListingStatus> PROCEDURE = new Procedure<>("blacklist", "严重失信主体名单", List.of(
            new Transition<>(PENALISED, "提出列入", PROPOSED, OFFICERS, "", "", LAW),
            new Transition<>(PROPOSED, "告知当事人", NOTIFIED, OFFICERS, "列入严重失信主体名单告知书", "D85", LAW),
            new Transition<>(PROPOSED, "不再列入", NOT_LISTED, HEAD, "", "", LAW),
            new Transition<>(NOTIFIED, "陈述、申辩，复核", NOTIFIED, "当事人、执法人员", "", "D92", LAW),
            new Transition<>(NOTIFIED, "决定列入", LISTED, HEAD, "列入严重失信主体名单决定书", "D94", LAW),
            new Transition<>(NOTIFIED, "决定不予列入", NOT_LISTED, HEAD, "", "D94", LAW),
            new Transition<>(LISTED, "送达", LISTED, OFFICERS, "列入严重失信主体名单决定书", "D85", LAW),
            new Transition<>(LISTED, "公布并通报有关部门", PUBLISHED, OFFICERS, "", "D95", "law:joint-restriction"),
            new Transition<>(PUBLISHED, "申请提前移出", EXIT_APPLIED, "当事人", "", "D49", LAW),
            new Transition<>(EXIT_APPLIED, "不予提前移出", PUBLISHED, HEAD, "不予提前移出决定书", "D96", LAW),
            new Transition<>(EXIT_APPLIED, "准予提前移出", REMOVED, HEAD, "移出严重失信主体名单决定书", "D96", LAW),
            new Transition<>(REMOVED, "申请材料虚假，撤销移出", PUBLISHED, HEAD, "恢复列入严重失信主体名单决定书", "", LAW),
            new Transition<>(LISTED, "管理期届满", REMOVED, "系统", "移出严重失信主体名单决定书", "D49", LAW),
            new Transition<>(PUBLISHED, "管理期届满", REMOVED, "系统", "移出严重失信主体名单决定书", "D49", LAW),
            new Transition<>(EXIT_APPLIED, "管理期届满", REMOVED, "系统", "移出严重失信主体名单决定书", "D49", LAW),
            new Transition<>(PROPOSED, "处罚被撤销", NOT_LISTED, "系统", "", "", "law:decision-undone"),
            new Transition<>(NOTIFIED, "处罚被撤销", NOT_LISTED, "系统", "", "", "law:decision-undone"),
            new Transition<>(LISTED, "处罚被撤销", REMOVED, "系统", "移出严重失信主体名单决定书", "", "law:decision-undone"),
            new Transition<>(PUBLISHED, "处罚被撤销", REMOVED, "系统", "移出严重失信主体名单决定书", "", "law:decision-undone"),
            new Transition<>(EXIT_APPLIED, "处罚被撤销", REMOVED, "系统", "移出严重失信主体名单决定书", "", "law:decision-undone")));

    private final String label;
    private final String tone;

    ListingStatus(String label, String tone) {
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

    /** The party is on the list. */
    public boolean isListed() {
        return this == LISTED || this == PUBLISHED || this == EXIT_APPLIED;
    }

    public boolean isEnded() {
        return this == REMOVED || this == NOT_LISTED;
    }

    ListingStatus to(ListingStatus next) {
        return PROCEDURE.move(this, next);
    }
}
