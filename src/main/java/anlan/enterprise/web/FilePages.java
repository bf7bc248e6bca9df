package anlan.enterprise.web;

import anlan.enterprise.Capacity;
import anlan.enterprise.EnterpriseFileSection;
import anlan.enterprise.EnterpriseId;
import anlan.enterprise.EnterpriseMark;
import anlan.enterprise.EnterpriseReader;
import anlan.enterprise.EnterpriseStatus;
import anlan.enterprise.EnterpriseView;
import anlan.enterprise.Enterprises;
import anlan.enterprise.Regulators;
import anlan.organization.AgencyView;
import anlan.platform.security.Permissions;
import anlan.platform.web.Forms;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The file of one enterprise (企业档案): facts, who answers, what other modules keep of it, change of state. */
@Controller
@RequestMapping("/enterprises/{enterprise:[0-9a-f-]{36}}")
class FilePages {

    /** A part of the file that another module keeps. */
    record Section(String title, long count, String href) {}

    record StateForm(@NotNull(message = "请选择新的状态。") @Nullable EnterpriseStatus next, @Nullable String reason) {}

    record AssignmentForm(
            @NotNull(message = "请选择监管身份。") @Nullable Capacity capacity, @Nullable String agency,
            @NotNull(message = "请填写起始日期。") @Nullable LocalDate since, @Nullable String reason) {}

    private final Enterprises enterprises;
    private final EnterpriseReader reader;
    private final Regulators regulators;
    private final Permissions permissions;
    private final List<EnterpriseFileSection> sections;
    private final List<EnterpriseMark> marks;
    private final Clock clock;

    FilePages(
            Enterprises enterprises, EnterpriseReader reader, Regulators regulators, Permissions permissions,
            List<EnterpriseFileSection> sections, List<EnterpriseMark> marks, Clock clock) {
        this.enterprises = enterprises;
        this.reader = reader;
        this.regulators = regulators;
        this.permissions = permissions;
        this.sections = sections;
        this.marks = marks;
        this.clock = clock;
    }

    static List<Section> sections(List<EnterpriseFileSection> sections, EnterpriseId id) {
        return sections.stream().filter(EnterpriseFileSection::offered).map(s -> new Section(s.title(), s.count(id), s.href(id))).toList();
    }

    @ModelAttribute
    void onlyForStaff() {
        permissions.require("enterprise.read");
    }

    @GetMapping
    String show(@PathVariable UUID enterprise, Model model, RedirectAttributes redirect) {
        var view = enterprises.view(new EnterpriseId(enterprise));
        if (view.mergedInto() != null) {
            redirect.addFlashAttribute("warning", "“" + view.name() + "”已并入本档案。");
            return "redirect:/enterprises/" + view.mergedInto().value();
        }
        fill(view, model);
        return "enterprise/file";
    }

    private void fill(EnterpriseView view, Model model) {
        var answering = regulators.of(view);
        model.addAttribute("enterprise", view);
        if (!model.containsAttribute("facts")) {
            model.addAttribute("facts", view.facts().masked());
            model.addAttribute("concealed", true);
        }
        model.addAttribute("regulators", answering);
        model.addAttribute("faults", Regulators.faults(answering));
        model.addAttribute("former", regulators.before(view.id()));
        model.addAttribute("aliases", reader.mergedInto(view.id()));
        model.addAttribute("sections", sections(sections, view.id()));
        model.addAttribute("marks", marks.stream().flatMap(mark -> mark.of(view.id()).stream()).toList());
    }

    /** Shows the personal data once, and keeps who looked and why. */
    @PostMapping("/personal-data")
    String reveal(@PathVariable UUID enterprise, @RequestParam(defaultValue = "") String reason, Model model) {
        var view = enterprises.reveal(new EnterpriseId(enterprise), reason);
        model.addAttribute("facts", view.facts());
        model.addAttribute("concealed", false);
        fill(view, model);
        return "enterprise/file";
    }

    @GetMapping("/state")
    String state(@PathVariable UUID enterprise, Model model) {
        model.addAttribute("form", new StateForm(null, ""));
        return statePage(enterprise, model);
    }

    private String statePage(UUID enterprise, Model model) {
        var view = enterprises.view(new EnterpriseId(enterprise));
        model.addAttribute("enterprise", view);
        model.addAttribute("states", Choices.states(view.status().next()));
        return "enterprise/state";
    }

    @PostMapping("/state")
    String become(
            @PathVariable UUID enterprise, @jakarta.validation.Valid @ModelAttribute("form") StateForm form,
            BindingResult errors, Model model, RedirectAttributes redirect) {
        if (!Forms.done(errors, () -> enterprises.become(
                new EnterpriseId(enterprise), java.util.Objects.requireNonNull(form.next()), text(form.reason())))) {
            return statePage(enterprise, model);
        }
        redirect.addFlashAttribute("flash", "经营状态已变更。");
        return "redirect:/enterprises/{enterprise}";
    }

    @GetMapping("/regulators")
    String assignment(
            @PathVariable UUID enterprise, @RequestParam(defaultValue = "INDUSTRY") Capacity capacity, Model model) {
        model.addAttribute("form", new AssignmentForm(capacity, "", LocalDate.now(clock), ""));
        return assignmentPage(enterprise, capacity, model);
    }

    private String assignmentPage(UUID enterprise, @Nullable Capacity asked, Model model) {
        var view = enterprises.view(new EnterpriseId(enterprise));
        var capacity = asked == null ? Capacity.INDUSTRY : asked;
        model.addAttribute("enterprise", view);
        model.addAttribute("capacity", capacity);
        Map<String, String> bodies = new LinkedHashMap<>();
        for (AgencyView agency : regulators.assignable(view, capacity)) {
            bodies.put(agency.code(), agency.name());
        }
        model.addAttribute("bodies", bodies);
        return "enterprise/assignment";
    }

    @PostMapping("/regulators")
    String assign(
            @PathVariable UUID enterprise, @jakarta.validation.Valid @ModelAttribute("form") AssignmentForm form,
            BindingResult errors, Model model, RedirectAttributes redirect) {
        if (!Forms.done(errors, () -> regulators.assign(
                new EnterpriseId(enterprise), java.util.Objects.requireNonNull(form.capacity()), text(form.agency()),
                java.util.Objects.requireNonNull(form.since()), text(form.reason())))) {
            return assignmentPage(enterprise, form.capacity(), model);
        }
        redirect.addFlashAttribute("flash", "已指定监管部门。");
        return "redirect:/enterprises/{enterprise}";
    }

    @PostMapping("/regulators/{assignment}/release")
    String release(
            @PathVariable UUID enterprise, @PathVariable UUID assignment,
            @RequestParam(defaultValue = "不再需要") String reason, RedirectAttributes redirect) {
        regulators.release(new EnterpriseId(enterprise), assignment, reason);
        redirect.addFlashAttribute("flash", "已解除指定。");
        return "redirect:/enterprises/{enterprise}";
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }
}
