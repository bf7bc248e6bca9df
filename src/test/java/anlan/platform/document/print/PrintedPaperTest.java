package anlan.platform.document.print;

import static anlan.platform.document.PaperFixtures.*;
import static org.assertj.core.api.Assertions.assertThat;

import anlan.platform.document.form.Addressee;
import anlan.platform.document.form.Notices;
import anlan.platform.document.form.PaperKinds;
import anlan.platform.document.form.PaperValues;
import anlan.platform.document.form.Signature;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class PrintedPaperTest {

    private static final PaperKinds KINDS = new PaperKinds();
    private static final PaperSetter SETTER = new PaperSetter(new Notices(), "https://anlan.example/verify");
    private static final PdfPress PRESS = new PdfPress();

    @Test
    void an_order_has_head_addressee_items_duties_remedies_and_close_in_this_order() {
        var text = String.join("", text(PRESS.print(set(anOrder(), VISIT, "3F8C-6W2H")), false));

        assertThat(text).containsSubsequence(
                "达川区应急管理局", "责令限期整改指令书", "（达川）应急责改〔2026〕12号", "达州示例木业有限公司：",
                "第六十五条第一款第二项、第三项", "序号", "违反的规定", "焊工孙己", "第三十条第一款", "2号木工平刨床", "采取安全防范措施", "不可抗力", "60日内", "达州市达川区人民政府",
                "6个月内", "达州市达川区人民法院", "不停止执行", "（以下空白）", "执法人员签名", "20260001", "20260002",
                "被责令单位负责人签名", "查验码　3F8C-6W2H", "2026年3月10日", "本指令书一式两份：一份交被责令单位，一份存卷。");
        assertThat(String.join("", pages(anOrder(), VISIT))).contains("2026年3月31日前完成").contains("（达川）应急检记〔2026〕12号）");
    }

    @Test
    void an_order_of_january_2026_tells_the_old_terms() {
        var text = String.join("", pages(anOrder(), LocalDate.of(2026, 1, 20)));

        assertThat(text).contains("整改期限届满之日起10日内复查").doesNotContain("不可抗力").doesNotContain("10个工作日");
    }

    @Test
    void every_page_bears_check_code_page_number_and_from_the_second_title_and_number() {
        var pages = pages(anOrder(aUnitSignature(VISIT), aWorkshop(), 30), VISIT);

        assertThat(pages).hasSizeGreaterThan(3);
        for (int i = 0; i < pages.size(); i++) {
            assertThat(pages.get(i))
                    .contains("查验码3F8C-6W2H").contains("留痕1a2b3c4d-10234")
                    .contains("共" + pages.size() + "页　第" + (i + 1) + "页");
        }
        assertThat(pages.get(0)).doesNotContain("续页");
        assertThat(pages.subList(1, pages.size()))
                .allMatch(page -> page.startsWith("责令限期整改指令书（续页）") && page.contains("（达川）应急责改〔2026〕12号"));
    }

    @Test
    void a_long_table_repeats_its_head_and_the_close_never_stands_alone() {
        for (int items = 1; items <= 14; items++) {
            var pages = pages(anOrder(aUnitSignature(VISIT), aWorkshop(), items), VISIT);

            assertThat(pages.stream().filter(page -> page.contains("年3月31日前完成") || page.contains("日前完成")))
                    .allMatch(page -> page.contains("序号"));
            assertThat(pages.getLast()).contains("不服本指令书").contains("执法人员签名").contains("一式两份");
        }
    }

    @Test
    void a_record_repeats_the_signature_strip_and_counts_its_pages() {
        var pages = pages(aRecord(aUnitSignature(VISIT), 30), VISIT);

        assertThat(pages).hasSizeGreaterThan(2).allMatch(page -> page.contains("检查人员签名：") && page.contains("现场负责人签名："));
        assertThat(String.join("", pages))
                .containsSubsequence(
                        "一、告知", "有权申请回避", "二、检查情况", "1．焊工孙己", "三、处理情况", "四、核对",
                        "以上记录共" + pages.size() + "页", "（以下空白）");
    }

    @Test
    void a_refusal_to_sign_stands_in_the_line_with_its_reason_and_the_witness() {
        var refused = Signature.refused("赵戊", "不认可第4项", "周庚", VISIT);

        var record = String.join("", pages(aRecord(refused, 3), VISIT));
        var order = String.join("", pages(anOrder(refused, aWorkshop(), 3), VISIT));

        assertThat(record).contains("拒绝签名").contains("不认可第4项").contains("周庚");
        assertThat(order).containsSubsequence("被责令单位负责人签名：拒绝签名", "拒绝签名的原因：不认可第4项", "见证人：周庚");
        assertThat(String.join("", pages(anOrder(), VISIT))).doesNotContain("拒绝签名");
    }

    @Test
    void markup_in_a_name_is_printed_as_text() {
        var sly = Addressee.unit("<script>alert(1)</script>&amp;\"达州\"公司");

        var text = String.join("", pages(anOrder(aUnitSignature(VISIT), sly, 1), VISIT));

        assertThat(text).contains("<script>alert(1)</script>&amp;\"达州\"公司：");
    }

    @Test
    void a_person_is_addressed_as_you() {
        var text = String.join("", pages(anOrder(aUnitSignature(VISIT), Addressee.person("孙己"), 1), VISIT));

        assertThat(text).contains("对你进行现场检查").doesNotContain("你单位");
    }

    @Test
    void a_summons_says_when_and_where_and_that_the_person_answers_truthfully() {
        var text = String.join("", pages(aSummons(), VISIT));

        assertThat(text).containsSubsequence("询问通知书", "应急询〔2026〕12号", "孙己：", "2026年3月12日9时00分", "询问室", "劳动合同", "你应当如实回答询问，并协助调查，不得拒绝或者阻挠。", "一式两份：一份交被询问人，一份存卷。")
                .doesNotContain("你单位");
    }

    @Test
    void a_penalty_day_by_day_shows_its_days_and_tells_how_to_pay_and_to_object() {
        var text = String.join("", pages(aDailyPenalty(), VISIT));

        assertThat(text).contains("按日连续处罚决定书", "应急日罚〔2026〕12号", "第一百一十二条", "2026年3月11日", "15日", "¥600,000.00");
        assertThat(text).containsSubsequence("到上列代收机构", "加处罚款", "申请延期或者分期缴纳", "60日内", "6个月内", "不停止执行", "申请人民法院强制执行", "向社会公开", "一式三份");
    }

    @Test
    void a_decision_to_enforce_says_why_how_and_when_and_what_may_be_done_against_it() {
        assertThat(String.join("", pages(anEnforcementDecision(), VISIT))).containsSubsequence("强制执行决定书", "应急强执决〔2026〕12号", "当事人：达州示例木业有限公司", "一、理由", "催告期满仍不履行",
                "二、依据和决定", "第三十七条", "三、执行的方式和时间", "依法拍卖", "10时00分", "四、救济途径和期限", "60日内", "6个月内");
    }

    @Test
    void an_agreement_lists_its_parts_and_is_signed_by_both() {
        assertThat(String.join("", pages(anAgreement(), VISIT))).containsSubsequence("执行协议", "第四十二条", "补训全部人员", "第1期", "¥24,000.00", "恢复强制执行", "执法人员签名", "当事人签名", "双方各执一份");
    }

    @Test
    void the_party_is_told_which_goods_went_along() {
        assertThat(String.join("", pages(aGoodsNotice(), VISIT))).containsSubsequence("涉案财物移送告知书", "第二十一条", "反应釜", "查封（扣押）决定书", "公安局");
    }

    @Test
    void every_option_stays_visible_and_the_chosen_one_is_ticked() {
        var xhtml = set(aMeasure(), VISIT, "3F8C-6W2H");

        assertThat(xhtml).contains("从危险区域内撤出作业人员", "暂时停产停业", "停止建设", "停止施工", "停止使用相关设施、设备");
        assertThat(xhtml.split("alt=\"☑\"", -1)).hasSize(3);
        assertThat(xhtml.split("alt=\"☐\"", -1)).hasSize(4);
    }

    @Test
    void the_overall_result_of_a_recheck_follows_from_its_items() {
        assertThat(set(anOpinion(), RECHECK, "3F8C-6W2H").replaceAll("src=\"[^\"]*\"", ""))
                .containsPattern("☑\"\\s*/>部分整改完毕")
                .containsPattern("☐\"\\s*/>全部整改完毕");
    }

    @Test
    void a_draft_says_so_and_shows_the_place_of_the_seal_and_an_issued_paper_does_neither() {
        var draft = set(anOrder(), VISIT, null);
        var issued = set(anOrder(), VISIT, "3F8C-6W2H");

        assertThat(draft).contains("草稿").contains("（加盖印章处）").doesNotContain("查验二维码");
        assertThat(issued).doesNotContain("草稿").doesNotContain("（加盖印章处）").contains("查验二维码");
    }

    @Test
    void an_internal_form_has_no_check_picture_and_is_called_internal() {
        var text = String.join("", pages(aScheme(), VISIT));

        assertThat(text).contains("内部文书").doesNotContain("查验码").contains("拟按照本方案实施检查").contains("同意。");
    }

    @Test
    void every_sample_is_archivable_and_small() throws IOException {
        for (var values : List.of(aScheme(), aRecord(), aMeasure(), anOrder(), aReply(), anOpinion(), aReceipt(),
                aResumption(true), aResumption(false), aTransfer(), aSummons(), aDailyPenalty(), anEnforcementDecision(), anAgreement(), aGoodsNotice())) {
            var pdf = PRESS.print(set(values, VISIT, "3F8C-6W2H"));

            try (var document = Loader.loadPDF(pdf)) {
                var metadata = new String(document.getDocumentCatalog().getMetadata().toByteArray(), StandardCharsets.UTF_8);
                assertThat(metadata).containsPattern("pdfaid:part(=\"|>)2").containsPattern("pdfaid:conformance(=\"|>)U");
                for (var page : document.getPages()) {
                    for (var name : page.getResources().getFontNames()) {
                        assertThat(page.getResources().getFont(name).isEmbedded()).isTrue();
                    }
                }
            }
            assertThat(pdf.length).isLessThan(200_000);
        }
    }

    @Test
    void papers_are_printed_rightly_by_many_at_once() throws Exception {
        var xhtml = set(anOrder(), VISIT, "3F8C-6W2H");
        var expected = text(PRESS.print(xhtml));

        try (var hands = Executors.newFixedThreadPool(6)) {
            var prints = new ArrayList<java.util.concurrent.Future<byte[]>>();
            for (int i = 0; i < 12; i++) {
                prints.add(hands.submit(() -> PRESS.print(xhtml)));
            }
            for (var print : prints) {
                assertThat(text(print.get())).isEqualTo(expected);
            }
        }
    }

    private static String set(PaperValues values, LocalDate day, @org.jspecify.annotations.Nullable String code) {
        var kind = KINDS.on(values.kind(), day);
        var number = anOrgan().number(kind.word(), 2026, code == null ? "　" : "12");
        return SETTER.set(new Sheet(kind, anOrgan(), number, day, values, code, code == null ? null : "1a2b3c4d-10234"));
    }

    private static List<String> pages(PaperValues values, LocalDate day) {
        return text(PRESS.print(set(values, day, "3F8C-6W2H")));
    }

    /** The text of each page without line breaks and half-width spaces. */
    private static List<String> text(byte[] pdf) {
        return text(pdf, true);
    }

    private static List<String> text(byte[] pdf, boolean asSeen) {
        try (var document = Loader.loadPDF(pdf)) {
            var pages = new ArrayList<String>();
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                var stripper = new PDFTextStripper();
                stripper.setSortByPosition(asSeen);
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                pages.add(stripper.getText(document).replaceAll("[\\r\\n ]", ""));
            }
            return pages;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
