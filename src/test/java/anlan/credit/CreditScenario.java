package anlan.credit;

import static anlan.testing.Acting.as;
import static anlan.testing.Acting.run;

import anlan.credit.record.CreditEntryId;
import anlan.credit.record.CreditRecords;
import anlan.credit.record.EntryFilter;
import anlan.credit.record.EntryRow;
import anlan.credit.record.EntryView;
import anlan.credit.record.PaperApplication;
import anlan.hazard.HazardFixtures;
import anlan.mandate.DutyView;
import anlan.mandate.Inbox;
import anlan.kernel.Identifier;
import anlan.organization.Officers;
import anlan.organization.OrganizationFixtures;
import anlan.organization.Post;
import anlan.penalty.CaseId;
import anlan.penalty.Decision;
import anlan.penalty.Decisions;
import anlan.penalty.Executions;
import anlan.penalty.NewSpotDecision;
import anlan.penalty.PenaltyScenario;
import anlan.penalty.Remedies;
import anlan.penalty.Remedy;
import anlan.penalty.SpotDecisions;
import anlan.platform.file.Upload;
import anlan.platform.security.SignedIn;
import anlan.testing.District;
import anlan.testing.Visitor;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What every scenario of credit begins with: a penalty that was decided, and what became of it. */
public abstract class CreditScenario extends PenaltyScenario {

    protected static final long FINE = 30_000;

    protected List<EntryRow> entries(SignedIn reader, UUID unit) {
        return as(reader, () -> the.bean(CreditRecords.class).list(new EntryFilter("all", "", null, unit, 1)).rows());
    }

    protected EntryView entry(SignedIn reader, UUID unit) {
        return as(reader, () -> the.bean(CreditRecords.class).entry(entries(reader, unit).getFirst().id()));
    }

    protected Decision decision(CaseId id) {
        return the.view(id).decisions().getLast();
    }

    protected void pay(CaseId id) {
        run(the.cashier, () -> the.bean(Executions.class).pay(id, decision(id).id(), clock.today(), BigDecimal.valueOf(FINE), UUID.randomUUID().toString()));
    }

    protected void serve(CaseId id) {
        run(the.officer, () -> the.bean(Decisions.class).serve(id, decision(id).id(), the.receipt()));
    }

    protected void reviewed(CaseId id, Remedy.Outcome outcome, Long fine) {
        run(the.officer, () -> the.bean(Remedies.class).open(id, decision(id).id(),
                new Remedies.Opening(Remedy.Kind.REVIEW, "达川区人民政府", "受理 1 号", clock.today(), clock.today(), false, "")));
        var running = the.view(id).after().remedies().stream().filter(Remedy::isRunning).findFirst().orElseThrow();
        var payBy = fine == null ? null : clock.today().plusDays(15);
        run(the.officer, () -> the.bean(Remedies.class).close(id, running.id(), new Remedies.Result(outcome, "达川府复决〔2026〕2号", clock.today(), "主要事实不清",
                fine == null ? null : BigDecimal.valueOf(fine), "", payBy)));
    }

    protected static List<Upload> materials() {
        return List.of(new Upload("缴款凭证.png", HazardFixtures.aPhoto()));
    }

    /** A person of the unit who was warned on the spot; the entry about him. */
    protected CreditEntryId aPersonsEntry(UUID unit) {
        var made = as(the.officer, () -> the.bean(SpotDecisions.class).decide(new NewSpotDecision(unit, null,
                new NewSpotDecision.Person("钱某", "511703199001010000", "班组长", "百节镇", ""), List.of(the.officer.person(), the.second.person()), "V56", "违章指挥",
                clock.today(), "一号车间", "现场指挥工人违章作业。", true, "", "", true, null, null, "")));
        run(the.officer, () -> the.bean(SpotDecisions.class).deliver(made, LocalDateTime.now(clock), "钱某", "", ""));
        return entries(the.officer, unit).stream().filter(e -> !e.unit()).findFirst().orElseThrow().id();
    }

    protected PaperApplication onPaper(LocalDate received) {
        return new PaperApplication("钱某", received, "已经履行处罚并改正", true, materials());
    }

    protected Visitor at(String login) {
        var visitor = new Visitor(port);
        visitor.signIn(login, District.PASSWORD);
        return visitor;
    }

    protected SignedIn somebody(String agency, Post post, String department) {
        var id = OrganizationFixtures.anOfficer(the.bean(Officers.class), agency, post);
        return new SignedIn(UUID.randomUUID(), "tester", id.value(), "测试员", agency, agency, post.label(), "511703", department, null, Set.of(post.name()), false, Instant.EPOCH);
    }

    protected List<String> duties(Identifier subject) {
        return as(the.head, () -> the.bean(Inbox.class).about(subject)).stream().map(DutyView::kind).toList();
    }

    protected LocalDate due(Identifier subject, String kind) {
        return as(the.head, () -> the.bean(Inbox.class).about(subject)).stream().filter(d -> d.kind().equals(kind)).map(DutyView::lastDay).findFirst().orElseThrow();
    }
}
