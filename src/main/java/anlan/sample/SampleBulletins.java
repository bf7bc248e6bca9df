package anlan.sample;

import anlan.credit.notice.BulletinDraft;
import anlan.credit.notice.BulletinId;
import anlan.credit.notice.BulletinKind;
import anlan.credit.notice.Bulletins;

/** Notices and news of the office (示例公告与动态): three that are public, one that waits for its approval. */
final class SampleBulletins {

    private static final String AUTHOR = "zonghe";

    private final SampleStage stage;

    SampleBulletins(SampleStage stage) {
        this.stage = stage;
    }

    void plan() {
        published(90, BulletinKind.PLAN, true, "2026 年度监督检查计划公开（示例）",
                "根据监督检查人员的数量和工作日，编制本年度计划（示例）。\n\n一、重点检查：危险化学品、烟花爆竹、矿山。\n二、一般检查：按双随机抽取。\n\n计划可能随专项整治调整，调整后另行公开。");
        published(20, BulletinKind.GUIDE, false, "收到整改指令书怎么办（示例）",
                "先用文书上的查验码核验真伪，再在期限内完成整改，登录后逐项报告。\n\n确有困难的，期限届满前申请延期。执法人员复查合格，隐患才销号。");
        published(6, BulletinKind.ANNOUNCEMENT, false, "冬季烟花爆竹专项检查安排（示例）",
                "十二月起对烟花爆竹经营和储存单位开展专项检查（示例）。\n\n发现非法存放、无证经营，请拨打 12350，或者在本网站举报，可以不写姓名。");
        var waiting = draft(1, BulletinKind.NEWS, false, "安全宣传进社区（示例）", "区应急管理局到示例社区讲解用电和燃气安全（示例）。");
        stage.at(1, 16, 30, AUTHOR, () -> bulletins().submit(waiting[0]));
    }

    private void published(int day, BulletinKind kind, boolean pinned, String title, String text) {
        var made = draft(day, kind, pinned, title, text);
        stage.at(day, 10, 0, AUTHOR, () -> bulletins().submit(made[0]));
        stage.at(day, 15, 0, SampleStage.DEPUTY, () -> bulletins().decide(made[0], true, "同意发布。"));
    }

    private BulletinId[] draft(int day, BulletinKind kind, boolean pinned, String title, String text) {
        var made = new BulletinId[1];
        stage.at(day, 9, 30, AUTHOR, () -> made[0] = bulletins().draft(new BulletinDraft(kind, title, text, null, pinned)));
        return made;
    }

    private Bulletins bulletins() {
        return stage.bean(Bulletins.class);
    }
}
