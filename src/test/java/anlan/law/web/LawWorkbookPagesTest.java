package anlan.law.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.asyncDispatch;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.request;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import anlan.testing.ModuleTest;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

/** Tables of the law go out and come in as workbooks. */
@ModuleTest
@AutoConfigureMockMvc
@Import(LawVisit.Procedures.class)
class LawWorkbookPagesTest extends LawVisit {

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
}
