package anlan.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.testing.AnlanTest;
import anlan.testing.District;
import anlan.testing.Visitor;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.core.MethodParameter;
import org.springframework.test.context.TestPropertySource;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What no keyboard types and no browser sends: answered in Chinese, by whatever part of the server it reaches. */
@AnlanTest
@TestPropertySource(properties = "anlan.test.district=UnreadableTextTest")
class UnreadableTextTest {

    private static final String EMPTY = "%00";

    @LocalServerPort int port;
    @Autowired ApplicationContext context;

    @Test
    void the_empty_character_in_any_search_box_is_answered_in_words() {
        var officer = signedIn(District.SECTION_HEAD);
        var broken = new ArrayList<String>();
        handlers(RequestMethod.GET).forEach(handler -> {
            var query = handler.parameters.stream().map(name -> name + "=a" + EMPTY).collect(Collectors.joining("&"));
            var address = handler.path.replaceAll("\\{[^/]*}", "00000000-0000-0000-0000-000000000000") + "?" + query;
            note(address, officer.get(address), broken);
        });

        assertThat(broken).isEmpty();
        assertThat(officer.get("/enterprises?q=a" + EMPTY).body()).contains("看不见的控制字符");
    }

    @Test
    void the_empty_character_in_any_field_of_a_form_is_answered_in_words() {
        var officer = signedIn(District.SECTION_HEAD);
        var broken = new ArrayList<String>();
        for (var handler : handlers(RequestMethod.POST)) {
            var fields = handler.parameters.stream().flatMap(name -> Stream.of(name, "试\0")).toArray(String[]::new);
            var address = handler.path.replaceAll("\\{[^/]*}", "00000000-0000-0000-0000-000000000000");
            note("POST " + address, officer.post(address, fields), broken);
        }

        assertThat(broken).isEmpty();
    }

    @Test
    void the_empty_character_in_a_name_at_the_door_is_answered_in_words() {
        var stranger = new Visitor(port);
        var answer = stranger.signIn("zhifa\0", "x\0");

        assertThat(answer.statusCode()).isLessThan(500);
        assertThat(answer.body()).contains("lang=\"zh-CN\"").doesNotContain("Bad Request");
    }

    @Test
    void an_address_that_is_none_is_answered_in_chinese() throws IOException {
        for (var address : List.of("/enterprises/a%2Fb", "/a%5Cb", "/a%00b", "/a%", "/a%zz", "/a|b", "/..%2f..%2fetc",
                "/visits/;x=1/%2e%2e", "//", "/" + "a".repeat(9000))) {
            assertThat(raw("GET " + address + " HTTP/1.1")).as(address).contains("zh-CN")
                    .doesNotContain("Bad Request</h1>", "Tomcat", "Exception", "Status 4");
        }
        assertThat(raw("NONSENSE")).contains("zh-CN").doesNotContain("Tomcat");
    }

    private String raw(String line) throws IOException {
        try (var socket = new Socket("localhost", port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write((line + "\r\nHost: localhost\r\nAccept: text/html\r\nConnection: close\r\n\r\n")
                    .getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private record Handler(String path, Set<String> parameters) {}

    private List<Handler> handlers(RequestMethod method) {
        var found = new ArrayList<Handler>();
        context.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class).getHandlerMethods().forEach((info, handler) -> {
            if (handler.getBeanType().getName().startsWith("anlan.") && info.getMethodsCondition().getMethods().contains(method)) {
                info.getPatternValues().stream().filter(path -> !path.startsWith("/sign-") && !path.startsWith("/account") && !path.startsWith("/gallery"))
                        .forEach(path -> found.add(new Handler(path, parameters(handler))));
            }
        });
        return found;
    }

    /** Every plain parameter, and every part of a form. */
    private static Set<String> parameters(HandlerMethod handler) {
        var names = new LinkedHashSet<>(Set.of("q", "name", "reason"));
        for (MethodParameter parameter : handler.getMethodParameters()) {
            var type = parameter.getParameterType();
            if (type == String.class && parameter.getParameter().getName() != null) {
                names.add(parameter.getParameter().getName());
            }
            if (type.isRecord()) {
                Stream.of(type.getRecordComponents()).filter(part -> part.getType() == String.class)
                        .forEach(part -> names.add(part.getName()));
            }
        }
        return names;
    }

    private static void note(String asked, HttpResponse<String> answer, List<String> broken) {
        if (answer.statusCode() >= 500 || answer.body().contains("Bad Request")) {
            broken.add(asked + " answered " + answer.statusCode());
        }
    }

    private Visitor signedIn(String username) {
        District.of(context);
        var visitor = new Visitor(port);
        visitor.signIn(username, District.PASSWORD);
        return visitor;
    }
}
