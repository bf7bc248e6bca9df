package anlan.penalty;

import static anlan.testing.Acting.as;
import static anlan.testing.Acting.run;
import static org.assertj.core.api.Assertions.assertThat;

import anlan.platform.database.Scope;
import anlan.platform.document.PaperView;
import anlan.platform.document.Papers;
import anlan.platform.file.FileKind;
import anlan.platform.security.SignedIn;
import anlan.testing.AnlanTest;
import anlan.testing.Visitor;
import anlan.testing.Weeks;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

/** The forms of a case as those who handle it fill them in, in a browser without script. */
@AnlanTest
@Import(Weeks.class)
class CasePagesTest extends PenaltyScenario {

    private static final byte[] PDF = "%PDF-1.4\n%%EOF".getBytes(StandardCharsets.US_ASCII);

    @Test
    void a_copy_is_taken_with_a_slip_that_the_provider_signs_or_refuses_before_a_witness() {
        var id = the.aFiledCase(the.aUnit());
        var lead = the.aLead(the.aUnit());
        refused(() -> extract(lead, Evidence.Kind.DOCUMENT, "赵某", 0, "", ""), "提取证据");
        refused(() -> extract(id, Evidence.Kind.TESTIMONY, "赵某", 0, "", ""), "不制作证据提取单");
        refused(() -> extract(id, Evidence.Kind.DOCUMENT, "", 0, "", ""), "请填写提供人");
        refused(() -> extract(id, Evidence.Kind.DOCUMENT, "赵某", 1, "", ""), "同一天");
        refused(() -> extract(id, Evidence.Kind.DOCUMENT, "赵某", 0, "不愿意", ""), "见证人");
        assertThat(the.view(id).evidence()).isEmpty();
        extract(id, Evidence.Kind.DOCUMENT, "赵某", 0, "", "");
        extract(id, Evidence.Kind.AUDIOVISUAL, "赵某", 0, "不愿意", "钱某（村委会）");

        var work = as(the.officer, () -> the.bean(EvidenceViews.class).of(id));
        assertThat(the.view(id).evidence()).hasSize(2).allMatch(e -> work.extraction(e.id()).isPresent());
        assertThat(papers(id)).filteredOn(p -> p.kind().equals("evidence-copy")).hasSize(2).allMatch(p -> p.title().equals("证据提取单"));
        assertThat(as(the.owner(the.view(id).enterprise()), () -> the.bean(Papers.class).of(id))).isEmpty();
    }

    @Test
    void the_slip_is_ticked_on_the_form_of_the_evidence_and_found_beside_it() {
        var id = the.aFiledCase(the.aUnit());
        var officer = visitor(the.officer);
        var at = "/cases/" + id.value() + "/evidence/new";
        assertThat(officer.get(at).body()).contains("制作证据提取单", "提取方式");
        var typed = new String[] {"kind", "DOCUMENT", "name", "发货台账复印件", "proves", "去向", "provider", "孙某", "keeper", "财务室", "collectedOn", clock.today().toString(),
                "officers", the.officer.person().toString(), "officers", the.second.person().toString(), "_original", "on", "_slip", "on", "slip", "true", "way", "COPY", "at", stamp(-3), "refusal", "", "witness", ""};

        assertThat(officer.upload(at, "upload", "", new byte[0], with(typed, "place", "")).body()).contains("请填写提取地点", "发货台账复印件", "孙某");
        assertThat(officer.upload(at, "upload", "copy.pdf", PDF, with(typed, "place", "财务室")).body()).contains("发货台账复印件", "证据提取单已制作", ">证据提取单</a>");
    }

    @Test
    void whoever_is_recused_finds_no_paper_of_the_case_in_the_register() {
        var id = the.aFiledCase(the.aUnit());
        var paper = papers(id).getFirst();
        var path = "/papers/" + paper.id().value();
        var second = visitor(the.second);
        assertThat(second.get(path).body()).contains(paper.number());
        assertThat(second.get("/papers?enterprise=" + paper.territory()).body()).contains(path);
        var asked = as(the.officer, () -> the.bean(Recusals.class).ask(id, "赵某", the.second.person(), "近亲属"));
        run(the.head, () -> the.bean(Recusals.class).decide(id, asked, true, the.presider.person(), "关系属实。"));

        assertThat(as(the.second, () -> the.bean(Papers.class).of(id))).isEmpty();
        refused(() -> as(the.second, () -> the.bean(Papers.class).pdf(paper.id())), "无权查看");
        assertThat(second.get(path).body()).contains("无权查看").doesNotContain(paper.number());
        assertThat(second.get(path + ".pdf").body()).contains("无权查看");
        assertThat(second.get("/papers?enterprise=" + paper.territory()).body()).contains("没有符合条件的文书").doesNotContain(path);
        assertThat(visitor(the.officer).get(path).body()).contains(paper.number());
        assertThat(visitor(the.presider).get(path).body()).contains(paper.number());
    }

