package anlan.law.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.asyncDispatch;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.request;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import anlan.kernel.Procedure;
import anlan.kernel.State;
import anlan.kernel.Transition;
import anlan.platform.security.SignedIn;
import anlan.testing.ModuleTest;
import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@ModuleTest
@AutoConfigureMockMvc
class LawPagesTest {

    private static final String API = "/api/v1/law/deadlines/";

    enum Sample implements State {
        OPEN("待批"), APPROVED("已批"), DONE("办结"), VOID("作废");

        private final String label;

        Sample(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    @TestConfiguration
    static class Procedures {

        @Bean
        Procedure<Sample> sampleProcedure() {
            return new Procedure<>("sample", "示例程序", List.of(
                    move(Sample.OPEN, "批准方案", Sample.APPROVED), move(Sample.APPROVED, "退回修改", Sample.OPEN),
                    move(Sample.APPROVED, "办理完毕并归档保存", Sample.DONE), move(Sample.OPEN, "作废", Sample.VOID)));
        }

        private static Transition<Sample> move(Sample from, String event, Sample to) {
            return new Transition<>(from, event, to, "负责人", "方案", "D63", "安法65");
        }
    }

    @Autowired
    private MockMvc http;

    private static RequestPostProcessor aClerk() {
        var clerk = new SignedIn(UUID.randomUUID(), "clerk", UUID.randomUUID(), "法制员甲", "511703-yj", "区应急管理局", "法制员",
                "511703", "", null, Set.of("LAW_CLERK"), false, Instant.EPOCH);
        return authentication(UsernamePasswordAuthenticationToken.authenticated(clerk, null, clerk.getAuthorities()));
    }

    /** The token of a form, as cookie and as field: masked with noughts, which is a mask too. */
    private static RequestPostProcessor aToken() {
        var token = UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8);
        var field = Arrays.copyOf(new byte[token.length], 2 * token.length);
        System.arraycopy(token, 0, field, token.length, token.length);
        return request -> {
            request.setCookies(new Cookie("anlan-form", new String(token, StandardCharsets.UTF_8)));
            request.setParameter("_csrf", Base64.getUrlEncoder().encodeToString(field));
            return request;
        };
    }

    @Test
    void anyone_may_have_a_term_worked_out() throws Exception {
        http.perform(get(API + "D03").param("from", "2023-04-26")).andExpect(status().isOk())
                .andExpect(jsonPath("$.rule").value("D03")).andExpect(jsonPath("$.from").value("2023-04-26"))
                .andExpect(jsonPath("$.due").value("2023-05-06")).andExpect(jsonPath("$.provisional").value(false))
                .andExpect(jsonPath("$.days[10].why").value("调休上班（劳动节）"))
                .andExpect(jsonPath("$.provision.label").value("《中华人民共和国行政处罚法》第六十四条"))
                .andExpect(jsonPath("$.provision.locator").value("admin-penalty-law-2021:64"))
                .andExpect(jsonPath("$.status").value("READ"));
    }

    @ParameterizedTest
    @CsvSource({
        "D05, 2023-05-18, latest, 2023-05-08", "D18, 2022-09-01, opens, 2022-09-02", "D18, 2022-09-01, closes, 2022-12-01",
        "D19, 2022-12-26, earliest, 2023-01-11", "D64, 2026-03-31, opens, 2026-03-17",
        "D31, 2023-04-26T10:00, due, 2023-04-27T10:00+08:00", "D31, 2023-04-26T02:00Z, due, 2023-04-27T10:00+08:00",
        "D31, 2023-04-26T10:00 08:00, due, 2023-04-27T10:00+08:00", "D22, 2023-05-18T09:30, latest, 2023-05-17T09:30+08:00",
        "D03, 2023-04-25T20:00Z, due, 2023-05-06", "D70, 2026-03-02, served, 2026-04-01"
    })
    void each_kind_answers_with_its_own_field(String rule, String from, String field, String day) throws Exception {
        http.perform(get(API + rule).param("from", from)).andExpect(status().isOk())
                .andExpect(jsonPath("$." + field).value(day));
    }

