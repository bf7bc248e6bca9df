package anlan.law.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import anlan.testing.ModuleTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;

/** The law is read and corrected in its pages. */
@ModuleTest
@AutoConfigureMockMvc
@Import(LawVisit.Procedures.class)
class LawPagesTest extends LawVisit {

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

    @Test
    void a_critical_quantity_is_corrected_in_the_page() throws Exception {
        var list = http.perform(get("/law/substances?q=7664-39-3").with(aClerk())).andReturn().getResponse().getContentAsString();
        var id = list.replaceFirst("(?s).*?/law/substances/([0-9a-f-]{36}).*", "$1");
        http.perform(get("/law/substances/" + id + "/correction").with(aClerk())).andExpect(content().string(containsString("氟化氢")));
        var form = post("/law/substances/" + id + "/correction").param("name", "氟化氢").param("critical_quantity", "0")
                .param("status", "READ").param("source", "GB 18218-2018").param("reason", "核对");
        http.perform(form.with(aClerk()).with(aToken())).andExpect(content().string(containsString("大于 0")));
    }
}
