package anlan.law.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import anlan.testing.ModuleTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;

/** Terms and sums are worked out for anybody, on pages and over the interface. */
@ModuleTest
@AutoConfigureMockMvc
@Import(LawVisit.Procedures.class)
class DeadlinePagesTest extends LawVisit {

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
        http.perform(get(API + "D999").param("from", "2023-04-26")).andExpect(status().isNotFound())
                .andExpect(jsonPath("$.detail").value("没有编号为“D999”的期限规则。"));
        http.perform(get(API + "D03")).andExpect(status().isBadRequest()).andExpect(jsonPath("$.field").value("from"));
        http.perform(get(API + "D03").param("from", "2023-02-30")).andExpect(status().isBadRequest());
        http.perform(get(API + "D03").param("from", "2023-04-26").param("stop", "2023-05-10/2023-05-01"))
                .andExpect(status().isBadRequest()).andExpect(jsonPath("$.field").value("stop"));
        http.perform(get(API + "D03").param("from", "2021-07-01")).andExpect(status().isConflict())
                .andExpect(jsonPath("$.inForce[0].rule").value("D04"));
    }

    /** One line of the delivered table for each rule. */
    private static int delivered() throws java.io.IOException {
        try (var table = DeadlinePagesTest.class.getResourceAsStream("/data/deadline/deadlines.csv")) {
            return (int) new String(java.util.Objects.requireNonNull(table).readAllBytes(), java.nio.charset.StandardCharsets.UTF_8).lines()
                    .filter(line -> line.matches("D\\d+,.*")).count();
        }
    }

    @Test
    void the_interface_lists_its_rules_and_describes_itself() throws Exception {
        http.perform(get("/api/v1/law/deadlines")).andExpect(jsonPath("$.length()").value(delivered()));
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
}