    @Test
    void stops_may_be_repeated() throws Exception {
        http.perform(get(API + "D26").param("from", "2023-03-10").param("stop", "2023-03-20/2023-03-30", "2023-03-25/2023-04-08"))
                .andExpect(jsonPath("$.due").value("2023-05-29")).andExpect(jsonPath("$.stops.length()").value(1));
    }

    @Test
    void what_cannot_be_answered_is_said_in_a_sentence() throws Exception {
        http.perform(get(API + "D99").param("from", "2023-04-26")).andExpect(status().isNotFound())
                .andExpect(jsonPath("$.detail").value("没有编号为“D99”的期限规则。"));
        http.perform(get(API + "D03")).andExpect(status().isBadRequest()).andExpect(jsonPath("$.field").value("from"));
        http.perform(get(API + "D03").param("from", "2023-02-30")).andExpect(status().isBadRequest());
        http.perform(get(API + "D03").param("from", "2023-04-26").param("stop", "2023-05-10/2023-05-01"))
                .andExpect(status().isBadRequest()).andExpect(jsonPath("$.field").value("stop"));
        http.perform(get(API + "D03").param("from", "2021-07-01")).andExpect(status().isConflict())
                .andExpect(jsonPath("$.inForce[0].rule").value("D04"));
    }

    @Test
    void the_interface_lists_its_rules_and_describes_itself() throws Exception {
        http.perform(get("/api/v1/law/deadlines")).andExpect(jsonPath("$.length()").value(85));
        http.perform(get("/api/v1/openapi")).andExpect(status().isOk())
                .andExpect(content().string(containsString("/api/v1/law/deadlines/{rule}")));
    }

    @Test
    void the_open_page_shows_the_count_and_keeps_what_was_typed() throws Exception {
        http.perform(get("/deadlines")).andExpect(status().isOk());
        http.perform(get("/deadlines").param("rule", "D03").param("from", "2023-04-26").param("time", "")
                        .param("stop1From", "").param("stop1Until", ""))
                .andExpect(content().string(containsString("2023-05-06"))).andExpect(content().string(containsString("调休上班")));
        http.perform(get("/deadlines").param("rule", "D03").param("from", "2021-07-01"))
                .andExpect(content().string(containsString("D04"))).andExpect(content().string(containsString("value=\"2021-07-01\"")));
        http.perform(get("/deadlines").param("rule", "D18").param("from", "2022-09-01"))
                .andExpect(content().string(containsString("2022-12-01")));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "/law", "/law/work-safety-law-2021", "/law/work-safety-law-2014", "/law/admin-reconsideration-law-2017",
        "/law/search", "/law/search?q=复查 整改", "/law/search?q=安", "/law/rules", "/law/rules?tab=unverified", "/law/rules/D36",
        "/law/rules/D36/correction", "/law/violations", "/law/violations?tab=all&q=V43", "/law/figures", "/law/figures?tab=all&q=听证",
        "/law/tiers", "/law/tiers?tab=unverified&q=严重", "/law/tiers/new", "/law/tiers/import",
        "/law/substances", "/law/substances?tab=categories", "/law/calendar",
        "/law/calendar/new", "/law/powers", "/law/powers?kind=处罚&q=教育", "/law/powers/511703-JC-001", "/law/powers/new",
        "/law/powers/511703-JC-001/revision", "/law/powers/import", "/law/procedures", "/law/procedures/sample"
    })
    void every_page_opens_for_a_clerk(String page) throws Exception {
        http.perform(get(page).with(aClerk())).andExpect(status().isOk())
                .andExpect(content().string(containsString("制度依据"))).andExpect(content().string(not(containsString("null"))));
    }

    @Test
    void a_stranger_is_sent_to_sign_in() throws Exception {
        http.perform(get("/law/powers")).andExpect(redirectedUrl("/sign-in"));
    }

