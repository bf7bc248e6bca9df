package anlan.enterprise.web;

import anlan.enterprise.EnterpriseColumn;
import anlan.enterprise.batch.EnterpriseExport;
import anlan.enterprise.EnterpriseFileSection;
import anlan.enterprise.EnterpriseFilter;
import anlan.enterprise.EnterpriseId;
import anlan.enterprise.EnterpriseReader;
import anlan.enterprise.EnterpriseRow;
import anlan.enterprise.EnterpriseStatus;
import anlan.enterprise.Enterprises;
import anlan.enterprise.Regulators;
import anlan.platform.security.Permissions;
import anlan.platform.table.TableFormat;
import anlan.platform.web.Page;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of enterprises with the chosen one beside it (企业档案), and the same list as a file. */
@Controller
@RequestMapping("/enterprises")
class EnterprisePages {

    /** A tab of the list: how many are under it, at most a thousand and one. */
    record Tab(String value, String label, long number) {
        public String shown() {
            return number > EnterpriseReader.COUNTED ? "2,000+" : "%,d".formatted(number);
        }
    }

    /** A column that another module fills. */
    record Column(String title, Map<EnterpriseId, String> values) {}

    private static final Map<String, String> TABS = tabs();

    private final Enterprises enterprises;
    private final EnterpriseReader reader;
    private final TabCounts counts;
    private final EnterpriseExport export;
    private final Regulators regulators;
    private final Permissions permissions;
    private final Choices choices;
    private final List<EnterpriseColumn> columns;
    private final List<EnterpriseFileSection> sections;
    private final Clock clock;

    EnterprisePages(
            Enterprises enterprises, EnterpriseReader reader, TabCounts counts, EnterpriseExport export, Regulators regulators,
            Permissions permissions, Choices choices, List<EnterpriseColumn> columns, List<EnterpriseFileSection> sections,
            Clock clock) {
        this.enterprises = enterprises;
        this.reader = reader;
        this.counts = counts;
        this.export = export;
        this.regulators = regulators;
        this.permissions = permissions;
        this.choices = choices;
        this.columns = columns;
        this.sections = sections;
        this.clock = clock;
    }

    private static Map<String, String> tabs() {
        var tabs = new LinkedHashMap<String, String>();
        tabs.put("", "全部");
        tabs.put("HIGH", "高风险");
        tabs.put("SUSPENDED", "停产");
        tabs.put("CLOSED", "关闭注销");
        tabs.put("GAP", "责任缺口");
        return tabs;
    }

    @GetMapping
    String list(HttpServletRequest request, @RequestParam(defaultValue = "") String selected, Model model) {
        permissions.require("enterprise.read");
        var filter = ListConditions.in(request);
        var page = reader.list(filter, ListConditions.page(request));
        var numbers = counts.of(TABS.keySet());
        model.addAttribute("tabs", TABS.entrySet().stream()
                .map(t -> new Tab(t.getKey(), t.getValue(), numbers.getOrDefault(t.getKey(), 0L))).toList());
        show(page, model);
        offer(filter, model);
        if (selected.matches("[0-9a-f-]{36}")) {
            enterprises.find(new EnterpriseId(UUID.fromString(selected))).ifPresent(view -> {
                model.addAttribute("selected", view);
                model.addAttribute("facts", view.facts().masked());
                model.addAttribute("regulators", regulators.of(view));
                model.addAttribute("faults", Regulators.faults(regulators.of(view)));
                model.addAttribute("sections", FilePages.sections(sections, view.id()));
            });
        }
        return "enterprise/list";
    }

    private void show(Page<EnterpriseRow> page, Model model) {
        var ids = page.rows().stream().map(EnterpriseRow::id).toList();
        model.addAttribute("rows", page.rows());
        model.addAttribute("page", page);
        model.addAttribute("columns", columns.stream().map(c -> new Column(c.title(), c.values(ids))).toList());
    }

    private void offer(EnterpriseFilter filter, Model model) {
        model.addAttribute("filter", filter);
        model.addAttribute("trades", choices.trades());
        model.addAttribute("towns", choices.towns());
        model.addAttribute("risks", choices.risks());
        model.addAttribute("states", Choices.states(Arrays.asList(EnterpriseStatus.values())));
    }

    @GetMapping("/export.{format:csv|xlsx}")
    void export(@PathVariable String format, HttpServletRequest request, HttpServletResponse response) throws IOException {
        permissions.require("enterprise.read");
        var kind = format.equals("csv") ? TableFormat.CSV : TableFormat.XLSX;
        Files.begin(response, kind, "企业名录-" + LocalDate.now(clock));
        export.write(ListConditions.in(request), kind, response.getOutputStream());
    }

    /** A table file as the answer to a request. */
    static final class Files {

        private Files() {}

        static void begin(HttpServletResponse response, TableFormat format, String name) {
            response.setContentType(format.mediaType());
            response.setHeader("Content-Disposition", ContentDisposition.attachment()
                    .filename(name + "." + format.suffix(), StandardCharsets.UTF_8).build().toString());
            response.setHeader("Cache-Control", "no-store");
        }
    }
}
