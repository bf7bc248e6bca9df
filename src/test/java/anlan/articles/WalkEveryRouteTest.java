package anlan.articles;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.enterprise.EnterpriseId;
import anlan.enterprise.Enterprises;
import anlan.hazard.Orders;
import anlan.inspection.VisitKind;
import anlan.platform.database.Scope;
import anlan.platform.document.Papers;
import anlan.testing.AnlanTest;
import anlan.testing.District;
import anlan.testing.Visitor;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.test.context.TestPropertySource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Whatever address is tried with the ids of another town, nothing of that town answers; and no page speaks of a program. */
@AnlanTest
@TestPropertySource(properties = "anlan.test.district=WalkEveryRouteTest")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WalkEveryRouteTest {

    private static final String SECRET = "达川区示例南岳秘制化工厂";
    private static final Pattern VARIABLE = Pattern.compile("\\{\\*?(\\w+)(:(?:[^{}]|\\{[^{}]*\\})*)?\\}");
    private static final List<String> NOT_WALKED = List.of("/sign-out", "/sign-in", "/sign-in/failed", "/password", "/account", "/error", "/gallery");
    private static final List<String> PROGRAM_WORDS = List.of("Exception", "Whitelabel", "Error 500", "Failed to convert",
            "Bad Request", "Internal Server", "Required request", "Required parameter", "<script>alert", "stack trace", "SQLSTATE");

    @LocalServerPort int port;
    @Autowired ApplicationContext context;

    private final Set<UUID> ids = new LinkedHashSet<>();
    private UUID own = new UUID(0, 0);
    private String code = "";

    @BeforeAll
    void both_towns_have_matters_of_their_own() {
        var district = District.of(context);
        own = district.enterprise("达川区示例百节公开化工厂", District.TOWN_A, "d-walk-jia");
        var foreign = district.enterprise(SECRET, District.TOWN_B, "d-walk-yi");
        var work = district.fieldWork();
        var signed = work.signed(foreign, District.OFFICER, District.COLLEAGUE, District.SECTION_HEAD); // only the bureau may order
        var hidden = work.approved(foreign, VisitKind.UNANNOUNCED, District.B_OFFICER, District.B_COLLEAGUE, District.B_HEAD);
        var order = district.orderOf(signed);
        Scope.SYSTEM.run(() -> {
            code = String.valueOf(district.bean(Enterprises.class).view(new EnterpriseId(foreign)).facts().creditCode());
            ids.addAll(List.of(foreign, signed.value(), hidden.value(), order.value()));
            district.bean(Orders.class).view(order).items().forEach(item -> ids.add(item.hazard()));
            district.bean(Papers.class).of(signed).forEach(paper -> ids.add(paper.id().value()));
            district.bean(Papers.class).of(order).forEach(paper -> ids.add(paper.id().value()));
        });
    }

    @Test
    void an_officer_of_the_next_town_finds_nothing_at_any_address() {
        var officer = Visitor.signedIn(port, District.A_OFFICER);

        assertThat(officer.get("/home").statusCode()).isEqualTo(200);
        assertThat(walk(officer, true)).isEmpty();
    }

    @Test
    void another_enterprise_finds_nothing_at_any_address() {
        assertThat(walk(Visitor.signedIn(port, "d-walk-jia"), true)).isEmpty();
    }

    @Test
    void a_stranger_gets_public_pages_only() {
        var stranger = new Visitor(port);
        var open = new ArrayList<String>();
        for (var path : paths(RequestMethod.GET)) {
            var answer = stranger.get(filled(path, own.toString()));
            if (!answer.uri().getPath().equals("/sign-in") && answer.statusCode() == 200) {
                open.add(path);
            }
        }
        assertThat(walk(stranger, false)).isEmpty();
        assertThat(open).allMatch(path -> path.equals("/") || path.equals("/m") || path.equals("/m/") || path.equals("/m/sw.js") || path.startsWith("/deadlines")
                || path.startsWith("/calculators") || path.startsWith("/verify") || path.startsWith("/public/")
                || path.equals("/complaints/new") || path.equals("/complaints/follow") || path.startsWith("/api/v1/law") || path.startsWith("/sign-in"));
    }

    @Test
    void lists_searches_and_exports_of_the_next_town_hold_nothing_of_it() {
        var officer = Visitor.signedIn(port, District.A_OFFICER);
        var found = new ArrayList<String>();
        for (var path : List.of("/enterprises", "/enterprises?q=91511703", "/enterprises/export.csv", "/visits", "/orders",
                "/hazards", "/inbox", "/trace", "/papers", "/complaints", "/enterprises/responsibility", "/search?q=%E5%8C%96%E5%B7%A5",
                "/trace?what=%E5%8C%96%E5%B7%A5", "/enterprises?q=%E7%A7%98%E5%88%B6")) {
            fault(path, officer.get(path), found);
        }
        assertThat(found).isEmpty();
    }

    @Test
    void no_nonsense_in_an_address_makes_a_page_speak_of_the_program() {
        var officer = Visitor.signedIn(port, District.A_OFFICER);
        var found = new ArrayList<String>();
        for (var path : paths(RequestMethod.GET)) {
            for (var nonsense : List.of("x", "-1", "99999999999999999999", "%3Cscript%3Ealert(1)")) {
                if (path.contains("{")) {
                    fault(path, officer.get(filled(path, nonsense)), found);
                }
            }
            if (!path.contains("{")) {
                for (var query : List.of("page=-1&from=x&to=2026-13-45&day=x&selected=x&enterprise=x&kind=x&status=x&sort=;drop",
                        "page=99999999999999999999&year=x", "page=2147483647&from=2026-02-30",
                        "q=%3Cscript%3Ealert(1)%3C%2Fscript%3E&tab=%3Cscript%3Ealert(1)%3C%2Fscript%3E&sort=%27&town=%25&who=%00")) {
                    fault(path + "?" + query, officer.get(path + "?" + query), found);
                }
            }
        }
        assertThat(found).isEmpty();
    }

    private List<String> walk(Visitor visitor, boolean writing) {
        var found = new ArrayList<String>();
        for (var path : paths(RequestMethod.GET)) {
            for (var id : ids) {
                var asked = path.contains("{") ? filled(path, id.toString())
                        : path + "?selected=" + id + "&enterprise=" + id + "&subject=" + id + "&paper=" + id;
                fault("GET " + asked, visitor.get(asked), found);
                if (!path.contains("{") && !path.matches("/(visits|orders|hazards|enterprises|trace|papers|inbox).*")) {
                    break;
                }
            }
        }
        for (var path : writing ? paths(RequestMethod.POST) : List.<String>of()) {
            for (var id : path.contains("{") ? List.copyOf(ids) : List.copyOf(ids).subList(0, 1)) {
                var given = id.toString();
                fault("POST " + path, visitor.post(filled(path, given), "enterprise", given, "items", given, "reason", "试",
                        "opinion", "试", "agree", "true", "key", given, "words", "试"), found);
            }
        }
        return found;
    }

    private void fault(String asked, HttpResponse<String> answer, List<String> found) {
        var body = answer.body();
        if (answer.statusCode() >= 500) {
            found.add(asked + " answered " + answer.statusCode());
        }
        var path = answer.uri().getPath();
        boolean window = path.equals("/") || path.startsWith("/public/"); // what is public by its rule is public in every town
        if (!window && (body.contains(SECRET) || body.contains(code))) {
            found.add(asked + " shows the other town's enterprise");
        }
        PROGRAM_WORDS.stream().filter(body::contains).forEach(word -> found.add(asked + " says " + word));
    }

    private Set<String> paths(RequestMethod method) {
        var paths = new LinkedHashSet<String>();
        context.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class).getHandlerMethods().forEach((info, handler) -> {
            var methods = info.getMethodsCondition().getMethods();
            if (handler.getBeanType().getName().startsWith("anlan.") && (methods.isEmpty() || methods.contains(method))) {
                info.getPatternValues().stream().filter(p -> NOT_WALKED.stream().noneMatch(not -> p.equals(not) || p.startsWith(not + "/"))).forEach(paths::add);
            }
        });
        return paths;
    }

    private static String filled(String path, String value) {
        return VARIABLE.matcher(path).replaceAll(found -> found.group(1).equals("format") ? "csv" : value);
    }
}