    @Test
    void a_rule_is_corrected_in_the_page_with_its_source() throws Exception {
        http.perform(aCorrection("").with(aClerk()).with(aToken())).andExpect(status().isOk())
                .andExpect(content().string(containsString("请写明来源"))).andExpect(content().string(containsString("恢复生产审查之新名")));
        http.perform(aCorrection("总局令第16号第二十三条").with(aClerk()).with(aToken())).andExpect(redirectedUrl("/law/rules/D36"));
        http.perform(get("/law/rules/D36").with(aClerk())).andExpect(content().string(containsString("恢复生产审查之新名")))
                .andExpect(content().string(containsString("区应急管理局 法制员甲")));
    }

    private static MockHttpServletRequestBuilder aCorrection(String source) {
        return post("/law/rules/D36/correction").param("name", "恢复生产审查之新名").param("startEvent", "收到恢复生产申请")
                .param("amount", "10").param("unit", "CD").param("kind", "agency").param("extension", "")
                .param("law", "隐患排查治理暂行规定(16号令)").param("article", "第23条").param("effectiveFrom", "2008-02-01")
                .param("effectiveUntil", "").param("status", "READ").param("source", source).param("reason", "核对原文");
    }

    @Test
    void a_fine_is_corrected_in_the_page() throws Exception {
        var list = http.perform(get("/law/violations?q=V63").with(aClerk())).andReturn().getResponse().getContentAsString();
        var id = list.replaceFirst("(?s).*?/law/violations/([0-9a-f-]{36}).*", "$1");
        http.perform(get("/law/violations/" + id + "/correction").with(aClerk())).andExpect(status().isOk())
                .andExpect(content().string(containsString("value=\"第71条(一)\"")));
        var form = post("/law/violations/" + id + "/correction").param("act_cn", "示例行为").param("authority", "应急管理")
                .param("law", "四川省安全生产条例").param("edition", "2023修订").param("article", "第71条(一)")
                .param("effective_from", "2023-09-01").param("first_mode", "SHALL").param("status", "READ")
                .param("source", "川常备〔2023〕17号").param("reason", "核对");
        http.perform(form.param("first_unit_min", "9").param("first_unit_max", "5").with(aClerk()).with(aToken()))
                .andExpect(content().string(containsString("下限高于上限")));
    }

    @Test
    void a_figure_is_corrected_in_the_page_and_the_calculator_follows() throws Exception {
        var list = http.perform(get("/law/figures?q=法人").with(aClerk())).andReturn().getResponse().getContentAsString();
        var id = list.replaceFirst("(?s).*?/law/figures/([0-9a-f-]{36}).*", "$1");
        http.perform(get("/law/figures/" + id + "/correction").with(aClerk()))
                .andExpect(content().string(containsString("value=\"3000\"")));
        http.perform(aFigure(id, "").with(aClerk()).with(aToken())).andExpect(status().isOk())
                .andExpect(content().string(containsString("请写明来源"))).andExpect(content().string(containsString("value=\"3001\"")));
        http.perform(aFigure(id, "公报").with(aClerk()).with(aToken())).andExpect(redirectedUrl("/law/figures/" + id));
        http.perform(get("/calculators/simple-procedure?on=2026-11-25&target=UNIT&fine=3001"))
                .andExpect(content().string(containsString("3,001 ≤ 3,001")));
    }

    private static MockHttpServletRequestBuilder aFigure(String id, String source) {
        return post("/law/figures/" + id + "/correction").param("name", "当场处罚").param("value", "3001").param("unit", "元")
                .param("law", "行政处罚法2021").param("article", "第51条").param("effective_from", "2021-07-15")
                .param("status", "READ").param("source", source).param("reason", "核对");
    }

