package anlan.penalty.web;

import anlan.enterprise.Enterprises;
import anlan.penalty.CaseViews;
import anlan.penalty.NewSupplyCut;
import anlan.penalty.Sealings;
import anlan.penalty.SupplyCutId;
import anlan.penalty.SupplyCuts;
import anlan.penalty.SupplyKind;
import anlan.platform.security.Me;
import anlan.platform.security.Permissions;
import anlan.platform.web.Forms;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Asking for a cut of supply: the unit first, then the hazard, the decision it disobeys, the danger. */
@Controller
@RequestMapping("/supply-cuts/new")
class NewSupplyCutPages {

    record CutForm(
            @Nullable UUID enterprise, @Nullable List<UUID> officers, @Nullable SupplyKind kind, @Nullable String supplier, @Nullable UUID hazard,
            @Nullable UUID measure, @Nullable String refusal, @Nullable String danger, @Nullable String safety, boolean noHomes, @Nullable String emergency,
            @Nullable LocalDate urgedOn, @Nullable String urging) {}

    private final SupplyCuts cuts;
    private final Sealings sealings;
    private final CaseViews cases;
    private final Enterprises enterprises;
    private final Permissions permissions;
    private final Me me;

    NewSupplyCutPages(SupplyCuts cuts, Sealings sealings, CaseViews cases, Enterprises enterprises, Permissions permissions, Me me) {
        this.cuts = cuts;
        this.sealings = sealings;
        this.cases = cases;
        this.enterprises = enterprises;
        this.permissions = permissions;
        this.me = me;
    }

    @GetMapping
    String form(@RequestParam(required = false) @Nullable UUID enterprise, @RequestParam(defaultValue = "") String q, Model model) {
        permissions.require("case.handle");
        if (enterprise == null) {
            model.addAttribute("found", q.isBlank() ? List.of() : enterprises.search(q, 20));
            model.addAttribute("title", "停止供电、供应");
            model.addAttribute("listTitle", "停止供电、供应");
            model.addAttribute("listHref", "/supply-cuts");
            return "penalty/choose";
        }
        model.addAttribute("form", new CutForm(enterprise, List.of(me.person()), null, "", null, null, "", "", "", false, "", null, ""));
        return page(model, enterprise);
    }

    private String page(Model model, @Nullable UUID enterprise) {
        var unit = sealings.unit(DeedPage.required(enterprise, "请先选择企业。", "enterprise"));
        var able = new LinkedHashMap<UUID, String>();
        able.put(me.person(), me.name() + "（本人）");
        able.putAll(cases.colleagues(unit.division(), unit.supervisor()));
        var kinds = new LinkedHashMap<SupplyKind, String>();
        for (var kind : SupplyKind.values()) {
            kinds.put(kind, kind.label());
        }
        var hazards = new LinkedHashMap<UUID, String>();
        cuts.majorHazards(unit.id().value()).forEach(h -> hazards.put(h.id().value(), h.problem() + "（" + h.foundOn() + "）"));
        var stops = new LinkedHashMap<UUID, String>();
        cuts.stops(unit.id().value()).forEach(m -> stops.put(m.id().value(), m.number() + "　" + m.labels() + "：" + m.object()));
        model.addAttribute("unit", unit);
        model.addAttribute("able", able);
        model.addAttribute("kinds", kinds);
        model.addAttribute("hazards", hazards);
        model.addAttribute("stops", stops);
        return "penalty/supply-cut-new";
    }

    @PostMapping
    String propose(@ModelAttribute("form") CutForm form, BindingResult errors, Model model, RedirectAttributes then) {
        permissions.require("case.handle");
        var made = new SupplyCutId[1];
        if (!Forms.done(errors, () -> made[0] = cuts.propose(wanted(form)))) {
            return page(model, form.enterprise);
        }
        then.addFlashAttribute("flash", "已报请主要负责人批准。");
        return "redirect:/supply-cuts/" + made[0].value();
    }

    private static NewSupplyCut wanted(CutForm form) {
        return new NewSupplyCut(DeedPage.required(form.enterprise, "请先选择企业。", "enterprise"), form.officers == null ? List.of() : form.officers,
                DeedPage.required(form.kind, "请选择措施。", "kind"), DeedPage.text(form.supplier), DeedPage.required(form.hazard, "请选择重大事故隐患。", "hazard"),
                DeedPage.required(form.measure, "请选择拒不执行的决定。", "measure"), DeedPage.text(form.refusal), DeedPage.text(form.danger), DeedPage.text(form.safety),
                form.noHomes, DeedPage.text(form.emergency), form.urgedOn, DeedPage.text(form.urging));
    }
}
