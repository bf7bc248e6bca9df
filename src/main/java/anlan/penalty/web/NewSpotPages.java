package anlan.penalty.web;

import anlan.enterprise.Enterprises;
import anlan.inspection.VisitId;
import anlan.inspection.VisitView;
import anlan.inspection.Visits;
import anlan.law.PenaltyTarget;
import anlan.penalty.CaseViews;
import anlan.penalty.NewSpotDecision;
import anlan.penalty.SpotCollection;
import anlan.penalty.SpotDecisionId;
import anlan.penalty.SpotDecisions;
import anlan.platform.security.Me;
import anlan.platform.security.Permissions;
import anlan.platform.web.Forms;
import java.math.BigDecimal;
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
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Deciding on the spot: the unit first, or from a visit, then what was found and what is put on whom. */
@Controller
@RequestMapping("/spot-decisions/new")
class NewSpotPages {

    record SpotForm(
            @Nullable UUID enterprise, @Nullable UUID visit, @Nullable PenaltyTarget party, @Nullable String personName, @Nullable String identity,
            @Nullable String position, @Nullable String address, @Nullable String phone, @Nullable List<UUID> officers, @Nullable String violation,
            @Nullable String act, @Nullable LocalDate actEnded, @Nullable String place, @Nullable String facts, boolean certain, @Nullable String defence,
            @Nullable String answer, boolean warning, @Nullable BigDecimal fine, @Nullable SpotCollection collection, @Nullable String collectionNote) {}

    private final SpotDecisions decisions;
    private final CaseViews cases;
    private final Enterprises enterprises;
    private final Visits visits;
    private final Permissions permissions;
    private final Me me;
    private final Clock clock;

    NewSpotPages(SpotDecisions decisions, CaseViews cases, Enterprises enterprises, Visits visits, Permissions permissions, Me me, Clock clock) {
        this.decisions = decisions;
        this.cases = cases;
        this.enterprises = enterprises;
        this.visits = visits;
        this.permissions = permissions;
        this.me = me;
        this.clock = clock;
    }

    @GetMapping
    String form(@RequestParam(required = false) @Nullable UUID enterprise, @RequestParam(required = false) @Nullable UUID visit,
            @RequestParam(defaultValue = "") String q, Model model) {
        permissions.require("case.handle");
        if (enterprise == null && visit == null) {
            model.addAttribute("found", q.isBlank() ? List.of() : enterprises.search(q, 20));
            model.addAttribute("title", "当场处罚");
            model.addAttribute("listTitle", "当场处罚");
            model.addAttribute("listHref", "/spot-decisions");
            return "penalty/choose";
        }
        var seen = visit == null ? null : visits.view(new VisitId(visit));
        var unit = seen == null ? java.util.Objects.requireNonNull(enterprise) : seen.enterprise();
        var team = seen == null ? List.of(me.person()) : seen.team().stream().map(VisitView.Member::officer).toList();
        model.addAttribute("form", new SpotForm(unit, visit, PenaltyTarget.UNIT, "", "", "", "", "", team, "", "", LocalDate.now(clock),
                decisions.unit(unit).address(), "", false, "", "", false, null, null, ""));
        return page(model, unit);
    }

    private String page(Model model, @Nullable UUID enterprise) {
        var unit = decisions.unit(DeedPage.required(enterprise, "请先选择企业。", "enterprise"));
        var able = new LinkedHashMap<UUID, String>();
        able.put(me.person(), me.name() + "（本人）");
        able.putAll(cases.colleagues(unit.division(), unit.supervisor()));
        model.addAttribute("unit", unit);
        model.addAttribute("able", able);
        model.addAttribute("violations", violations());
        model.addAttribute("limits", decisions.limits());
        model.addAttribute("parties", Map.of(PenaltyTarget.UNIT, unit.name(), PenaltyTarget.PERSON, "个人（填写下列各项）"));
        var grounds = new LinkedHashMap<SpotCollection, String>();
        for (var ground : SpotCollection.values()) {
            grounds.put(ground, ground.label());
        }
        model.addAttribute("grounds", grounds);
        return "penalty/spot-new";
    }

    private Map<String, String> violations() {
        var found = new LinkedHashMap<String, String>();
        decisions.violations().forEach(v -> found.put(v.code(), v.code() + " " + v.act() + "（" + v.law() + v.article() + "）"));
        return found;
    }

    @PostMapping
    String decide(@ModelAttribute("form") SpotForm form, BindingResult errors, Model model, RedirectAttributes then) {
        permissions.require("case.handle");
        var made = new SpotDecisionId[1];
        if (!Forms.done(errors, () -> made[0] = decisions.decide(wanted(form)))) {
            return page(model, form.enterprise);
        }
        then.addFlashAttribute("flash", "决定书已编号，请打印后由执法人员和当事人签名，并登记当场交付。");
        return "redirect:/spot-decisions/" + made[0].value();
    }

    private static NewSpotDecision wanted(SpotForm form) {
        var person = DeedPage.required(form.party, "请选择当事人。", "party") == PenaltyTarget.UNIT ? null
                : new NewSpotDecision.Person(DeedPage.text(form.personName), DeedPage.text(form.identity), DeedPage.text(form.position),
                        DeedPage.text(form.address), DeedPage.text(form.phone));
        var violation = DeedPage.text(form.violation);
        return new NewSpotDecision(DeedPage.required(form.enterprise, "请先选择企业。", "enterprise"), form.visit, person,
                form.officers == null ? List.of() : form.officers, DeedPage.required(violation.isEmpty() ? null : violation, "请选择违法行为。", "violation"),
                DeedPage.text(form.act), DeedPage.required(form.actEnded, "请填写行为终了日期。", "actEnded"), DeedPage.text(form.place),
                DeedPage.text(form.facts), form.certain, DeedPage.text(form.defence), DeedPage.text(form.answer), form.warning, form.fine,
                form.collection, DeedPage.text(form.collectionNote));
    }
}
