package anlan.law.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import anlan.testing.ModuleTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The calculators through the open interface; the cases stand in {@code law/calculators.txt}, one a line. */
@ModuleTest
@AutoConfigureMockMvc
class CalculatorApiTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Autowired
    private MockMvc http;

    /** A worked example: what it shows, the calculator, what is asked, and part of what is answered. */
    record Example(String name, String path, String asked, String answered) {

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Example> examples() throws IOException {
        try (var file = Objects.requireNonNull(CalculatorApiTest.class.getResourceAsStream("/law/calculators.txt"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\\s*\\|\\s*")).map(part -> new Example(part[0], part[1], part[2], part[3])).toList()
                    .stream();
        }
    }

    private ResultActions ask(String path, String body) throws Exception {
        return http.perform(post("/api/v1/law/" + path).contentType("application/json").content(body));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    void each_example_comes_to_what_the_law_says(Example example) throws Exception {
        var answer = JSON.readTree(ask(example.path(), example.asked()).andExpect(status().isOk())
                .andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8));

        var expected = JSON.readTree(example.answered());
        if (!expected.has("known")) {
            assertThat(answer.get("known").booleanValue()).as("known: " + answer.get("missing")).isTrue();
        }
        expected.properties().forEach(field -> assertThat(same(answer.get(field.getKey()), field.getValue()))
                .as(field.getKey() + " is " + answer.get(field.getKey()) + " and not " + field.getValue()).isTrue());
        assertThat(answer.get("provisions")).isNotEmpty().allSatisfy(provision -> {
            assertThat(provision.get("edition").stringValue()).isNotBlank();
            assertThat(provision.get("article").stringValue()).isNotBlank();
        });
        assertThat(answer.get("steps")).isNotEmpty();
        assertThat(answer.get("versions")).as("versions").isNotEmpty();
    }

    private static boolean same(JsonNode answered, JsonNode expected) {
        if (answered == null) {
            return false;
        }
        return expected.isNumber() && answered.isNumber()
                ? answered.decimalValue().compareTo(expected.decimalValue()) == 0
                : answered.equals(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            accident-level | {"deaths":1} | occurred | 请填写“事故发生日期”
            accident-level | {"occurred":"2023-02-30","deaths":1} | occurred | 不是日期
            accident-level | {"occurred":"2023-03-10","deaths":-1} | deaths | 不小于 0
            accident-level | {"occurred":"2023-03-10","deaths":1.5} | deaths | 整数
            accident-level | {"occurred":"2023-03-10","deaths":1,"directLoss":-1} | directLoss | 不能小于 0
            accident-level | {"occurred":"2023-03-10","deaths":1,"laterDeaths":["2023-03-09"]} | laterDeaths | 早于事故发生日期
            accident-level | {"occurred":"2023-03-10","deaths":1,"laterDeaths":["x"]} | laterDeaths[0] | 不是日期
            accident-level | {"occurred":"2023-03-10","deaths":1,"roadOrFire":"maybe"} | roadOrFire | true 或者 false
            accident-fine | {"occurred":"2023-03-10","level":"严重"} | level | 一般、较大、重大、特别重大
            fine | {"violation":"V999","actEnded":"2021-05-20","decided":"2021-11-15","stage":"FIRST","target":"UNIT"} | violation | V999
            fine | {"violation":"V04","actEnded":"2021-05-20","decided":"2021-05-19","stage":"FIRST","target":"UNIT"} | decided | 早于行为终了日期
            fine | {"violation":"V04","actEnded":"2021-05-20","decided":"2021-11-15","stage":"SECOND","target":"UNIT"} | stage | FIRST
            late-payment | {"fine":60000.001,"served":"2022-03-01","paid":"2022-03-31"} | fine | 精确到分
            late-payment | {"fine":0,"served":"2022-03-01","paid":"2022-03-31"} | fine | 大于 0
            late-payment | {"fine":1e99,"served":"2022-03-01","paid":"2022-03-31"} | fine | 过大
            late-payment | {"fine":"six","served":"2022-03-01","paid":"2022-03-31"} | fine | 数字
            late-payment | {"fine":60000,"served":"2022-03-01","paid":"2022-02-28"} | paid | 早于送达日期
            late-payment | {"fine":1,"served":"2022-03-01","paid":"2022-04-28","suspensions":[{"from":"2022-03-20"}]} | suspensions[0].to | 请填写
            late-payment | {"fine":1,"served":"2022-03-01","paid":"2022-04-28","suspensions":[{"from":"2022-03-20","to":"2022-03-01"}]} | suspensions[0].to | 早于
            daily-penalty | {"fine":50000,"ordered":"2023-05-10","reinspected":"2023-05-09"} | reinspected | 早于
            hearing | {"on":"2026-02-01","target":"UNIT","fines":[]} | fines | 拟处的各项罚款
            hearing | {"on":"2026-02-01","target":"UNIT","fines":[50000,0]} | fines | 大于 0
            limitation | {"actEnded":"2021-05-20"} | found | 请填写
            closure | {"majorHazard":true,"penalties":"2022-13-01"} | penalties[0] | 不是日期
            hazard-source | {"substances":[],"residents":0} | substances | 至少一种
            hazard-source | {"substances":[{"name":"氯"}],"residents":0} | substances[0].quantity | 请填写
            hazard-source | {"substances":[{"name":"氯","quantity":-1}],"residents":0} | substances[0].quantity | 不能小于 0
            hazard-source | {"substances":[{"name":"硝化棉","quantity":5}],"residents":0} | substances[0].name | 请写明是哪一种
            hazard-source | {"substances":[{"name":"氯","quantity":9},{"name":"硝酸铵","quantity":5}],"residents":0} | substances[1].name | 含可燃物≤0.2%
            accident-level | {"occurred":"2023-03-10","deaths":1,"laterdeath":["2023-03-11"]} | laterdeath | laterDeaths
            hazard-source | {"substances":[{"name":"某","quantity":5,"category":"W99"}],"residents":0} | substances[0].category | W11
            court-window | {"served":"2022-03-01","urged":"2022-02-01"} | urged | 早于
            simple-procedure | {"on":"2021-07-15","target":"UNIT"} | fine | 请填写罚款
            referral | {} | reported | 至少写明一个时刻
            referral | {"approved":"2023-05-12T10:00","accepted":"2023-05-12T09:59"} | accepted | 早于
            """)
    void what_cannot_be_read_is_refused_at_its_field(String path, String asked, String field, String words) throws Exception {
        ask(path, asked).andExpect(status().isBadRequest())
                .andExpect(content().contentType("application/problem+json"))
                .andExpect(jsonPath("$.field").value(field)).andExpect(jsonPath("$.detail").value(containsString(words)))
                .andExpect(jsonPath("$.title").value("请求有误"));
    }

    @Test
    void what_is_no_object_is_refused() throws Exception {
        for (var body : List.of("", "null", "[]", "3", "{", "{\"fine\":1}x", "{\"fine\":1,\"fine\":2}")) {
            ask("late-payment", body).andExpect(status().isBadRequest()).andExpect(jsonPath("$.detail").value(containsString("JSON")));
        }
        ask("late-payment", "{\"x\":\"" + "a".repeat(70_000) + "\"}").andExpect(status().isBadRequest());
    }

    @Test
    void the_interface_describes_its_calculators() throws Exception {
        var described = JSON.readTree(http.perform(get("/api/v1/openapi")).andReturn().getResponse()
                .getContentAsString(StandardCharsets.UTF_8));

        var level = described.at("/paths/~1api~1v1~1law~1accident-level/post");
        assertThat(level.at("/requestBody/content").toString()).contains("AccidentLevelQuestion");
        assertThat(level.at("/responses/200/content").toString()).contains("AccidentLevelAnswer");
        assertThat(described.at("/components/schemas/AccidentLevelAnswer/properties").propertyNames())
                .contains("levelAtFirst", "decidedBy", "provisions", "steps", "known");
        assertThat(Map.of("n", described.get("paths").propertyNames().stream()
                .filter(path -> path.startsWith("/api/v1/law/") && !path.contains("deadlines")).count())).containsEntry("n", 12L);
    }
}
