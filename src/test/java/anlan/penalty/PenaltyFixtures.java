package anlan.penalty;

import static anlan.testing.Acting.as;
import static anlan.testing.Acting.run;

import anlan.enterprise.EnterpriseFixtures;
import anlan.enterprise.EnterpriseId;
import anlan.enterprise.Enterprises;
import anlan.hazard.HazardFixtures;
import anlan.law.PenaltyStage;
import anlan.organization.OfficerId;
import anlan.organization.Officers;
import anlan.organization.OrganizationFixtures;
import anlan.organization.Post;
import anlan.organization.account.Accounts;
import anlan.organization.account.Accounts.NewAccount;
import anlan.platform.database.Scope;
import anlan.platform.document.form.ServiceWay;
import anlan.platform.security.SignedIn;
import anlan.testing.District;
import anlan.testing.MovableClock;
import anlan.testing.Visitor;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The people of a case and the case taken as far as a test needs it; all through the public faces. */
public final class PenaltyFixtures {

    static final String V03 = "V03";

    private final List<java.time.Instant> talks = new java.util.ArrayList<>();

    public final ApplicationContext context;
    public final MovableClock clock;
    public final SignedIn officer;
    public final SignedIn second;
    public final SignedIn sectionHead;
    public final SignedIn deputy;
    public final SignedIn head;
    public final SignedIn reviewer;
    public final SignedIn presider;
    public final SignedIn cashier;

    PenaltyFixtures(ApplicationContext context, MovableClock clock) {
        this.context = context;
        this.clock = clock;
        officer = person("yj-wh", Post.OFFICER);
        second = person("yj-wh", Post.OFFICER);
        sectionHead = sectionHead();
        deputy = person("yj", Post.DEPUTY_HEAD);
        head = head();
        reviewer = person("yj-fz", Post.LEGAL_REVIEWER);
        presider = person("yj-zh", Post.OFFICER);
        cashier = person("yj-zh", Post.SECTION_HEAD);
    }

    private SignedIn sectionHead() {
        var officers = bean(Officers.class);
        return officers.sectionHead("yj-wh").map(o -> HazardFixtures.signedIn(o.id(), "yj-wh", "511703", Post.SECTION_HEAD))
                .orElseGet(() -> person("yj-wh", Post.SECTION_HEAD));
    }

    private SignedIn head() {
        return bean(Officers.class).head("yj").map(o -> HazardFixtures.signedIn(o.id(), "yj", "511703", Post.HEAD))
                .orElseGet(() -> person("yj", Post.HEAD));
    }