    @Test
    void a_crime_goes_to_the_police_and_their_refusal_to_the_procuratorate() {
        var id = the.aNotifiedCase(the.aUnit(), 30_000);
        var officer = visitor(the.officer);
        var at = "/cases/" + id.value();
        assertThat(officer.get(at).body()).contains(at + "/crime-referral");
        assertThat(officer.get(at + "/crime-referral").body()).contains("培训档案复印件", "涉嫌罪名");
        var typed = new String[] {"receiver", "达川区公安分局", "reason", "关闭报警装置继续生产", "materials", "询问笔录，1份", "answerBy", "", "offence"};
        assertThat(officer.post(at + "/crime-referral", with(typed, "")).body()).contains("请写明涉嫌", "关闭报警装置继续生产");
        assertThat(officer.post(at + "/crime-referral", with(typed, "危险作业罪")).body()).contains("已报请移送", "报批中");
        approve(id, the.sectionHead, "同意移送。");
        approve(id, the.head, "批准移送。");

        var hand = at + "/referrals/" + referral(id).id();
        assertThat(officer.get(at).body()).contains(hand + "/hand-over");
        officer.get(hand + "/hand-over");
        assertThat(officer.upload(hand + "/hand-over", "upload", "", new byte[0], "at", stamp(0), "receiver", "", "number", "回执9号").body()).contains("请填写接收", "回执9号");
        assertThat(officer.upload(hand + "/hand-over", "upload", "receipt.pdf", PDF, "at", stamp(0), "receiver", "警官某", "number", "回执9号").body()).contains("已移送", "receipt.pdf");
        assertThat(officer.get(hand + "/letters").body()).contains("公安机关立案", "公安机关不予立案").doesNotContain("接受移送");
        assertThat(letter(officer, hand, "NOT_FILED", "公不立〔2026〕1号")).contains("公不立〔2026〕1号", "不予立案");
        assertThat(officer.get(at).body()).contains(hand + "/review", hand + "/supervision");
        officer.get(hand + "/review");
        assertThat(officer.post(hand + "/review", "organ", "", "reason", "").body()).contains("请写明");
        assertThat(officer.post(hand + "/review", "organ", "", "reason", "后果已经达到标准。").body()).contains("文书已制作", "提请复议");
        assertThat(letter(officer, hand, "UPHELD", "公复〔2026〕2号")).contains("维持不立案");
        officer.get(hand + "/supervision");
        assertThat(officer.post(hand + "/supervision", "organ", "", "reason", "应当立案。").body()).contains("请填写", "应当立案。");
        assertThat(officer.post(hand + "/supervision", "organ", "达川区人民检察院", "reason", "应当立案。").body()).contains("立案监督");
        assertThat(letter(officer, hand, "FILED", "公立〔2026〕3号")).contains("公安立案");
    }

    @Test
    void a_notice_that_cannot_be_served_is_announced() {
        var id = the.aNotifiedCase(the.aUnit(), 30_000);
        var notice = the.view(id).notices().getFirst();
        var officer = visitor(the.officer);
        var at = "/cases/" + id.value() + "/announcements/new";
        assertThat(officer.get("/cases/" + id.value()).body()).contains(at);
        assertThat(officer.get(at).body()).contains(notice.paper().toString());
        var typed = new String[] {"paper", notice.paper().toString(), "party", notice.party().toString(), "reason", "邮寄退回，下落不明。", "gist", "拟罚款三万元。", "medium"};

        assertThat(officer.post(at, with(typed, "")).body()).contains("请填写公告", "邮寄退回，下落不明。", "拟罚款三万元。");
        assertThat(officer.post(at, with(typed, "区政府网站")).body()).contains("公告已制作", "区政府网站", Weeks.START.plusDays(30) + " 视为送达");
        assertThat(officer.get(at).body()).doesNotContain(notice.paper().toString());
    }

