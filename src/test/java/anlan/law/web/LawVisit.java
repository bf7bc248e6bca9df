package anlan.law.web;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.request;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import anlan.kernel.Procedure;
import anlan.kernel.State;
import anlan.kernel.Transition;
import anlan.platform.security.SignedIn;
import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** A clerk of the law at a browser, with a procedure to look at. */
abstract class LawVisit {

    static final String API = "/api/v1/law/deadlines/";

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
    MockMvc http;

    static RequestPostProcessor aClerk() {
        var clerk = new SignedIn(UUID.randomUUID(), "clerk", UUID.randomUUID(), "法制员甲", "511703-yj", "区应急管理局", "法制员",
                "511703", "", null, Set.of("LAW_CLERK"), false, Instant.EPOCH);
        return authentication(UsernamePasswordAuthenticationToken.authenticated(clerk, null, clerk.getAuthorities()));
    }

    /** The token of a form, as cookie and as field: masked with noughts, which is a mask too. */
    static RequestPostProcessor aToken() {
        var token = UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8);
        var field = Arrays.copyOf(new byte[token.length], 2 * token.length);
        System.arraycopy(token, 0, field, token.length, token.length);
        return request -> {
            request.setCookies(new Cookie("anlan-form", new String(token, StandardCharsets.UTF_8)));
            request.setParameter("_csrf", Base64.getUrlEncoder().encodeToString(field));
            return request;
        };
    }

    static MockHttpServletRequestBuilder aCorrection(String source) {
        return post("/law/rules/D36/correction").param("name", "恢复生产审查之新名").param("startEvent", "收到恢复生产申请")
                .param("amount", "10").param("unit", "CD").param("kind", "agency").param("extension", "")
                .param("law", "隐患排查治理暂行规定(16号令)").param("article", "第23条").param("effectiveFrom", "2008-02-01")
                .param("effectiveUntil", "").param("status", "READ").param("source", source).param("reason", "核对原文");
    }

    static MockHttpServletRequestBuilder aFigure(String id, String source) {
        return post("/law/figures/" + id + "/correction").param("name", "当场处罚").param("value", "3001").param("unit", "元")
                .param("law", "行政处罚法2021").param("article", "第51条").param("effective_from", "2021-07-15")
                .param("status", "READ").param("source", source).param("reason", "核对");
    }

    static MockHttpServletRequestBuilder aTier(String code, String low, String high) {
        return aTier("/law/tiers", code, low, high);
    }

    static MockHttpServletRequestBuilder aTier(String path, String code, String low, String high) {
        return post(path).param("code", code).param("violation", "V06").param("edition", "*").param("rank", "1").param("name", "较轻")
                .param("conditions", "两人以下\n已经改正").param("unit", "元").param("low", low).param("high", high).param("effective_from", "2026-01-01")
                .param("document", "建议").param("status", "待核").param("source", "会议纪要").param("reason", "试行");
    }

    static MockMultipartFile csv(String text) {
        return new MockMultipartFile("file", "阶次.csv", null, text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    String sent(MockMultipartFile file) throws Exception {
        return Objects.requireNonNull(http.perform(multipart("/law/tiers/import").file(file).with(aClerk()).with(aToken()))
                .andExpect(redirectedUrlPattern("/law/tiers/import/*")).andReturn().getResponse().getRedirectedUrl());
    }
}