    private SignedIn person(String agency, Post post) {
        return HazardFixtures.signedIn(OrganizationFixtures.anOfficer(bean(Officers.class), agency, post), agency, "511703", post);
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public UUID aUnit() {
        return as(EnterpriseFixtures.BUREAU, () -> bean(Enterprises.class).register(EnterpriseFixtures.anEntry(
                "达川区示例花炮厂" + UUID.randomUUID().toString().substring(0, 6), EnterpriseFixtures.BAIJIE))).value();
    }

    public SignedIn owner(UUID unit) {
        return EnterpriseFixtures.theEnterprise(new EnterpriseId(unit));
    }

    /** A lead about a unit that did not train its people. */
    CaseId aLead(UUID unit) {
        return aLead(unit, CaseSource.INSPECTION, "现场检查");
    }

    CaseId aLead(UUID unit, CaseSource source, String note) {
        return as(officer, () -> {
            var cases = bean(Cases.class);
            var id = cases.open(new NewLead(unit, source, null, note, "未按规定进行安全生产教育和培训", clock.today(), null,
                    "检查发现 4 名新进人员未经培训上岗。", false), second.person());
            var party = view(id).parties().getFirst().id();
            cases.add(id, new Cases.NewOffence(party, V03, "未按照规定对从业人员进行安全生产教育和培训", clock.today(), PenaltyStage.FIRST));
            return id;
        });
    }

    CaseId aFiledCase(UUID unit) {
        return filed(aLead(unit));
    }

    CaseId filed(CaseId id) {
        run(officer, () -> bean(Cases.class).proposeFiling(id, "符合立案条件，建议立案。"));
        approve(id);
        return id;
    }

    public CaseId aServedCase(UUID unit, long fine) {
        var id = aNotifiedCase(unit, fine);
        serveNotices(id);
        waive(id);
        decide(id);
        run(officer, () -> bean(Decisions.class).serve(id, view(id).decisions().getFirst().id(), receipt()));
        return id;
    }

    /** Evidence and an interview, then the report; approved, so that the party is told. */
    public CaseId aNotifiedCase(UUID unit, long fine) {
        var id = anInvestigatedCase(unit);
        report(id, BigDecimal.valueOf(fine), Set.of(), false);
        approve(id);
        return id;
    }

    CaseId anInvestigatedCase(UUID unit) {
        return investigated(aFiledCase(unit));
    }

    CaseId investigated(CaseId id) {
        var team = List.of(officer.person(), second.person());
        run(officer, () -> {
            var investigations = bean(Investigations.class);
            investigations.add(id, new Investigations.NewEvidence(Evidence.Kind.DOCUMENT, "培训档案复印件", "没有培训记录", false, "赵某", "单位档案室",
                    clock.today(), team), null);
            waitForTheOfficers();
            var now = LocalDateTime.now(clock);
            investigations.record(id, new Investigations.NewInterview("赵某", "511703198001010000", "安全管理员", "13800000000", "百节镇", "本机关询问室",
                    now.minusMinutes(8), now.minusMinutes(1), team, "问：新进人员是否培训？\n答：没有。", "", ""));
        });
        return id;
    }

    /** Nobody questions two persons at a time: the next talk ends ten minutes after any other. */
    private void waitForTheOfficers() {
        do {
            clock.passMinutes(10);
        } while (talks.stream().anyMatch(t -> java.time.Duration.between(t, clock.instant()).abs().toMinutes() < 10));
        talks.add(clock.instant());
    }

    void report(CaseId id, BigDecimal fine, Set<Sanction> sanctions, boolean complex) {
        run(officer, () -> bean(CaseReports.class).submit(id, new CaseReports.NewReport("4 名新进人员未经安全生产教育和培训上岗作业。", "及时改正，未造成后果。",
                Report.Proposal.PENALISE, "", false, complex, "建议按照拟定意见处罚。",
                view(id).offences().stream().map(o -> new CaseReports.Weight(o.id(), PenaltyStage.FIRST, fine, sanctions, "从轻档次")).toList())));
    }

    /** The head of the section endorses, the head in charge decides. */
    public void approve(CaseId id) {
        run(sectionHead, () -> bean(Approvals.class).endorse(id, view(id).pending().getFirst().id(), true, "同意，报请批准。"));
        run(head, () -> bean(Approvals.class).decide(id, view(id).pending().getFirst().id(), true, "同意。"));
    }

    public void serveNotices(CaseId id) {
        run(officer, () -> view(id).notices().forEach(n -> bean(CaseNotices.class).serve(id, n.id(), receipt())));
    }

    public Receipt receipt() {
        return new Receipt(ServiceWay.DIRECT, clock.instant(), "当事人住所", "赵某", "", "", "");
    }

    public void waive(CaseId id) {
        run(officer, () -> view(id).notices().forEach(n -> bean(CaseNotices.class).waive(id, n.id(), clock.today(), "我单位放弃陈述、申辩。")));
    }

    public void decide(CaseId id) {
        run(head, () -> bean(Decisions.class).decide(id, java.util.Map.of()));
    }

    void review(CaseId id, boolean passed) {
        run(reviewer, () -> bean(Reviews.class).review(id, new Reviews.Finding(LegalReview.POINTS.stream().map(p -> "符合规定").toList(), passed, "同意。")));
    }

    void discuss(CaseId id) {
        run(head, () -> bean(Reviews.class).discuss(id, new Reviews.Sitting(LocalDateTime.now(clock), "会议室",
                List.of(new Reviews.Voice(head.person(), "同意", ""), new Reviews.Voice(deputy.person(), "同意", ""), new Reviews.Voice(sectionHead.person(), "同意", "")),
                "同意处罚。", true)));
    }

    /** One of them at a browser. The account is opened long before: tests go back in time, and a session must be younger than its account. */
    public Visitor visitor(int port, SignedIn person) {
        var visitor = new Visitor(port);
        visitor.signIn(login(person), District.PASSWORD);
        return visitor;
    }

    /** The name under which one of them signs in. */
    public String login(SignedIn person) {
        return account(person).orElseGet(() -> {
            var fresh = "pen-" + person.person().toString().substring(24);
            clock.pass(-90);
            Scope.SYSTEM.run(() -> bean(Accounts.class).openWith(NewAccount.of(new OfficerId(person.person()), fresh, "办案人"), District.PASSWORD));
            clock.pass(90);
            return fresh;
        });
    }

    /** The name under which the unit itself signs in. */
    public String loginOf(UUID unit) {
        var name = "unit-" + unit.toString().substring(24);
        clock.pass(-90);
        Scope.SYSTEM.run(() -> bean(Accounts.class).openWith(NewAccount.ofEnterprise(unit, name, "安全员某"), District.PASSWORD));
        clock.pass(90);
        return name;
    }

    /** The account that another test opened for the same person, with the password of all tests. */
    private Optional<String> account(SignedIn person) {
        return Scope.SYSTEM.within(() -> bean(TransactionTemplate.class).execute(_ -> bean(JdbcClient.class)
                .sql("select username from organization.account where officer = :officer").param("officer", person.person())
                .query(String.class).optional()));
    }

    public CaseView view(CaseId id) {
        return as(head, () -> bean(CaseViews.class).view(id));
    }
}
