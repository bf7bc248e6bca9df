package anlan.sample;

import anlan.cooperation.Answer;
import anlan.cooperation.CircularId;
import anlan.cooperation.Circulars;
import anlan.cooperation.JointWork;
import anlan.cooperation.JointWorkId;
import anlan.cooperation.JointWorks;
import anlan.cooperation.Parcel;
import anlan.cooperation.ParcelFilter;
import anlan.cooperation.ParcelKind;
import anlan.cooperation.Received;
import anlan.kernel.Identifier;
import anlan.kernel.Refused;
import anlan.law.PenaltyStage;
import anlan.penalty.Approvals;
import anlan.penalty.CaseId;
import anlan.penalty.CaseReports;
import anlan.penalty.CaseSource;
import anlan.penalty.CaseView;
import anlan.penalty.CaseViews;
import anlan.penalty.Cases;
import anlan.penalty.Evidence;
import anlan.penalty.Investigations;
import anlan.penalty.NewLead;
import anlan.penalty.Report;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What goes between bodies in the sample: a suspected crime that the police are looking at, a notice, a joint enforcement. */
final class SampleCooperation {

    private static final String POLICE = "gongan", HEAD = "juzhang", TOWN = "town-511703108";

    private final SampleStage stage;
    private @Nullable CaseId matter;

    SampleCooperation(SampleStage stage) {
        this.stage = stage;
    }

    void plan() {
        refer(stage.units().get(7).getValue());
        tell();
        together();
    }

    private void refer(UUID unit) {
        var first = SampleStage.TEAM.first();
        stage.at(14, 9, 0, first, () -> {
            var cases = stage.bean(Cases.class);
            matter = cases.open(new NewLead(unit, CaseSource.INSPECTION, null, "现场检查（示例）", "关闭可燃气体报警装置继续生产", today(), null,
                    "检查发现报警装置被人为关闭，仍在生产（示例）。", false), stage.cast().id(SampleStage.TEAM.second()));
            cases.add(matter(), new Cases.NewOffence(view().parties().getFirst().id(), "V15", "关闭直接关系生产安全的报警设备", today(), PenaltyStage.FIRST));
            cases.proposeFiling(matter(), "符合立案条件，建议立案。");
        });
        approve(14);
        stage.at(10, 17, 25, first, () -> investigate(matter()));
        stage.at(6, 9, 0, first, () -> stage.bean(CaseReports.class).submit(matter(), new CaseReports.NewReport(
                "关闭报警装置继续生产，具有发生重大伤亡事故的现实危险（示例）。", "", Report.Proposal.REFER, "危险作业罪", false, false, "建议移送公安机关。",
                view().offences().stream().map(o -> new CaseReports.Weight(o.id(), PenaltyStage.FIRST, null, Set.of(), "")).toList())));
        approve(5);
        stage.at(2, 9, 0, POLICE, () -> answer(ParcelKind.CRIME, "HANDED_OVER", "郑公"));
    }

    private void approve(int day) {
        stage.at(day, 11, 0, SampleStage.TEAM.approver(), () -> stage.bean(Approvals.class).endorse(matter(), pending(), true, "同意，报请批准。"));
        stage.at(day, 16, 0, HEAD, () -> stage.bean(Approvals.class).decide(matter(), pending(), true, "同意。"));
    }

    private void investigate(CaseId id) {
        var work = stage.bean(Investigations.class);
        var team = stage.officers();
        work.add(id, new Investigations.NewEvidence(Evidence.Kind.DOCUMENT, "报警装置运行记录复印件（示例）", "装置被关闭的事实", false, "安全员某", "本机关案卷", today(), team), null);
        var now = stage.now();
        work.record(id, new Investigations.NewInterview("安全员某", "", "安全管理人员", "", "百节镇", "本机关询问室", now.minusMinutes(35), now.minusMinutes(5), team,
                "问：报警装置为什么关闭？\n答：老是响，就关了。", "以上笔录我看过，与我说的一致。", ""));
    }

    private void tell() {
        stage.at(8, 10, 0, SampleStage.TEAM.first(), () -> stage.bean(Circulars.class).send(new CircularId(Identifier.fresh()), new Circulars.NewCircular("烟花爆竹零售点检查情况通报（示例）",
                "检查发现三家零售点超量存放、一家没有许可证，请在职责范围内协同查处并反馈（示例）。", List.of("ga", "zj", "jt"), stage.workday(1).plusDays(4), "", List.of())));
        stage.at(7, 9, 0, POLICE, () -> answer(ParcelKind.NOTICE, "RECEIVE", "郑公"));
        stage.at(5, 9, 0, POLICE, () -> answer(ParcelKind.NOTICE, "FEEDBACK", "已查处一家无证经营（示例）。"));
        stage.at(7, 15, 0, "zhujian", () -> answer(ParcelKind.NOTICE, "RECEIVE", "徐癸"));
    }

    private void together() {
        stage.at(6, 14, 0, SampleStage.TEAM.first(), () -> stage.bean(JointWorks.class).begin(new JointWorkId(Identifier.fresh()), new JointWorks.NewWork(JointWork.Kind.ENFORCEMENT,
                "危险化学品联合执法（示例）", "应急管理局查工艺和设备，公安机关查剧毒化学品流向，镇查属地责任落实（示例）。", today(), stage.workday(1).plusDays(14),
                List.of("ga", TOWN), stage.units().subList(0, 2).stream().map(e -> e.getKey().creditCode()).toList())));
        stage.at(3, 10, 0, POLICE, () -> answer(ParcelKind.JOINT, "CONFIRM", "郑公，电话 0818-0000000（示例）"));
    }

    /** To the newest of its kind. */
    private void answer(ParcelKind kind, String what, String words) {
        var received = stage.bean(Received.class);
        Parcel newest = received.list(new ParcelFilter("", "", kind, "", null, null, 1)).rows().stream().findFirst().orElseThrow(() -> new Refused("没有来件"));
        received.answer(newest.id(), new Answer(what, "", "", words, null));
    }

    private UUID pending() {
        return view().pending().stream().findFirst().orElseThrow(() -> new Refused("没有待批的事项")).id();
    }

    private CaseView view() {
        return stage.bean(CaseViews.class).view(matter());
    }

    private CaseId matter() {
        if (matter == null) {
            throw new Refused("案件没有登记");
        }
        return matter;
    }

    private LocalDate today() {
        return stage.now().toLocalDate();
    }
}
