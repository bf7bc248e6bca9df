package anlan.organization.web;

import anlan.organization.Agencies;
import anlan.organization.AgencyKind;
import anlan.organization.AgencyView;
import anlan.organization.division.Divisions;
import anlan.organization.Officers;
import anlan.organization.staffing.Staffing;
import anlan.platform.security.Permissions;
import anlan.platform.table.TableFormat;
import anlan.platform.web.Forms;
import anlan.platform.web.TableExport;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The tree of bodies with their staff, the shortfall list, the squads' towns (监管体系). */
@Controller
@RequestMapping("/organization")
class OrganizationPages {

    /** A body and how deep it stands in the tree. */
    record Node(AgencyView agency, int depth) {

        public String indented() {
            return "　".repeat(depth) + agency.shortName();
        }
    }

    record CoverageForm(@Nullable String division, @Nullable LocalDate from) {}

    private final Agencies agencies;
    private final Officers officers;
    private final Divisions divisions;
    private final Staffing staffing;
    private final Permissions permissions;
    private final Clock clock;

    OrganizationPages(Agencies agencies, Officers officers, Divisions divisions, Staffing staffing,
            Permissions permissions, Clock clock) {
        this.agencies = agencies;
        this.officers = officers;
        this.divisions = divisions;
        this.staffing = staffing;
        this.permissions = permissions;
        this.clock = clock;
    }

    @ModelAttribute
    void onlyForStaff() {
        permissions.require("organization.read");
    }

    @GetMapping
    String show(@RequestParam(defaultValue = "") String agency, @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String certificate, @RequestParam(defaultValue = "1") int page, Model model) {
        model.addAttribute("form", new CoverageForm("", LocalDate.now(clock)));
        return page(agency, q, certificate, page, model);
    }

    private String page(String agency, String words, String certificate, int number, Model model) {
        var today = LocalDate.now(clock);
        model.addAttribute("today", today);
        model.addAttribute("nodes", tree(agencies.on(today)));
        model.addAttribute("agency", agency);
        model.addAttribute("words", words);
        model.addAttribute("certificate", certificate);
        model.addAttribute("page", officers.list(new Officers.Filter(agency, words, certificate), number));
        model.addAttribute("lapsing", officers.lapsing(today, today.plusDays(90)).size());
        agencies.find(agency).ifPresent(body -> {
            model.addAttribute("body", body);
            if (body.kind() == AgencyKind.SQUAD) {
                model.addAttribute("postings", agencies.postings(body.code()));
                model.addAttribute("towns", towns(today));
            }
        });
        return "organization/tree";
    }

    @GetMapping("/officers/export")
    ResponseEntity<StreamingResponseBody> export(@RequestParam(defaultValue = "") String agency, @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String certificate, @RequestParam(defaultValue = "XLSX") TableFormat format) {
        return TableExport.of("人员", LocalDate.now(clock), format,
                List.of("姓名", "机构", "专职", "岗位", "执法证", "有效期至", "状态"),
                n -> officers.list(new Officers.Filter(agency, q, certificate), n),
                o -> Arrays.asList(o.name(), o.agencyName(), o.fullTime() ? "专职" : "兼职", o.postLabels(), o.certificateNo(),
                        o.validTo(), o.certificateState()));
    }

    private Map<String, String> towns(LocalDate today) {
        var towns = new LinkedHashMap<String, String>();
        divisions.towns("511703", today).forEach(town -> towns.put(town.prefix(), town.name()));
        return towns;
    }

    private static List<Node> tree(List<AgencyView> all) {
        var children = all.stream().filter(body -> body.parent() != null)
                .collect(Collectors.groupingBy(body -> String.valueOf(body.parent()), LinkedHashMap::new, Collectors.toList()));
        var nodes = new ArrayList<Node>();
        all.stream().filter(body -> body.parent() == null).forEach(root -> add(nodes, root, 0, children));
        return nodes;
    }

    private static void add(List<Node> nodes, AgencyView body, int depth, Map<String, List<AgencyView>> children) {
        nodes.add(new Node(body, depth));
        children.getOrDefault(body.code(), List.of()).stream()
                .sorted(java.util.Comparator.comparing(AgencyView::kind).thenComparing(AgencyView::code))
                .forEach(child -> add(nodes, child, depth + 1, children));
    }

    @PostMapping("/{squad}/coverage")
    String cover(@PathVariable String squad, @ModelAttribute("form") CoverageForm form, BindingResult errors, Model model,
            RedirectAttributes redirect) {
        var from = form.from == null ? LocalDate.now(clock) : form.from;
        if (!Forms.done(errors, () -> agencies.cover(squad, form.division == null ? "" : form.division, from))) {
            return page(squad, "", "", 1, model);
        }
        redirect.addFlashAttribute("flash", "已登记派驻。");
        return "redirect:/organization?agency=" + squad;
    }

    @PostMapping("/{squad}/coverage/{division}/end")
    String uncover(@PathVariable String squad, @PathVariable String division, RedirectAttributes redirect) {
        agencies.uncover(squad, division, LocalDate.now(clock));
        redirect.addFlashAttribute("flash", "派驻到今日为止。");
        return "redirect:/organization?agency=" + squad;
    }

    @GetMapping("/shortfall")
    String shortfall(Model model) {
        model.addAttribute("rows", staffing.check());
        model.addAttribute("tasks", staffing.tasks());
        return "organization/shortfall";
    }

    @PostMapping("/shortfall/{agency}")
    String classify(@PathVariable String agency, @RequestParam String task, RedirectAttributes redirect) {
        staffing.classify(agency, task, LocalDate.now(clock));
        redirect.addFlashAttribute("flash", "已调整监管任务分类。");
        return "redirect:/organization/shortfall";
    }

    @GetMapping("/certificates")
    String lapsing(Model model) {
        var today = LocalDate.now(clock);
        model.addAttribute("today", today);
        model.addAttribute("rows", officers.lapsing(today.minusYears(1), today.plusDays(90)));
        return "organization/certificates";
    }
}
