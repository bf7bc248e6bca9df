package anlan.sample;

import anlan.hazard.Closings;
import anlan.hazard.OnSpotService;
import anlan.hazard.OrderView;
import anlan.hazard.Orders;
import anlan.hazard.Reinspections;
import anlan.hazard.TransferId;
import anlan.hazard.Transfers;
import anlan.inspection.Answer;
import anlan.inspection.Arrival;
import anlan.inspection.Checklist;
import anlan.inspection.Checklists;
import anlan.inspection.Finding;
import anlan.inspection.Scheme;
import anlan.inspection.SignatureMark;
import anlan.inspection.Signing;
import anlan.inspection.SiteFacts;
import anlan.inspection.SiteRecords;
import anlan.inspection.VisitKind;
import anlan.inspection.VisitView;
import anlan.inspection.Visits;
import anlan.kernel.Identifier;
import anlan.kernel.Refused;
import anlan.platform.file.FileKind;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** The deeds of a visit as its people do them, through the same facades as every page. */
final class SampleDeeds {

    private final SampleClock clock;
    private final SampleCast cast;
    private final Visits visits;
    private final SiteRecords sites;
    private final Checklists checklists;
    private final Closings closings;
    private final Orders orders;
    private final Reinspections reinspections;
    private final Transfers transfers;

    SampleDeeds(
            SampleClock clock, SampleCast cast, Visits visits, SiteRecords sites, Checklists checklists,
            Closings closings, Orders orders, Reinspections reinspections, Transfers transfers) {
        this.clock = clock;
        this.cast = cast;
        this.visits = visits;
        this.sites = sites;
        this.checklists = checklists;
        this.closings = closings;
        this.orders = orders;
        this.reinspections = reinspections;
        this.transfers = transfers;
    }

    void plan(SampleCourse course, LocalDateTime at) {
        at(at, course.team.first(), () -> {
            var lists = checklists.suggested(course.unit.trade(), course.day).stream().map(Checklist::id).limit(2).toList();
            var from = course.day.atTime(9, 0).atZone(SampleClock.ZONE).toInstant();
            course.visit = visits.plan(course.enterprise, new Scheme(
                    kind(course), source(course), from, from.plusSeconds(9000),
                    List.of(cast.id(course.team.first()), cast.id(course.team.second())), lists, "", "查阅资料、现场查看、询问", ""));
        });
    }

    private static VisitKind kind(SampleCourse course) {
        int dice = course.random.nextInt(20);
        return dice < 10 ? VisitKind.PLANNED : dice < 14 ? VisitKind.RANDOM : dice < 17 ? VisitKind.PATROL
                : dice < 19 ? VisitKind.UNANNOUNCED : VisitKind.COVERT;
    }

    private static String source(SampleCourse course) {
        return course.day.getYear() + "年度安全生产监督检查计划（示例）";
    }

    void approve(SampleCourse course, LocalDateTime at) {
        at(at, course.team.approver(), () -> visits.approve(visit(course), "同意。请按方案实施，注意安全。"));
    }

    void cancel(SampleCourse course, LocalDateTime at) {
        at(at, course.team.first(), () -> visits.cancel(visit(course), "单位停业放假，另行安排。"));
    }

    private static anlan.inspection.VisitId visit(SampleCourse course) {
        if (course.visit == null) {
            throw new Refused("方案没有拟定");
        }
        return course.visit;
    }

    void arrive(SampleCourse course, LocalDateTime at) {
        at(at, course.team.first(), () -> visits.arrive(visit(course), new Arrival(clock.instant(), null, null, null, true)));
    }

    void inspect(SampleCourse course, LocalDateTime at) {
        at(at, course.team.first(), () -> {
            var visit = visits.view(visit(course));
            for (var section : sites.view(visit).sections()) {
                section.lines().stream().filter(_ -> course.random.nextDouble() < course.fault()).limit(2)
                        .forEach(line -> sites.answer(visit(course), line.id(), Answer.NO, ""));
                sites.answerSection(visit(course), section.checklist(), section.name(), Answer.YES);
            }
            if (visit.agency().startsWith("town-")) {
                course.handsOver = handOverFindings(visit);
            }
            if (course.pictured) {
                sites.view(visit).findings().forEach(f -> sites.attach(visit.id(), SamplePhoto.of(f.problem(), at),
                        "示例照片-" + f.position() + ".jpg", FileKind.PHOTO, null, f.id()));
            }
            var from = course.day.atTime(9, 15).atZone(SampleClock.ZONE).toInstant();
            visits.describe(visit(course), new SiteFacts(from, clock.instant(), "生产经营场所", course.unit.safetyManager(),
                    "安全管理人员", course.unit.safetyPhone(), false, "", ""));
        });
    }

