package anlan.organization.web;

import anlan.organization.Agencies;
import anlan.organization.AgencyKind;
import anlan.organization.AgencyView;
import anlan.organization.staffing.PostDuties;
import anlan.platform.security.Permissions;
import anlan.platform.web.Forms;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
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

/** Bodies as they are set up and ended, posts with their duties (机构、岗位). */
@Controller
@RequestMapping("/organization")
class BodyPages {

    record BodyForm(
            @NotBlank(message = "请填写机构代号。") String code, @NotBlank(message = "请填写机构名称。") String name,
            @Nullable String shortName, @NotNull(message = "请选择机构类别。") AgencyKind kind,
            @NotBlank(message = "请选择上级机构。") String parent, @Nullable String division,
            @NotNull(message = "请填写设立日期。") LocalDate from) {}

    record EndForm(@NotNull(message = "请填写撤销日期。") LocalDate day, @Nullable String successor) {}

    private final Agencies agencies;
    private final PostDuties posts;
    private final Permissions permissions;
    private final Clock clock;

    BodyPages(Agencies agencies, PostDuties posts, Permissions permissions, Clock clock) {
        this.agencies = agencies;
        this.posts = posts;
        this.permissions = permissions;
        this.clock = clock;
    }

    @ModelAttribute
    void onlyForStaff() {
        permissions.require("organization.read");
    }

    @GetMapping("/posts")
    String posts(Model model) {
        model.addAttribute("rows", posts.all(today()));
        return "organization/posts";
    }

    @GetMapping("/bodies/new")
    String blank(@RequestParam(defaultValue = "yj") String parent, Model model) {
        permissions.require("organization.edit");
        model.addAttribute("form", new BodyForm("", "", "", AgencyKind.SECTION, parent, "", today()));
        return form(model);
    }

    private String form(Model model) {
        var kinds = new LinkedHashMap<String, String>();
        for (var kind : AgencyKind.values()) {
            kinds.put(kind.name(), kind.label());
        }
        model.addAttribute("kinds", kinds);
        model.addAttribute("bodies", bodies());
        return "organization/body-new";
    }

    private LinkedHashMap<String, String> bodies() {
        var bodies = new LinkedHashMap<String, String>();
        agencies.on(today()).forEach(body -> bodies.put(body.code(), body.name()));
        return bodies;
    }

    @PostMapping("/bodies")
    String establish(@Valid @ModelAttribute("form") BodyForm form, BindingResult errors, Model model,
            RedirectAttributes redirect) {
        if (!Forms.done(errors, () -> agencies.establish(wanted(form)))) {
            return form(model);
        }
        redirect.addFlashAttribute("flash", "已设立。");
        return "redirect:/organization?agency=" + form.code;
    }

    private Agencies.NewAgency wanted(BodyForm form) {
        AgencyView parent = agencies.view(form.parent);
        boolean own = form.kind == AgencyKind.DEPARTMENT;
        return new Agencies.NewAgency(form.code, form.name, form.shortName == null ? "" : form.shortName, form.kind,
                form.parent, form.division == null || form.division.isBlank() ? parent.division() : form.division.strip(),
                own ? form.code : parent.department(), form.from, "");
    }

    @GetMapping("/bodies/{code}/end")
    String ending(@PathVariable String code, Model model) {
        permissions.require("organization.edit");
        model.addAttribute("form", new EndForm(today(), ""));
        return ending(model, code);
    }

    private String ending(Model model, String code) {
        model.addAttribute("body", agencies.view(code));
        model.addAttribute("bodies", bodies());
        return "organization/body-end";
    }

    @PostMapping("/bodies/{code}/end")
    String end(@PathVariable String code, @Valid @ModelAttribute("form") EndForm form, BindingResult errors, Model model,
            RedirectAttributes redirect) {
        var successor = form.successor == null || form.successor.isBlank() ? null : form.successor;
        if (!Forms.done(errors, () -> agencies.end(code, form.day, successor))) {
            return ending(model, code);
        }
        redirect.addFlashAttribute("flash", "已登记撤销；在该日之前的记录仍归原机构。");
        return "redirect:/organization";
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
