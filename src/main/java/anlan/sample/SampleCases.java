package anlan.sample;

import anlan.credit.Publications;
import anlan.hazard.LeadRow;
import anlan.kernel.Money;
import anlan.kernel.Refused;
import anlan.law.Fines;
import anlan.law.PenaltyStage;
import anlan.law.PenaltyTarget;
import anlan.penalty.Approvals;
import anlan.penalty.Archives;
import anlan.penalty.CaseNotices;
import anlan.penalty.CaseReports;
import anlan.penalty.CaseSource;
import anlan.penalty.CaseView;
import anlan.penalty.CaseViews;
import anlan.penalty.Cases;
import anlan.penalty.Decisions;
import anlan.penalty.Evidence;
import anlan.penalty.Executions;
import anlan.penalty.Investigations;
import anlan.penalty.LegalReview;
import anlan.penalty.NewLead;
import anlan.penalty.Offence;
import anlan.penalty.Receipt;
import anlan.penalty.Report;
import anlan.penalty.Reviews;
import anlan.platform.document.form.ServiceWay;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** The deeds of a penalty case as its people do them, through the same facades as every page. */
final class SampleCases {

    private static final String HEAD = "juzhang", DEPUTY = "fenguan", REVIEWER = "fazhi", CASHIER = "zonghe";

    private final SampleClock clock;
    private final SampleCast cast;
    private final Function<Class<?>, Object> beans;

    SampleCases(SampleClock clock, SampleCast cast, Function<Class<?>, Object> beans) {
        this.clock = clock;
        this.cast = cast;
        this.beans = beans;
    }

    private <T> T bean(Class<T> type) {
        return type.cast(beans.apply(type));
    }

    /** The lead of the failed re-inspection, with the unit and what it did not put right. */
    void open(SampleCase matter) {
        as(matter.team.first(), () -> {
            var cases = bean(Cases.class);
            var row = cases.waiting().stream().filter(l -> l.rectificationOrder().equals(matter.order.value()))
                    .filter(this::isFined).findFirst().orElse(null);
            if (row == null) {
                return;
            }
            matter.id = cases.open(new NewLead(row.enterprise(), CaseSource.REINSPECTION, row.id().value(), "整改复查未通过",
                    "逾期未改正：" + row.problem(), row.openedOn(), null, "责令限期整改后复查，下列问题没有整改：" + row.problem(), false),
                    cast.id(matter.team.second()));
            cases.proposeFiling(matter.id(), "复查未通过，符合立案条件，建议立案。");
        });
    }

    private boolean isFined(LeadRow row) {
        return !row.violation().isBlank() && span(row.violation(), row.openedOn(), stage(row.violation(), row.openedOn())).max() != null;
    }

    private PenaltyStage stage(String violation, LocalDate ended) {
        return span(violation, ended, PenaltyStage.OVERDUE).max() == null ? PenaltyStage.FIRST : PenaltyStage.OVERDUE;
    }

