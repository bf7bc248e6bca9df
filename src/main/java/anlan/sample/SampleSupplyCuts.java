package anlan.sample;

import anlan.inspection.Finding;
import anlan.inspection.Handling;
import anlan.inspection.SiteMeasure;
import anlan.inspection.SiteRecords;
import anlan.inspection.Visits;
import anlan.penalty.NewSupplyCut;
import anlan.penalty.SupplyCutId;
import anlan.penalty.SupplyCuts;
import anlan.penalty.SupplyKind;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Power cut off from units that did not stop as they were told (示例停止供电): one still cut, one that obeyed. */
final class SampleSupplyCuts {

    private static final String FIRST = SampleStage.TEAM.first();

    private final SampleStage stage;
    private final SampleDeeds deeds;

    SampleSupplyCuts(SampleStage stage, SampleDeeds deeds) {
        this.stage = stage;
        this.deeds = deeds;
    }

    void plan() {
        cut(stopped(24, 21), 17);
        var obeying = stopped(31, 41);
        var id = cut(obeying, 36);
        stage.agenda().at(stage.workday(28).atTime(10, 0), () -> deeds.reinspect(obeying, stage.now(), 1));
        stage.at(28, 14, 0, FIRST, () -> cuts().obey(id[0], "已停产，隐患消除，复查合格。"));
        stage.at(28, 15, 0, FIRST, () -> cuts().lift(id[0], "供电公司调度员周某（示例）接到解除通知。"));
    }

    /** A visit that finds a major hazard and orders production to stop. */
    private SampleCourse stopped(int unit, int day) {
        var entry = stage.units().get(unit % stage.units().size());
        var course = new SampleCourse(entry.getKey(), entry.getValue(), SampleStage.TEAM, stage.workday(day), false, unit);
        step(day + 1, 14, () -> deeds.plan(course, stage.now()));
        step(day + 1, 16, () -> deeds.approve(course, stage.now()));
        step(day, 9, () -> deeds.arrive(course, stage.now()));
        step(day, 10, () -> deeds.inspect(course, stage.now()));
        stage.at(day, 10, 40, FIRST, () -> find(course));
        step(day, 11, () -> deeds.sign(course, stage.now()));
        return course;
    }

    private void step(int day, int hour, Runnable deed) {
        var moment = day > 0 ? stage.workday(day).atTime(hour, 5) : stage.last().atTime(hour, 5);
        stage.agenda().at(moment, deed);
    }

    /** Something of its own checklist, of the kind that is a major hazard where the list has one. */
    private void find(SampleCourse course) {
        var records = stage.bean(SiteRecords.class);
        var visit = stage.bean(Visits.class).view(Objects.requireNonNull(course.visit));
        var lines = records.view(visit).sections().stream().flatMap(section -> section.lines().stream()).toList();
        var line = lines.stream().filter(l -> !l.item().major().isEmpty()).findFirst().orElse(lines.getFirst());
        records.put(visit.id(), new Finding(records.newFinding(), 0, null, line.item().finding() + "（示例）", "生产区", line.item().basis(), line.basis(),
                line.item().violation(), Handling.ORDER, line.item().requirement(), stage.now().toLocalDate().plusDays(10), true,
                line.item().major().isEmpty() ? "专家现场判定为重大事故隐患（示例）" : line.item().major(), Set.of(SiteMeasure.SUSPEND), "生产区", List.of()));
    }

    private SupplyCutId[] cut(SampleCourse course, int day) {
        var made = new SupplyCutId[1];
        stage.at(day, 9, 30, FIRST, () -> made[0] = cuts().propose(new NewSupplyCut(course.enterprise, stage.officers(), SupplyKind.POWER, "示例供电公司",
                cuts().majorHazards(course.enterprise).getFirst().id().value(), cuts().stops(course.enterprise).getFirst().id().value(),
                "复查时仍在生产，有现场录像（示例）。", "隐患没有消除，仍在生产，随时可能泄漏爆炸。", "保留应急照明、消防和排水用电。", true, "",
                stage.workday(day + 3), "书面催告三日内履行，期满复查仍在生产（示例）")));
        stage.at(day, 15, 0, SampleStage.HEAD, () -> cuts().decide(made[0], true, "同意，注意安全。"));
        var from = stage.workday(day - 3).atTime(10, 30);
        stage.at(day - 1, 10, 0, FIRST, () -> cuts().tell(made[0], from, course.unit.safetyManager(), "供电公司客户经理（示例）", ""));
        stage.agenda().at(from.plusMinutes(10), () -> stage.cast().as(FIRST, () -> cuts().confirm(made[0], LocalDateTime.from(from.plusMinutes(5)))));
        return made;
    }

    private SupplyCuts cuts() {
        return stage.bean(SupplyCuts.class);
    }
}