    @Test
    void what_was_registered_is_disposed_of_object_by_object() {
        var id = the.aFiledCase(the.aUnit());
        preserve(id, List.of("账册 2 本", "电脑 1 台"));
        var officer = visitor(the.officer);
        var at = "/cases/" + id.value() + "/preservations/" + the.view(id).preservations().getFirst().id();
        assertThat(officer.get("/cases/" + id.value()).body()).contains(at);
        assertThat(officer.get(at).body()).contains("账册 2 本", "电脑 1 台", "采取记录");

        assertThat(officer.post(at, "ways[0]", "RECORD", "ways[1]", "", "note", "已复制").body()).contains("每件", "已复制")
                .containsPattern("value=\"RECORD\"[^>]*selected");
        assertThat(officer.post(at, "ways[0]", "RECORD", "ways[1]", "OTHER", "note", "").body()).contains("其他处理方式");
        assertThat(officer.post(at, "ways[0]", "RECORD", "ways[1]", "RELEASE", "note", "").body()).contains("已作出处理决定", "电脑 1 台：解除先行登记保存");
    }

    @Test
    void sealed_goods_are_auctioned_and_somebody_else_enters_what_they_brought() {
        var id = anUrgedCaseWithSealedGoods();
        var officer = visitor(the.officer);
        var at = "/cases/" + id.value();
        var auction = at + "/decisions/" + decision(id).id() + "/auction";
        var tomorrow = clock.today().plusDays(1) + "T10:00";
        assertThat(officer.get(at).body()).contains(auction);
        assertThat(officer.get(auction).body()).contains("设备一台");
        assertThat(officer.post(auction, "goods", "设备一台", "house", "", "startsAt", tomorrow, "reason", "有能力而不履行", "opinion", "建议拍卖").body()).contains("请填写受委托的拍卖机构", "有能力而不履行");
        assertThat(officer.post(auction, "goods", "设备一台", "house", "某拍卖公司", "startsAt", "", "reason", "有能力而不履行", "opinion", "建议拍卖").body()).contains("请填写强制执行的时间");
        assertThat(officer.post(auction, "goods", "设备一台", "house", "某拍卖公司", "startsAt", tomorrow, "reason", "有能力而不履行", "opinion", "建议拍卖").body()).contains("已报请审批");
        the.approve(id);
        var letter = as(the.officer, () -> the.bean(Deliveries.class).of(id)).getFirst();
        assertThat(officer.get(at).body()).contains("登记送达强制执行决定书");
        assertThat(officer.post(at + "/deliveries/" + letter.id(), "way", "DIRECT", "receivedAt", clock.today() + "T08:00", "place", "厂区", "receiver", "赵某").body()).contains("已登记送达");
        clock.pass(1);
        clock.passMinutes(12 * 60);

        var sale = at + "/auctions/" + the.view(id).after().auctions().getFirst().id() + "/sale";
        var cashier = visitor(the.cashier);
        assertThat(cashier.get(at).body()).contains(sale);
        cashier.get(sale);
        assertThat(cashier.post(sale, "day", clock.today().toString(), "amount", "", "receipt", "P-7").body()).contains("请填写价款", "P-7");
        assertThat(cashier.post(sale, "day", clock.today().toString(), "amount", "90000", "receipt", UUID.randomUUID().toString()).body()).contains("已登记", "退还余款");
        assertThat(the.view(id).status()).isEqualTo(CaseStatus.EXECUTED);
    }

    @Test
    void what_an_annulled_decision_brought_is_withdrawn_and_given_back() {
        var id = the.aServedCase(the.aUnit(), 30_000);
        run(the.officer, () -> the.bean(PenaltyPublications.class).published(decision(id).id()));
        run(the.cashier, () -> the.bean(Executions.class).pay(id, decision(id).id(), clock.today(), BigDecimal.valueOf(30_000), UUID.randomUUID().toString()));
        var remedies = the.bean(Remedies.class);
        run(the.officer, () -> remedies.open(id, decision(id).id(), new Remedies.Opening(Remedy.Kind.REVIEW, "达川区人民政府", "受理 1 号", clock.today(), clock.today(), false, "")));
        clock.pass(20);
        run(the.officer, () -> remedies.close(id, the.view(id).after().remedies().getFirst().id(), new Remedies.Result(Remedy.Outcome.ANNULLED, "决定 2 号", clock.today(), "事实不清", null, "", null)));

        var officer = visitor(the.officer);
        var at = "/cases/" + id.value();
        var undoing = at + "/undoings/" + the.view(id).after().undoings().getFirst().id();
        var publication = at + "/decisions/" + decision(id).id() + "/publication";
        assertThat(officer.get(at).body()).contains(publication, undoing + "/restoration");
        assertThat(officer.get(publication).uri().getPath()).startsWith("/publications/");
        run(the.officer, () -> the.bean(PenaltyPublications.class).withdrawn(decision(id).id(), "复议撤销，已在公示系统说明。"));
        assertThat(officer.get(at + "?tab=execution").body()).contains("复议撤销，已在公示系统说明。");
        officer.get(undoing + "/restoration");
        assertThat(officer.get(undoing + "/restoration").body()).contains("30,000.00 元");
        assertThat(officer.post(undoing + "/restoration", "day", "", "words", "退还 30,000 元").body()).contains("请填写日期", "退还 30,000 元");
        assertThat(officer.post(undoing + "/restoration", "day", clock.today().toString(), "words", "退还 30,000 元，凭证 T1").body()).contains("已登记退还", "凭证 T1");
        assertThat(officer.get(at).body()).doesNotContain(publication, "/restoration");
    }

