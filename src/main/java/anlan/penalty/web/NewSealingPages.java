package anlan.penalty.web;

import anlan.enterprise.Enterprises;
import anlan.inspection.VisitId;
import anlan.inspection.VisitView;
import anlan.inspection.Visits;
import anlan.penalty.CaseViews;
import anlan.penalty.NewSealing;
import anlan.penalty.SealingGround;
import anlan.penalty.SealingId;
import anlan.penalty.SealingKind;
import anlan.penalty.SealingViews;
import anlan.penalty.Sealings;
import anlan.platform.security.Me;
import anlan.platform.security.Permissions;
import anlan.platform.web.Forms;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
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

/** Asking for a sealing or seizure, or registering one that was urgent: the unit first, or from a visit. */
@Controller
@RequestMapping("/coercions/new")
class NewSealingPages {

    record SealingForm(
            @Nullable UUID enterprise, @Nullable UUID visit, @Nullable UUID penaltyCase, @Nullable List<UUID> officers, @Nullable SealingKind kind,
            @Nullable SealingGround ground, @Nullable String facts, @Nullable String items, boolean related, boolean urgent, @Nullable LocalDateTime from,
            @Nullable LocalDateTime to, boolean told, @Nullable String party, @Nullable String witness, @Nullable String said, @Nullable String answer,
            @Nullable String refusal, @Nullable String keeper) {

        NewSealing.Execution execution() {
            return new NewSealing.Execution(DeedPage.required(from, "请填写开始时间。", "from"), DeedPage.required(to, "请填写结束时间。", "to"), told,
                    DeedPage.text(party), DeedPage.text(witness), DeedPage.text(said), DeedPage.text(answer), DeedPage.text(refusal), DeedPage.text(keeper));
        }
    }

    private final Sealings sealings;
    private final SealingViews views;
    private final CaseViews cases;
    private final Enterprises enterprises;
    private final Visits visits;
    private final Permissions permissions;
    private final Me me;
    private final Clock clock;

    NewSealingPages(Sealings sealings, SealingViews views, CaseViews cases, Enterprises enterprises, Visits visits, Permissions permissions, Me me, Clock clock) {
        this.sealings = sealings;
        this.views = views;
        this.cases = cases;
        this.enterprises = enterprises;
        this.visits = visits;
        this.permissions = permissions;
        this.me = me;
        this.clock = clock;
    }

    @GetMapping
    String form(@RequestParam(required = false) @Nullable UUID enterprise, @RequestParam(required = false) @Nullable UUID visit,
            @RequestParam(required = false) @Nullable UUID penaltyCase, @RequestParam(defaultValue = "") String q, Model model) {
        permissions.require("case.handle");
        if (enterprise == null && visit == null) {
            model.addAttribute("found", q.isBlank() ? List.of() : enterprises.search(q, 20));
            model.addAttribute("title", "查封、扣押");
            model.addAttribute("listTitle", "强制措施");
            model.addAttribute("listHref", "/coercions");
            return "penalty/choose";
        }
        var seen = visit == null ? null : visits.view(new VisitId(visit));
        var unit = seen == null ? Objects.requireNonNull(enterprise) : seen.enterprise();
        var team = seen == null ? List.of(me.person()) : seen.team().stream().map(VisitView.Member::officer).toList();
        var now = LocalDateTime.now(clock).withSecond(0).withNano(0);
        model.addAttribute("form", new SealingForm(unit, visit, penaltyCase, team, null, null, "", "", false, false, now, now, false, "", "", "", "", "", ""));
        return page(model, unit);
    }

    private String page(Model model, @Nullable UUID enterprise) {
        var unit = sealings.unit(DeedPage.required(enterprise, "请先选择企业。", "enterprise"));
        var able = new LinkedHashMap<UUID, String>();
        able.put(me.person(), me.name() + "（本人）");
        able.putAll(cases.colleagues(unit.division(), unit.supervisor()));
        var kinds = new LinkedHashMap<SealingKind, String>();
        for (var kind : SealingKind.values()) {
            kinds.put(kind, kind.label());
        }
        var grounds = new LinkedHashMap<SealingGround, String>();
        for (var ground : SealingGround.values()) {
            grounds.put(ground, ground.label() + (ground.needsPrincipal() ? "（主要负责人批准）" : ""));
        }
        model.addAttribute("unit", unit);
        model.addAttribute("able", able);
        model.addAttribute("kinds", kinds);
        model.addAttribute("grounds", grounds);
        model.addAttribute("cases", views.cases(unit.id().value()));
        return "penalty/sealing-new";
    }

    @PostMapping
    String propose(@ModelAttribute("form") SealingForm form, BindingResult errors, Model model, RedirectAttributes then) {
        permissions.require("case.handle");
        var made = new SealingId[1];
        if (!Forms.done(errors, () -> made[0] = sealings.propose(wanted(form)))) {
            return page(model, form.enterprise);
        }
        then.addFlashAttribute("flash", form.urgent ? "已登记实施并报请补办批准，请打印决定书、清单和现场笔录，当场签名交付。" : "已报请批准，批准以前不得实施。");
        return "redirect:/coercions/" + made[0].value();
    }

    private static NewSealing wanted(SealingForm form) {
        return new NewSealing(DeedPage.required(form.enterprise, "请先选择企业。", "enterprise"), form.visit, form.penaltyCase,
                form.officers == null ? List.of() : form.officers, DeedPage.required(form.kind, "请选择查封或者扣押。", "kind"),
                DeedPage.required(form.ground, "请选择查封、扣押的对象。", "ground"), DeedPage.text(form.facts), items(DeedPage.text(form.items)), form.related,
                form.urgent ? form.execution() : null);
    }

    /** One thing a line: 名称，数量，地点，状态. */
    private static List<NewSealing.Item> items(String lines) {
        return lines.lines().map(String::strip).filter(l -> !l.isEmpty()).map(l -> l.split("[，,]", 4))
                .map(p -> new NewSealing.Item(part(p, 0), part(p, 1), part(p, 3), part(p, 2))).toList();
    }

    private static String part(String[] parts, int at) {
        return at < parts.length ? parts[at].strip() : "";
    }
}
