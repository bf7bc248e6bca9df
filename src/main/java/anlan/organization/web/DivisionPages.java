package anlan.organization.web;

import anlan.kernel.Refused;
import anlan.organization.division.DivisionView;
import anlan.organization.division.Divisions;
import anlan.platform.security.Permissions;
import anlan.platform.web.Forms;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The divisions: towns with their villages, and what became of those that ended (行政区划). */
@Controller
@RequestMapping("/organization/divisions")
class DivisionPages {

    record VillageForm(@Nullable String code, @Nullable String name, @NotNull(message = "请填写起始日期。") @Nullable LocalDate from) {}

    record SuccessorForm(@Nullable List<String> successors, @Nullable String basis) {}

    private final Divisions divisions;
    private final Permissions permissions;
    private final String district;
    private final Clock clock;

    DivisionPages(Divisions divisions, Permissions permissions, @Value("${anlan.district:511703}") String district, Clock clock) {
        this.divisions = divisions;
        this.permissions = permissions;
        this.district = district;
        this.clock = clock;
    }

    @ModelAttribute
    void onlyForStaff() {
        permissions.require("organization.read");
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("towns", divisions.towns(district, today()));
        model.addAttribute("gone", divisions.uncertain(district));
        return "organization/divisions";
    }

    @GetMapping("/{code}")
    String show(@PathVariable String code, Model model) {
        model.addAttribute("villageForm", new VillageForm(code.substring(0, Math.min(9, code.length())), "", today()));
        model.addAttribute("successorForm", new SuccessorForm(List.of(), ""));
        return page(code, model);
    }

    private String page(String code, Model model) {
        var history = divisions.history(code);
        if (history.isEmpty()) {
            throw new Refused("没有代码为 " + code + " 的区划。");
        }
        var latest = history.getFirst();
        model.addAttribute("division", latest);
        model.addAttribute("history", history);
        model.addAttribute("villages", latest.validTo() == null ? divisions.below(latest.code(), today()) : List.of());
        model.addAttribute("towns", names(divisions.towns(district, today())));
        model.addAttribute("into", latest.successors().stream().map(divisions::name).toList());
        return "organization/division";
    }

    private static Map<String, String> names(List<DivisionView> towns) {
        var names = new LinkedHashMap<String, String>();
        towns.forEach(town -> names.put(town.code(), town.name()));
        return names;
    }

    @PostMapping("/{code}/villages")
    String addVillage(
            @PathVariable String code, @Valid @ModelAttribute("villageForm") VillageForm form, BindingResult errors, Model model,
            RedirectAttributes redirect) {
        if (!Forms.done(errors, () -> divisions.addVillage(text(form.code()), text(form.name()), java.util.Objects.requireNonNull(form.from())))) {
            model.addAttribute("successorForm", new SuccessorForm(List.of(), ""));
            return page(code, model);
        }
        redirect.addFlashAttribute("flash", "已登记“" + text(form.name()) + "”。");
        return "redirect:/organization/divisions/{code}";
    }

    @PostMapping("/{code}/successors")
    String succeed(
            @PathVariable String code, @ModelAttribute("successorForm") SuccessorForm form, BindingResult errors, Model model,
            RedirectAttributes redirect) {
        var from = divisions.history(code).stream().map(DivisionView::validFrom).findFirst()
                .orElseThrow(() -> new Refused("没有代码为 " + code + " 的区划。"));
        var into = form.successors() == null ? List.<String>of() : form.successors();
        if (!Forms.done(errors, () -> divisions.succeed(code, from, into, text(form.basis())))) {
            model.addAttribute("villageForm", new VillageForm("", "", today()));
            return page(code, model);
        }
        redirect.addFlashAttribute("flash", divisions.name(code) + "的撤并去向已订正。");
        return "redirect:/organization/divisions";
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
