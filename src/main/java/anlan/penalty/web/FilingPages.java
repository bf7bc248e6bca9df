package anlan.penalty.web;

import anlan.law.PenaltyStage;
import anlan.law.PenaltyTarget;
import anlan.penalty.CaseId;
import anlan.penalty.CaseViews;
import anlan.penalty.Cases;
import anlan.penalty.Offence;
import anlan.penalty.Party;
import anlan.platform.web.Forms;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Parties, acts, and what is proposed about filing. */
@Controller
@RequestMapping("/cases/{id}")
class FilingPages {

    record PartyForm(@Nullable PenaltyTarget kind, @Nullable String name, @Nullable String code, @Nullable String leader, @Nullable String position,
            @Nullable String address, @Nullable String phone) {}

    record OffenceForm(@Nullable UUID party, @Nullable String violation, @Nullable String act, @Nullable LocalDate actEnded, @Nullable PenaltyStage stage) {}

    record OpinionForm(@Nullable String opinion) {}

    private final Cases cases;
    private final CaseViews views;
    private final DeedPage page;
    private final Clock clock;

    FilingPages(Cases cases, CaseViews views, DeedPage page, Clock clock) {
        this.cases = cases;
        this.views = views;
        this.page = page;
        this.clock = clock;
    }

    @GetMapping("/parties/new")
    String party(@PathVariable UUID id, Model model) {
        model.addAttribute("form", new PartyForm(PenaltyTarget.PERSON, "", "", "", "", "", ""));
        return partyPage(id, model);
    }

    private String partyPage(UUID id, Model model) {
        var kinds = new LinkedHashMap<PenaltyTarget, String>();
        for (var kind : PenaltyTarget.values()) {
            kinds.put(kind, kind.label());
        }
        model.addAttribute("kinds", kinds);
        return page.show(model, id, "增加当事人", "party", "/parties/new", "保存");
    }

    @PostMapping("/parties/new")
    String addParty(@PathVariable UUID id, @ModelAttribute("form") PartyForm form, BindingResult errors, Model model) {
        boolean done = Forms.done(errors, () -> cases.add(new CaseId(id), new Cases.NewParty(DeedPage.required(form.kind, "请选择类别。", "kind"),
                DeedPage.text(form.name), DeedPage.text(form.code), DeedPage.text(form.leader), DeedPage.text(form.position), DeedPage.text(form.address), DeedPage.text(form.phone))));
        return done ? "redirect:/cases/{id}" : partyPage(id, model);
    }

    @GetMapping("/offences/new")
    String offence(@PathVariable UUID id, Model model) {
        var unit = views.view(new CaseId(id)).parties().getFirst().id();
        model.addAttribute("form", new OffenceForm(unit, "", "", LocalDate.now(clock), PenaltyStage.FIRST));
        return offencePage(id, model);
    }

    private String offencePage(UUID id, Model model) {
        var view = views.view(new CaseId(id));
        var parties = new LinkedHashMap<UUID, String>();
        view.parties().forEach(p -> parties.put(p.id(), p.name() + "（" + p.kind().label() + "）"));
        var violations = new LinkedHashMap<String, String>();
        cases.violations().forEach(v -> violations.putIfAbsent(v.code(), v.code() + " " + v.act()));
        model.addAttribute("parties", parties);
        model.addAttribute("violations", violations);
        model.addAttribute("stages", stages());
        return page.show(model, id, "增加违法行为", "offence", "/offences/new", "保存");
    }

    static Map<PenaltyStage, String> stages() {
        var stages = new LinkedHashMap<PenaltyStage, String>();
        for (var stage : PenaltyStage.values()) {
            stages.put(stage, stage.label());
        }
        return stages;
    }

    @PostMapping("/offences/new")
    String addOffence(@PathVariable UUID id, @ModelAttribute("form") OffenceForm form, BindingResult errors, Model model) {
        boolean done = Forms.done(errors, () -> cases.add(new CaseId(id), new Cases.NewOffence(DeedPage.required(form.party, "请选择当事人。", "party"),
                DeedPage.text(form.violation), DeedPage.text(form.act), DeedPage.required(form.actEnded, "请填写违法行为终了的日期。", "actEnded"),
                DeedPage.required(form.stage, "请选择处罚阶段。", "stage"))));
        return done ? "redirect:/cases/{id}" : offencePage(id, model);
    }

    @GetMapping("/filing")
    String filing(@PathVariable UUID id, Model model) {
        model.addAttribute("form", new OpinionForm("符合立案条件，建议立案。"));
        return page.show(model, id, "报请立案", "filing", "/filing", "报请审批");
    }

    @PostMapping("/filing")
    String proposeFiling(@PathVariable UUID id, @ModelAttribute("form") OpinionForm form, BindingResult errors, Model model, RedirectAttributes then) {
        if (!Forms.done(errors, () -> cases.proposeFiling(new CaseId(id), DeedPage.text(form.opinion)))) {
            return page.show(model, id, "报请立案", "filing", "/filing", "报请审批");
        }
        then.addFlashAttribute("flash", "已报请立案，等待审核和审批。");
        return "redirect:/cases/{id}";
    }

    @GetMapping("/rejection")
    String rejection(@PathVariable UUID id, Model model) {
        model.addAttribute("form", new OpinionForm(""));
        return page.show(model, id, "报请不予立案", "opinion", "/rejection", "报请审批");
    }

    @PostMapping("/rejection")
    String proposeRejection(@PathVariable UUID id, @ModelAttribute("form") OpinionForm form, BindingResult errors, Model model, RedirectAttributes then) {
        if (!Forms.done(errors, () -> cases.proposeRejection(new CaseId(id), DeedPage.text(form.opinion)))) {
            return page.show(model, id, "报请不予立案", "opinion", "/rejection", "报请审批");
        }
        then.addFlashAttribute("flash", "已报请不予立案。");
        return "redirect:/cases/{id}";
    }
}