    /** A town inspects, but orders nothing: what it finds goes to the department that may. */
    private boolean handOverFindings(VisitView visit) {
        var findings = sites.view(visit).findings();
        findings.forEach(f -> sites.put(visit.id(), f.transferred()));
        return !findings.isEmpty();
    }

    void sign(SampleCourse course, LocalDateTime at) {
        at(at, course.team.first(), () -> {
            VisitView visit = visits.view(visit(course));
            var marks = new java.util.HashMap<UUID, SignatureMark>();
            visit.team().forEach(m -> marks.put(m.officer(), mark(m.name())));
            boolean refuses = course.random.nextInt(60) == 0;
            var party = refuses
                    ? SignatureMark.refused(course.unit.safetyManager(), "称负责人外出，不便签名", "门卫")
                    : mark(course.unit.safetyManager());
            closings.sign(visit.id(), new Signing(Identifier.fresh(), marks, party),
                    new OnSpotService(true, refuses ? "门卫" : null));
            course.order = orders.ofVisit(visit.id().value()).orElse(null);
        });
    }

    void proposeTransfer(SampleCourse course, LocalDateTime at) {
        at(at, course.team.first(), () -> transfers.propose(visit(course), new Transfers.Proposal("达州市达川区应急管理局",
                "检查发现的问题不属于本机关职权，由有权的部门依法处理。", "现场检查记录", "")));
    }

    void approveTransfer(SampleCourse course, LocalDateTime at) {
        at(at, course.team.approver(), () -> transfers.decide(transfer(course), true, "同意移送。"));
    }

    void receiveTransfer(SampleCourse course, LocalDateTime at) {
        at(at, course.team.first(), () -> transfers.receive(transfer(course), "区应急管理局收发室（示例）", at.toLocalDate()));
    }

    private TransferId transfer(SampleCourse course) {
        return transfers.ofVisit(visit(course).value()).orElseThrow(() -> new Refused("没有提出移送")).id();
    }

    OrderView order(SampleCourse course) {
        var box = new OrderView[1];
        at(LocalDateTime.ofInstant(clock.instant(), SampleClock.ZONE), course.team.first(),
                () -> box[0] = orders.view(Objects.requireNonNull(course.order)));
        return box[0];
    }

    /** The officer notes that the unit says it is done, for only some units have an account. */
    void requestReinspection(SampleCourse course, LocalDateTime at) {
        at(at, course.team.first(), () -> {
            var open = new HashSet<UUID>();
            orders.view(Objects.requireNonNull(course.order)).items().forEach(item -> open.add(item.hazard()));
            orders.requestFor(course.order, open, "已按要求完成整改，申请复查。");
        });
    }

    /** Whether everything was put right. */
    boolean reinspect(SampleCourse course, LocalDateTime at, double passing) {
        var all = new boolean[] {true};
        at(at, course.team.first(), () -> {
            var order = orders.view(Objects.requireNonNull(course.order));
            var visit = visits.view(visit(course));
            var seen = order.items().stream().filter(OrderView.Item::isOpen).map(item -> {
                boolean passed = course.random.nextDouble() < passing;
                return new Reinspections.Seen(item.hazard(), passed, passed ? "已按要求整改" : "未按要求完成整改", List.of());
            }).toList();
            var marks = new java.util.HashMap<UUID, SignatureMark>();
            visit.team().forEach(m -> marks.put(m.officer(), mark(m.name())));
            all[0] = seen.stream().allMatch(Reinspections.Seen::passed);
            reinspections.record(order.id(), new Reinspections.Record(Identifier.fresh(),
                    LocalDate.ofInstant(clock.instant(), SampleClock.ZONE), visit.scheme().officers(), seen, "无异议",
                    Map.copyOf(marks), mark(course.unit.safetyManager())));
        });
        return all[0];
    }

    private static SignatureMark mark(String name) {
        return SignatureMark.drawn(name, SampleSignature.of(name));
    }

    private void at(LocalDateTime moment, String person, Runnable deed) {
        clock.stand(moment);
        cast.as(person, deed);
    }
}
