package anlan.journey;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.insight.Ledger;
import anlan.journey.Surfer.Screen;
import anlan.testing.AnlanTest;
import anlan.testing.Browsers;
import anlan.testing.District;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** One matter from the plan to its end, in a browser, by everybody it takes: on a desk, on a phone, and without script. */
@AnlanTest
class InspectionJourneyTest {

    private static final Pattern CHECK_CODE = Pattern.compile("查验码([0-9A-Z]{4}-[0-9A-Z]{4})");

    private static Playwright playwright;
    private static Browser browser;

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    private final List<String> faults = new ArrayList<>();

    @BeforeAll
    static void open() {
        playwright = Playwright.create();
        browser = Browsers.launch(playwright);
    }

    @AfterAll
    static void close() {
        playwright.close();
    }

    @AfterEach
    void no_page_on_the_way_had_a_fault() {
        assertThat(faults).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1366,true", "390,true", "390,false"})
    void a_matter_goes_from_the_plan_to_its_end(int width, boolean script) throws Exception {
        var screen = new Screen(width, script);
        var name = "达川区示例行程" + screen + "化工厂";
        var account = "d-xingcheng-" + screen;
        District.of(context).enterprise(name, District.TOWN_A, account);
        try (var officer = surfer(screen); var head = surfer(screen); var unit = surfer(screen); var citizen = surfer(screen)) {
            head.signIn(District.SECTION_HEAD);
            var visit = signed(officer.signIn(District.OFFICER), head, name);
            var papers = papers(officer, name);
            assertThat(papers.keySet()).hasSize(5);
            verify(citizen, papers);

            var order = papers.keySet().stream().filter(p -> p.contains("责改")).findFirst().orElseThrow();
            var right = new PuttingRight(officer, order.substring(order.indexOf('（')));
            right.report(unit.signIn(account));
            right.open();
            right.reinspect("reinspection", List.of(true, false));
            assertThat(officer.text()).contains("部分未通过");
            right.reinspect("second-reinspection", List.of(true));
            assertThat(officer.text()).contains("已销号");
            right.seeLead(name);
            right.resume(visit, name, head);
            right.trace(visit);
        }
        assertThat(Ledger.faults(context)).isEmpty();
    }

    private static String signed(Surfer officer, Surfer head, String name) {
        var day = new SiteDay(officer, head);
        var visit = day.plan(name);
        day.approve(name);
        day.arrive(visit);
        day.answer();
        day.stopOnTheSpot();
        day.describe();
        day.sign(visit);
        return visit;
    }

    /** Opens each paper of the page: its title and number, with its check code. */
    private static Map<String, String> papers(Surfer officer, String name) throws IOException {
        var papers = new LinkedHashMap<String, String>();
        for (Locator paper : officer.page.locator("main .doc:has(a.pdf)").all()) {
            var label = paper.locator("a").first().textContent().strip();
            try (var document = Loader.loadPDF(officer.fetch(paper.locator("a.pdf").getAttribute("href")))) {
                var text = new PDFTextStripper().getText(document).replaceAll("\\s", "");
                assertThat(text).contains(name, label.substring(label.indexOf('（')).replaceAll("\\s", ""));
                var code = CHECK_CODE.matcher(text);
                papers.put(label, code.find() ? code.group(1) : "");
            }
        }
        return papers;
    }

    private static void verify(Surfer citizen, Map<String, String> papers) {
        assertThat(papers.values()).filteredOn(String::isEmpty).as("only the scheme stays inside").hasSize(1);
        papers.forEach((paper, code) -> {
            if (code.isEmpty()) {
                return;
            }
            citizen.go("/verify?code=" + code);
            assertThat(citizen.text()).contains("文书真实有效", paper.substring(paper.indexOf('（')));
        });
        citizen.look("verify");
    }

    private Surfer surfer(Screen screen) {
        return new Surfer(browser, port, screen, faults);
    }
}
