package anlan.sample;

import anlan.complaint.Checks;
import anlan.complaint.ComplaintFines;
import anlan.complaint.ComplaintId;
import anlan.complaint.ComplaintSource;
import anlan.complaint.ComplaintView;
import anlan.complaint.Complaints;
import anlan.complaint.Handovers;
import anlan.complaint.NewReward;
import anlan.complaint.Payee;
import anlan.complaint.Report;
import anlan.complaint.Reports;
import anlan.complaint.RewardSharing;
import anlan.complaint.Rewards;
import anlan.complaint.SameMatter;
import anlan.kernel.Money;
import anlan.kernel.Refused;
import anlan.organization.OfficerId;
import anlan.platform.security.Ticket;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What citizens reported in the last weeks (示例举报): rewarded, unfounded, being checked and about to change hands, a second one of
 * the same matter, redirected, just come in. The originals are sealed with a key that no sample carries along.
 */
final class SampleComplaints {

    private static final String FIRST = "zhifa1", SECOND = "zhifa2", MINES = "zhifa3", CLERK = "zonghe";

    private final SampleStage stage;

    SampleComplaints(SampleStage stage) {
        this.stage = stage;
    }

    /** One complaint as far as it came. */
    private static final class Made {

        private @Nullable Ticket ticket;
        private @Nullable ComplaintId id;

        ComplaintId id() {
            if (id == null) {
                throw new Refused("没有收到举报");
            }
            return id;
        }

        String number() {
            if (ticket == null) {
                throw new Refused("没有收到举报");
            }
            return ticket.number();
        }
    }

    void plan() {
        rewarded();
        unfounded();
        var checked = running();
        second(checked);
        redirected();
        report(1, "示例：居民楼下的仓库里堆着油漆桶，天天有人抽烟。", "示例社区二号楼", "");
    }

    private Made report(int day, String what, String where, String name) {
        var made = new Made();
        stage.at(day, 8, 40, CLERK, () -> made.ticket = stage.bean(Reports.class)
                .report(new Report(what, where, "", name, name.isEmpty() ? "" : "示例电话", false, List.of())));
        return made;
    }

    private void accept(Made made, int day, String handler, String summary, String place) {
        stage.at(day, 9, 10, handler, () -> {
            made.id = stage.bean(Complaints.class).list(new ComplaintView.Filter("", made.number(), null, false, 1)).rows().getFirst().id();
            stage.bean(Complaints.class).take(made.id());
            stage.bean(Complaints.class).accept(made.id(), summary, place, "", false);
        });
    }

    /** Later deeds at a later hour, for two days may fall on the same working day. */
    private void check(Made made, int day, String handler, String colleague) {
        stage.at(day, 9, 40, handler, () -> checks().start(made.id(), Set.of(stage.cast().id(colleague)), "现场核查方案（示例）"));
    }

    private void answer(Made made, int day, boolean confirmed, String finding, String measures, String answer) {
        stage.at(day, 10, 30, FIRST, () -> checks().conclude(made.id(), confirmed, finding, measures, stage.workday(day)));
        stage.at(day - 1, 11, 20, SampleStage.TEAM.approver(), () -> checks().sign(made.id(), true, "同意。"));
        stage.at(day - 2, 15, 0, FIRST, () -> checks().feedBack(made.id(), answer));
    }

    private void rewarded() {
        var made = report(60, "示例：厂里夜间把安全联锁断开生产。", "示例工业园三号路", "示例举报人");
        accept(made, 59, FIRST, "夜间断开安全联锁生产（示例）", "示例工业园三号路");
        check(made, 56, FIRST, SECOND);
        answer(made, 53, true, "联锁旁路运行属实（示例）。", "已责令立即恢复联锁并立案（示例）。", "您举报的情况属实，已责令恢复联锁并依法处理。");
        stage.at(30, 15, 20, FIRST, () -> {
            stage.bean(ComplaintFines.class).note(made.id(), "（示例）应急罚〔2026〕0号", "", Money.yuan(60_000), stage.workday(31));
            rewards().propose(made.id(), new NewReward("", 0, "", RewardSharing.SINGLE, new Payee("示例举报人", "示例电话", "现金")));
        });
        stage.at(29, 15, 50, SampleStage.DEPUTY, () -> rewards().decide(made.id(), true, new OfficerId(stage.cast().id(CLERK)), "同意。"));
        stage.at(22, 16, 20, CLERK, () -> {
            rewards().open(made.id(), "支付奖金");
            rewards().pay(made.id(), "示例凭证 1 号");
        });
    }

    private void unfounded() {
        var made = report(45, "示例：加油站旁有人烧垃圾。", "示例加油站", "");
        accept(made, 44, FIRST, "加油站附近焚烧垃圾（示例）", "示例加油站");
        check(made, 42, FIRST, SECOND);
        answer(made, 40, false, "到场三次，没有发现焚烧（示例）。", "", "我们去了三次，没有发现焚烧。再看到请马上拨打 12350。");
        stage.at(36, 15, 30, FIRST, () -> checks().close(made.id(), ""));
    }

    private Made running() {
        var made = report(12, "示例：采石场放炮不警戒。", "示例村采石场", "");
        accept(made, 11, MINES, "采石场爆破未设警戒（示例）", "示例村采石场");
        check(made, 9, MINES, "kuangshan");
        stage.at(2, 16, 0, MINES, () -> stage.bean(Handovers.class).ask(made.id(), new OfficerId(stage.cast().id(FIRST)), "参加专班，借调两个月（示例）"));
        return made;
    }

    private void second(Made first) {
        var made = report(10, "示例：采石场放炮，石头飞到路上。", "示例村采石场旁公路", "示例村民");
        accept(made, 9, MINES, "采石场飞石落到公路（示例）", "示例村采石场旁公路");
        stage.at(8, 9, 20, MINES, () -> stage.bean(SameMatter.class).link(made.id(), first.number(), "同一采石场同一天的爆破"));
    }

    private void redirected() {
        var made = new Made();
        stage.at(25, 9, 0, CLERK, () -> {
            made.ticket = stage.bean(Complaints.class)
                    .enter(new Report("示例：工地塔吊没有年检标志。", "示例路工地", "", "", "", false, List.of()), ComplaintSource.PHONE);
            made.id = stage.bean(Complaints.class).list(new ComplaintView.Filter("", made.number(), null, false, 1)).rows().getFirst().id();
        });
        stage.at(24, 9, 20, CLERK, () -> stage.bean(Complaints.class).redirect(made.id(), "工地塔吊检验情况（示例）", "区住房和城乡建设局", "房屋市政工程由住建部门监管。"));
    }

    private Checks checks() {
        return stage.bean(Checks.class);
    }

    private Rewards rewards() {
        return stage.bean(Rewards.class);
    }
}