    private void approve(CaseId id, SignedIn person, String opinion) {
        var path = "/cases/" + id.value() + "/approvals/" + the.view(id).pending().getFirst().id();
        var visitor = visitor(person);
        assertThat(visitor.get(path).body()).contains("意见");
        assertThat(visitor.post(path, "opinion", opinion, "agree", "true").body()).contains("已同意");
    }

    private String letter(Visitor officer, String referral, String kind, String number) {
        officer.get(referral + "/letters");
        return officer.post(referral + "/letters", "kind", kind, "day", clock.today().toString(), "number", number, "organ", "", "words", "见文书").body();
    }

    private void preserve(CaseId id, List<String> objects) {
        run(the.officer, () -> the.bean(Investigations.class).preserve(id, new Investigations.NewPreservation("证据可能灭失", objects, "仓库", "赵某", false, team(), new Presence("赵某", "", ""))));
        the.approve(id);
    }

    private CaseId anUrgedCaseWithSealedGoods() {
        var id = the.anInvestigatedCase(the.aUnit());
        preserve(id, List.of("设备一台"));
        run(the.officer, () -> the.bean(Investigations.class).dispose(id, the.view(id).preservations().getFirst().id(), List.of(Preservation.Way.SEIZE), ""));
        the.report(id, BigDecimal.valueOf(30_000), Set.of(), false);
        the.approve(id);
        the.serveNotices(id);
        the.waive(id);
        the.decide(id);
        run(the.officer, () -> the.bean(Decisions.class).serve(id, decision(id).id(), the.receipt()));
        clock.standAt(LocalDate.of(2026, 6, 28));
        Scope.SYSTEM.run(() -> the.bean(Enforcements.class).expire());
        run(the.officer, () -> the.bean(Enforcements.class).urge(id, decision(id).id()));
        run(the.officer, () -> the.bean(Enforcements.class).serve(id, the.view(id).urgings().getFirst().id(), the.receipt()));
        clock.standAt(LocalDate.of(2026, 12, 9));
        return id;
    }

    private void extract(CaseId id, Evidence.Kind kind, String provider, int daysAgo, String refusal, String witness) {
        var taking = new SiteEvidence.NewExtraction(Extraction.Way.COPY, "单位档案室", LocalDateTime.now(clock).minusDays(daysAgo), refusal, witness);
        run(the.officer, () -> the.bean(SiteEvidence.class).extract(id, new Investigations.NewEvidence(kind, "培训档案复印件", "没有培训记录", false, provider, "单位档案室", clock.today(), team()),
                taking, new Investigations.Upload("档案.pdf", new ByteArrayInputStream(PDF), FileKind.PAPER)));
    }

    private static String[] with(String[] fields, String... more) {
        return Stream.concat(Arrays.stream(fields), Arrays.stream(more)).toArray(String[]::new);
    }

    private List<UUID> team() {
        return List.of(the.officer.person(), the.second.person());
    }

    private String stamp(int minutes) {
        return LocalDateTime.now(clock).plusMinutes(minutes).withSecond(0).withNano(0).toString();
    }

    private Visitor visitor(SignedIn person) {
        return the.visitor(port, person);
    }

    private Decision decision(CaseId id) {
        return the.view(id).decisions().getLast();
    }

    private Referral referral(CaseId id) {
        return as(the.officer, () -> the.bean(Referrals.class).of(id)).getFirst().referral();
    }

    private List<PaperView> papers(CaseId id) {
        return as(the.head, () -> the.bean(Papers.class).of(id));
    }
}