    private Fines.Span span(String violation, LocalDate ended, PenaltyStage stage) {
        return bean(Fines.class).fine(new Fines.Act(violation, ended, today(), stage, PenaltyTarget.UNIT, null, null)).answer();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), SampleClock.ZONE);
    }

    void endorse(SampleCase matter) {
        as(matter.team.approver(), () -> bean(Approvals.class).endorse(matter.id(), pending(matter), true, "同意，报请批准。"));
    }

    void grant(SampleCase matter) {
        as(DEPUTY, () -> bean(Approvals.class).decide(matter.id(), pending(matter), true, "同意。"));
    }

    private UUID pending(SampleCase matter) {
        return view(matter).pending().stream().findFirst().orElseThrow(() -> new Refused("没有待批的事项")).id();
    }

    void investigate(SampleCase matter) {
        as(matter.team.first(), () -> {
            var work = bean(Investigations.class);
            var team = List.of(cast.id(matter.team.first()), cast.id(matter.team.second()));
            work.add(matter.id(), new Investigations.NewEvidence(Evidence.Kind.DOCUMENT, "整改复查意见书复印件（示例）", "逾期未改正的事实", false,
                    matter.unit.safetyManager(), "本机关案卷", today(), team), null);
            var now = LocalDateTime.ofInstant(clock.instant(), SampleClock.ZONE);
            work.record(matter.id(), new Investigations.NewInterview(matter.unit.safetyManager(), "", "安全管理人员", matter.unit.safetyPhone(),
                    matter.unit.address(), "本机关询问室", now.minusMinutes(40), now.minusMinutes(5), team,
                    "问：责令整改的问题为什么没有按期改正？\n答：资金没有到位，拖下来了，现在已经安排。", "以上笔录我看过，与我说的一致。", ""));
        });
    }

    void report(SampleCase matter) {
        as(matter.team.first(), () -> {
            var view = view(matter);
            bean(CaseReports.class).submit(matter.id(), new CaseReports.NewReport("经查，" + view.enterpriseName() + view.facts(),
                    "调查期间已着手改正，未造成后果。", Report.Proposal.PENALISE, "", false, false, "事实清楚，证据充分，建议按照拟定意见处罚。",
                    view.offences().stream().map(o -> new CaseReports.Weight(o.id(), stage(o.violation(), o.actEnded()), fine(o),
                            Set.of(), "主动配合调查，着手改正，在法定幅度内从轻。")).toList()));
        });
    }

    /** The lowest sum, or a quarter of the highest where the law names no lowest; rounded to hundreds. */
    private BigDecimal fine(Offence act) {
        var span = span(act.violation(), act.actEnded(), stage(act.violation(), act.actEnded()));
        var min = span.min();
        var max = span.max();
        if (max == null) {
            throw new Refused("这一行为没有罚款");
        }
        var sum = min == null || min.equals(Money.ZERO) ? max.yuan().divide(BigDecimal.valueOf(4), RoundingMode.HALF_UP) : min.yuan();
        return sum.divide(BigDecimal.valueOf(100), 0, RoundingMode.UP).multiply(BigDecimal.valueOf(100));
    }

    void serveNotices(SampleCase matter) {
        as(matter.team.first(), () -> view(matter).notices()
                .forEach(n -> bean(CaseNotices.class).serve(matter.id(), n.id(), receipt(matter))));
    }

    void defend(SampleCase matter) {
        as(matter.team.first(), () -> view(matter).notices().forEach(n -> bean(CaseNotices.class).defend(matter.id(), n.id(), today(),
                matter.unit.safetyManager(), "企业经营困难，已经完成整改，请求从轻处罚。")));
    }

    void answer(SampleCase matter) {
        as(matter.team.first(), () -> view(matter).defences().stream().filter(d -> !d.isAnswered()).forEach(d -> bean(CaseNotices.class)
                .answer(matter.id(), d.id(), false, "整改在立案以后完成，拟定的罚款已经考虑这一情节，不再减轻。")));
    }

    void waive(SampleCase matter) {
        as(matter.team.first(), () -> view(matter).notices()
                .forEach(n -> bean(CaseNotices.class).waive(matter.id(), n.id(), today(), "我单位放弃陈述、申辩和听证。")));
    }

    /** Reviewed and discussed where that is due. */
    void review(SampleCase matter) {
        var needed = new boolean[2];
        as(HEAD, () -> {
            needed[0] = view(matter).reviewNeeded() || view(matter).discussionNeeded();
            needed[1] = view(matter).discussionNeeded();
        });
        if (needed[0]) {
            as(REVIEWER, () -> bean(Reviews.class).review(matter.id(), new Reviews.Finding(
                    LegalReview.POINTS.stream().map(_ -> "符合规定").toList(), true, "同意拟定的处罚意见。")));
        }
        if (needed[1]) {
            as(HEAD, () -> bean(Reviews.class).discuss(matter.id(), new Reviews.Sitting(
                    LocalDateTime.ofInstant(clock.instant(), SampleClock.ZONE), "本机关会议室",
                    List.of(new Reviews.Voice(cast.id(HEAD), "同意", ""), new Reviews.Voice(cast.id(DEPUTY), "同意", "")),
                    "同意拟定的行政处罚。", true)));
        }
    }

    void decide(SampleCase matter) {
        as(HEAD, () -> bean(Decisions.class).decide(matter.id(), Map.of()));
    }

    void serveDecisions(SampleCase matter) {
        as(matter.team.first(), () -> view(matter).decisions().forEach(d -> {
            bean(Decisions.class).serve(matter.id(), d.id(), receipt(matter));
            SamplePublications.publish(bean(Publications.class), d.id());
            if (view(matter).discussionNeeded()) {
                bean(Decisions.class).report(matter.id(), d.id());
            }
        }));
    }

    private Receipt receipt(SampleCase matter) {
        return new Receipt(ServiceWay.DIRECT, clock.instant(), matter.unit.address(), matter.unit.safetyManager(), "安全管理人员", "", "");
    }

    void pay(SampleCase matter) {
        as(CASHIER, () -> view(matter).decisions().forEach(d -> bean(Executions.class)
                .pay(matter.id(), d.id(), today(), view(matter).accounts().get(d.id()).open(), "示例票据" + matter.random.nextInt(100_000, 999_999))));
    }

    void close(SampleCase matter) {
        as(matter.team.first(), () -> bean(Executions.class).proposeClosure(matter.id(), "罚款已缴清，问题已改正，建议结案。"));
    }

    void archive(SampleCase matter) {
        as(matter.team.first(), () -> bean(Archives.class).archive(matter.id(), "30年", "示例案卷"));
    }

    private CaseView view(SampleCase matter) {
        return bean(CaseViews.class).view(matter.id());
    }

    private void as(String person, Runnable deed) {
        cast.as(person, deed);
    }
}
