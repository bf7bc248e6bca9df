package anlan.penalty.web;

import anlan.penalty.CaseId;
import anlan.penalty.EvidenceViews;
import anlan.penalty.Recusals;
import anlan.penalty.Services;
import anlan.platform.web.Forms;
import java.util.LinkedHashMap;
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

/** Who keeps out of a case; and how its papers reach the party. */
@Controller
@RequestMapping("/cases/{id}")
class RecusalPages {

    record RecusalForm(@Nullable String applicant, @Nullable UUID officer, @Nullable String reason) {}

    record DecisionForm(@Nullable UUID instead, @Nullable String words, @Nullable Boolean granted, @Nullable String officers) {}

    record AddressForm(@Nullable UUID party, @Nullable String address, @Nullable String postCode, @Nullable String receiver, @Nullable String phone,
            @Nullable String electronic) {}

    record AnnouncementForm(@Nullable UUID paper, @Nullable UUID party, @Nullable String reason, @Nullable String gist, @Nullable String medium) {}

    private final Recusals recusals;
    private final Services services;
    private final EvidenceViews work;
    private final anlan.penalty.CaseViews views;
    private final DeedPage page;

    RecusalPages(Recusals recusals, Services services, EvidenceViews work, anlan.penalty.CaseViews views, DeedPage page) {
        this.recusals = recusals;
        this.services = services;
        this.work = work;
        this.views = views;
        this.page = page;
    }

    @GetMapping("/recusals/new")
    String request(@PathVariable UUID id, Model model) {
        model.addAttribute("form", new RecusalForm("", null, ""));
        return requestPage(id, model);
    }

    private String requestPage(UUID id, Model model) {
        model.addAttribute("involved", recusals.involved(new CaseId(id)));
        return page.show(model, id, "登记回避申请", "penalty/evidence", "recusal", "/recusals/new", "报请决定");
    }

    @PostMapping("/recusals/new")
    String ask(@PathVariable UUID id, @ModelAttribute("form") RecusalForm form, BindingResult errors, Model model, RedirectAttributes then) {
        if (!Forms.done(errors, () -> recusals.ask(new CaseId(id), DeedPage.text(form.applicant), DeedPage.required(form.officer, "请选择人员。", "officer"), DeedPage.text(form.reason)))) {
            return requestPage(id, model);
        }
        then.addFlashAttribute("flash", "已报请决定；决定以前不停止调查。");
        return "redirect:/cases/{id}";
    }

    @GetMapping("/recusals/{recusal}")
    String decision(@PathVariable UUID id, @PathVariable UUID recusal, Model model) {
        model.addAttribute("form", new DecisionForm(null, "", null, ""));
        return decisionPage(id, recusal, model);
    }

    private String decisionPage(UUID id, UUID recusal, Model model) {
        model.addAttribute("asked", work.of(new CaseId(id)).recusals().stream().filter(r -> r.id().equals(recusal)).findFirst()
                .orElseThrow(() -> new anlan.kernel.Refused("没有这项回避申请。")));
        return page.show(model, id, "决定回避", "penalty/evidence", "recusalDecision", "/recusals/" + recusal, "");
    }

    @PostMapping("/recusals/{recusal}")
    String decide(@PathVariable UUID id, @PathVariable UUID recusal, @ModelAttribute("form") DecisionForm form, BindingResult errors, Model model, RedirectAttributes then) {
        boolean granted = Boolean.TRUE.equals(form.granted);
        if (!Forms.done(errors, () -> recusals.decide(new CaseId(id), recusal, granted, form.instead, DeedPage.text(form.words)))) {
            return decisionPage(id, recusal, model);
        }
        then.addFlashAttribute("flash", granted ? "已决定回避，该人员不再看到本案。" : "已驳回申请。");
        return "redirect:/cases/{id}";
    }

    @GetMapping("/service-addresses/new")
    String address(@PathVariable UUID id, Model model) {
        var party = views.view(new CaseId(id)).parties().getFirst();
        model.addAttribute("form", new AddressForm(party.id(), party.address(), "", party.leader(), party.phone(), ""));
        return addressPage(id, model);
    }

    private String addressPage(UUID id, Model model) {
        model.addAttribute("parties", parties(id));
        return page.show(model, id, "确认送达地址", "penalty/evidence", "address", "/service-addresses/new", "制作确认书");
    }

    private LinkedHashMap<UUID, String> parties(UUID id) {
        var parties = new LinkedHashMap<UUID, String>();
        views.view(new CaseId(id)).parties().forEach(p -> parties.put(p.id(), p.name()));
        return parties;
    }

    @PostMapping("/service-addresses/new")
    String confirm(@PathVariable UUID id, @ModelAttribute("form") AddressForm form, BindingResult errors, Model model, RedirectAttributes then) {
        boolean done = Forms.done(errors, () -> services.confirm(new CaseId(id), new Services.NewAddress(DeedPage.required(form.party, "请选择当事人。", "party"),
                DeedPage.text(form.address), DeedPage.text(form.postCode), DeedPage.text(form.receiver), DeedPage.text(form.phone), DeedPage.text(form.electronic))));
        if (!done) {
            return addressPage(id, model);
        }
        then.addFlashAttribute("flash", "确认书已制作，请打印后由当事人签名。");
        return "redirect:/cases/{id}?tab=notice";
    }

    @GetMapping("/announcements/new")
    String announcement(@PathVariable UUID id, Model model) {
        model.addAttribute("form", new AnnouncementForm(null, views.view(new CaseId(id)).parties().getFirst().id(), "", "", ""));
        return announcementPage(id, model);
    }

    private String announcementPage(UUID id, Model model) {
        model.addAttribute("parties", parties(id));
        model.addAttribute("unserved", services.announceable(new CaseId(id)));
        return page.show(model, id, "公告送达", "penalty/evidence", "announcement", "/announcements/new", "发出公告");
    }

    @PostMapping("/announcements/new")
    String announce(@PathVariable UUID id, @ModelAttribute("form") AnnouncementForm form, BindingResult errors, Model model, RedirectAttributes then) {
        boolean done = Forms.done(errors, () -> services.announce(new CaseId(id), DeedPage.required(form.paper, "请选择文书。", "paper"),
                DeedPage.required(form.party, "请选择当事人。", "party"), DeedPage.text(form.reason), DeedPage.text(form.gist), DeedPage.text(form.medium)));
        if (!done) {
            return announcementPage(id, model);
        }
        then.addFlashAttribute("flash", "公告已制作；期满以后登记送达。");
        return "redirect:/cases/{id}?tab=notice";
    }
}