    @Test
    void a_critical_quantity_is_corrected_in_the_page() throws Exception {
        var list = http.perform(get("/law/substances?q=7664-39-3").with(aClerk())).andReturn().getResponse().getContentAsString();
        var id = list.replaceFirst("(?s).*?/law/substances/([0-9a-f-]{36}).*", "$1");
        http.perform(get("/law/substances/" + id + "/correction").with(aClerk())).andExpect(content().string(containsString("氟化氢")));
        var form = post("/law/substances/" + id + "/correction").param("name", "氟化氢").param("critical_quantity", "0")
                .param("status", "READ").param("source", "GB 18218-2018").param("reason", "核对");
        http.perform(form.with(aClerk()).with(aToken())).andExpect(content().string(containsString("大于 0")));
    }

    @Test
    void a_calculator_shows_its_sum_and_keeps_what_was_typed() throws Exception {
        http.perform(get("/calculators")).andExpect(status().isOk()).andExpect(content().string(containsString("/calculators/referral")));
        http.perform(get("/calculators/late-payment?fine=60000&served=2022-03-01&paid=2022-06-30&suspensions="))
                .andExpect(content().string(containsString("60,000 × 3% × 106"))).andExpect(content().string(containsString("120,000")));
        http.perform(get("/calculators/late-payment?fine=六万&served=2022-03-01&paid=")).andExpect(status().isOk())
                .andExpect(content().string(containsString("应当是数字"))).andExpect(content().string(containsString("value=\"六万\"")));
        http.perform(get("/calculators/fine?violation=V04&actEnded=2014-01-01&decided=2015-01-01&stage=FIRST&target=UNIT"))
                .andExpect(content().string(containsString("无法得出结果")));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "accident-level", "accident-fine", "fine", "late-payment", "daily-penalty", "hearing", "simple-procedure", "limitation",
        "court-window", "closure", "hazard-source", "referral"
    })
    void every_calculator_opens_for_anyone(String name) throws Exception {
        http.perform(get("/calculators/" + name)).andExpect(status().isOk()).andExpect(content().string(not(containsString("null"))));
    }

    /** MockMvc writes a streamed answer when it is dispatched again. */
    @ParameterizedTest
    @CsvSource({"/law/rules/export?tab=all&q=要求听证, D03, D05", "/law/violations/export?tab=all, 逾期情形, 没有这样的词",
            "/law/figures/export?tab=all, 数额, 没有这样的词"})
    void a_table_goes_out_with_the_conditions_of_the_screen(String path, String there, String notThere) throws Exception {
        var begun = http.perform(get(path + "&format=CSV").with(aClerk())).andExpect(request().asyncStarted()).andReturn();
        begun.getAsyncResult();

        http.perform(asyncDispatch(begun)).andExpect(header().string("Content-Disposition", containsString(".csv")))
                .andExpect(content().string(containsString(there))).andExpect(content().string(not(containsString(notThere))));
    }

    @Test
    void a_workbook_goes_out_and_comes_in_with_a_preview() throws Exception {
        var out = http.perform(get("/law/powers/export").with(aClerk()))
                .andExpect(header().string("Content-Disposition", containsString(".xlsx"))).andReturn().getResponse();
        var file = new MockMultipartFile("file", "清单.xlsx", null, out.getContentAsByteArray());

        var sent = http.perform(multipart("/law/powers/import").file(file).with(aClerk()).with(aToken()))
                .andExpect(redirectedUrlPattern("/law/powers/import/*")).andReturn().getResponse();

        http.perform(get(Objects.requireNonNull(sent.getRedirectedUrl())).with(aClerk())).andExpect(status().isOk())
                .andExpect(content().string(containsString("无变化")));
    }

    @Test
    void tiers_go_out_come_in_with_a_preview_and_faulty_rows_hold_all_back() throws Exception {
        var out = http.perform(get("/law/tiers/export").with(aClerk()))
                .andExpect(header().string("Content-Disposition", containsString(".xlsx"))).andReturn().getResponse();
        var same = sent(new MockMultipartFile("file", "阶次.xlsx", null, out.getContentAsByteArray()));
        http.perform(get(same).with(aClerk())).andExpect(content().string(containsString("无变化")))
                .andExpect(content().string(not(containsString("确认导入"))));

        var heading = "阶次编码,违法行为编号,法律版本,处罚阶段,对象,序次,阶次名称,适用情形,幅度单位,下限,上限,施行日期,最后施行日,来源文件,核对状态\n";
        var faulty = sent(csv(heading + "a-1,V999,*,,单位,1,较轻,情形,%,50,150,2026-01-01,,文件,READ\n"));
        http.perform(get(faulty).with(aClerk())).andExpect(content().string(containsString("没有编号 V999")))
                .andExpect(content().string(containsString("百分比不能大于 100"))).andExpect(content().string(not(containsString("确认导入"))));

        var good = sent(csv(heading + "v04-1,V04,2021修正,首次查处,单位,1,较轻,一人,元,0,30000,2026-01-01,,《示例裁量基准》,READ\n"));
        http.perform(get(good).with(aClerk())).andExpect(content().string(containsString("确认导入")));
        http.perform(post(good).param("source", "示例裁量基准").param("reason", "收录").with(aClerk()).with(aToken())).andExpect(redirectedUrl("/law/tiers"));
        http.perform(get("/law/tiers?q=v04-1").with(aClerk())).andExpect(content().string(containsString("0 元至 30000 元")))
                .andExpect(content().string(containsString("已核对")));
        http.perform(post(good).param("source", "示例裁量基准").param("reason", "再来").with(aClerk()).with(aToken()))
                .andExpect(content().string(containsString("已经导入")));
    }

    @Test
    void a_tier_is_added_and_corrected_and_nothing_typed_is_lost() throws Exception {
        var lost = http.perform(aTier("v06-1", "90000", "50000").with(aClerk()).with(aToken())).andExpect(status().isOk()).andReturn().getResponse();
        org.assertj.core.api.Assertions.assertThat(lost.getContentAsString()).contains("下限高于上限", "value=\"90000\"", "两人以下");

        var added = http.perform(aTier("v06-1", "0", "50000").with(aClerk()).with(aToken())).andExpect(redirectedUrlPattern("/law/tiers/*"))
                .andReturn().getResponse();
        var page = Objects.requireNonNull(added.getRedirectedUrl());
        http.perform(get(page).with(aClerk())).andExpect(content().string(containsString("两人以下"))).andExpect(content().string(containsString("待核")));
        http.perform(get(page + "/correction").with(aClerk())).andExpect(content().string(containsString("value=\"50000\"")));
        http.perform(aTier(page + "/correction", "v06-1", "0", "40000").with(aClerk()).with(aToken())).andExpect(redirectedUrl(page));
        http.perform(get(page).with(aClerk())).andExpect(content().string(containsString("40000 元"))).andExpect(content().string(containsString("2 个版本")));
    }

    private static MockHttpServletRequestBuilder aTier(String code, String low, String high) {
        return aTier("/law/tiers", code, low, high);
    }

    private static MockHttpServletRequestBuilder aTier(String path, String code, String low, String high) {
        return post(path).param("code", code).param("violation", "V06").param("edition", "*").param("rank", "1").param("name", "较轻")
                .param("conditions", "两人以下\n已经改正").param("unit", "元").param("low", low).param("high", high).param("effective_from", "2026-01-01")
                .param("document", "建议").param("status", "待核").param("source", "会议纪要").param("reason", "试行");
    }

    private static MockMultipartFile csv(String text) {
        return new MockMultipartFile("file", "阶次.csv", null, text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private String sent(MockMultipartFile file) throws Exception {
        return Objects.requireNonNull(http.perform(multipart("/law/tiers/import").file(file).with(aClerk()).with(aToken()))
                .andExpect(redirectedUrlPattern("/law/tiers/import/*")).andReturn().getResponse().getRedirectedUrl());
    }
}
