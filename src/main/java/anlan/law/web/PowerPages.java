package anlan.law.web;

import anlan.kernel.Procedure;
import anlan.kernel.Refused;
import anlan.law.Deadlines;
import anlan.law.Grounds;
import anlan.law.PowerDraft;
import anlan.law.PowerItem;
import anlan.law.PowerKind;
import anlan.law.Powers;
import anlan.law.Provisions;
import anlan.platform.security.Permissions;
import anlan.platform.web.Forms;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
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

/** The power-and-duty list (权责清单): read, revised item by item. */
@Controller
@RequestMapping("/law/powers")
class PowerPages {

    private final Powers powers;
    private final Provisions provisions;
    private final Deadlines deadlines;
    private final List<Procedure<?>> procedures;
    private final Permissions permissions;
    private final Clock clock;

    PowerPages(Powers powers, Provisions provisions, Deadlines deadlines, ObjectProvider<Procedure<?>> procedures,
            Permissions permissions, Clock clock) {
        this.powers = powers;
        this.provisions = provisions;
        this.deadlines = deadlines;
        this.procedures = procedures.stream().toList();
        this.permissions = permissions;
        this.clock = clock;
    }

    record PowerForm(
            String code, String name, String kind, String basis, String holder, String duties, String accountability,
            String limits, String procedure, String validFrom, String source, String reason) {

        static PowerForm of(PowerDraft d) {
            return new PowerForm(d.code(), d.name(), d.kind(), d.basis(), d.holder(), d.duties(), d.accountability(),
                    d.limits(), d.procedure(), d.validFrom(), "", "");
        }

        PowerDraft draft() {
            return new PowerDraft(code, name, kind, basis, holder, duties, accountability, limits, procedure, validFrom);
        }
    }

    @GetMapping
    String list(@RequestParam(defaultValue = "") String kind, @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String holder, @RequestParam(required = false) @Nullable LocalDate on,
            Model model) {
        var day = on == null ? LocalDate.now(clock) : on;
        var all = powers.on(day);
        var counts = new LinkedHashMap<String, Long>();
        kinds().forEach((key, label) -> counts.put(label, all.stream().filter(p -> p.kind().label().equals(label)).count()));
        model.addAttribute("items", all.stream()
                .filter(p -> kind.isEmpty() || p.kind().label().equals(kind))
                .filter(p -> holder.isEmpty() || p.holder().equals(holder))
                .filter(p -> (p.code() + p.name() + p.duties()).contains(q.strip())).toList());
        model.addAttribute("holders", all.stream().map(PowerItem::holder).distinct().sorted().toList());
        model.addAttribute("counts", counts);
        model.addAttribute("all", all.size());
        model.addAttribute("kind", kind);
        model.addAttribute("holder", holder);
        model.addAttribute("q", q);
        model.addAttribute("on", day);
        return "law/powers";
    }

    @GetMapping("/{code}")
    String item(@PathVariable String code, @RequestParam(required = false) @Nullable LocalDate on, Model model) {
        var versions = powers.versions(code);
        if (versions.isEmpty()) {
            throw new Refused("权责清单中没有事项 " + code + "。");
        }
        var day = on == null ? LocalDate.now(clock) : on;
        var item = powers.on(code, day).orElse(versions.getFirst());
        model.addAttribute("item", item);
        model.addAttribute("bound", powers.on(code, day).isPresent());
        model.addAttribute("on", day);
        model.addAttribute("versions", versions);
        model.addAttribute("basis", item.basis().stream().map(provisions::find).flatMap(Optional::stream).toList());
        model.addAttribute("limits", item.limits().stream().map(deadlines::find).flatMap(Optional::stream).toList());
        model.addAttribute("procedure",
                procedures.stream().filter(p -> p.code().equals(item.procedure())).findFirst().orElse(null));
        return "law/power";
    }

    @GetMapping("/new")
    String fresh(Model model) {
        permissions.require("law.powers");
        model.addAttribute("form", new PowerForm("", "", "", "", "", "", "", "", "", LocalDate.now(clock).toString(), "", ""));
        return "law/power-form";
    }

    @GetMapping("/{code}/revision")
    String revision(@PathVariable String code, Model model) {
        permissions.require("law.powers");
        var latest = powers.versions(code).stream().findFirst()
                .orElseThrow(() -> new Refused("权责清单中没有事项 " + code + "。"));
        model.addAttribute("form", PowerForm.of(PowerDraft.of(latest)));
        model.addAttribute("known", code);
        return "law/power-form";
    }

    @PostMapping
    String record(@ModelAttribute("form") PowerForm form, BindingResult errors, Model model,
            RedirectAttributes redirect) {
        if (!Forms.done(errors, () -> powers.record(form.draft(), new Grounds(form.source(), form.reason())))) {
            model.addAttribute("known", form.code() == null || powers.versions(form.code().strip()).isEmpty() ? null : form.code());
            return "law/power-form";
        }
        redirect.addFlashAttribute("flash", "已列入权责清单，原版本保留。");
        redirect.addAttribute("code", form.code().strip());
        return "redirect:/law/powers/{code}";
    }

    @ModelAttribute("kinds")
    Map<String, String> kinds() {
        var kinds = new LinkedHashMap<String, String>();
        List.of(PowerKind.values()).forEach(kind -> kinds.put(kind.label(), kind.label()));
        return kinds;
    }
}
