package anlan.credit.web;

import anlan.credit.blacklist.BlacklistingId;
import anlan.credit.blacklist.EarlyExits;
import anlan.credit.blacklist.ListingEnds;
import anlan.credit.blacklist.ListingPublishing;
import anlan.credit.blacklist.ListingViews;
import anlan.credit.blacklist.Listings;
import anlan.mandate.Inbox;
import anlan.organization.Officers;
import anlan.platform.document.form.ServiceWay;
import anlan.platform.security.Permissions;
import anlan.platform.web.Forms;
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

/** The list of the gravely untrustworthy, one listing, and the deeds that follow it, each on a form of its own. */
@Controller
@RequestMapping("/blacklist")
class BlacklistPages {

    private static final String DEEDS = "/{id}/{deed:notice|service|reply|review|decision|publication|exit-decision|exit-revocation|removal|reconsideration|handlers}";
    private static final Map<String, String> TITLES = Map.ofEntries(Map.entry("notice", "制作告知书"), Map.entry("service", "登记送达"),
            Map.entry("reply", "记录陈述、申辩"), Map.entry("review", "复核陈述、申辩"), Map.entry("decision", "决定是否列入"), Map.entry("publication", "公布并通报"),
            Map.entry("exit", "登记提前移出申请"), Map.entry("exit-decision", "决定提前移出"), Map.entry("exit-revocation", "撤销提前移出"),
            Map.entry("removal", "作出移出决定"), Map.entry("reconsideration", "复核列入决定"), Map.entry("handlers", "更换承办人"));

    /** The fields of all the deeds; each form shows its own. */
    record StepForm(
            @Nullable Boolean agree, @Nullable String opinion, @Nullable String words, @Nullable Boolean waived, @Nullable ServiceWay way,
            @Nullable String receiver, @Nullable LocalDate day, @Nullable List<String> areas,
            @Nullable List<UUID> officers) {}

    private final ListingViews views;
    private final Listings listings;
    private final ListingPublishing publishing;
    private final ListingEnds ends;
    private final EarlyExits exits;
    private final Inbox inbox;
    private final Officers officers;
    private final Permissions permissions;
    private final Clock clock;

    BlacklistPages(ListingViews views, Listings listings, ListingPublishing publishing, ListingEnds ends, EarlyExits exits, Inbox inbox, Officers officers,
            Permissions permissions, Clock clock) {
        this.views = views;
        this.listings = listings;
        this.publishing = publishing;
        this.ends = ends;
        this.exits = exits;
        this.inbox = inbox;
        this.officers = officers;
        this.permissions = permissions;
        this.clock = clock;
    }

    @ModelAttribute
    void onlyForTheOffice() {
        permissions.require("credit.record.read");
    }

    @GetMapping
    String list(@RequestParam(defaultValue = "") String tab, @RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "1") int page, Model model) {
        model.addAttribute("page", views.list(tab, q, page));
        model.addAttribute("rule", listings.rule());
        return "credit/listings";
    }

    @GetMapping("/{id}")
    String show(@PathVariable UUID id, Model model) {
        model.addAttribute("view", views.view(new BlacklistingId(id)));
        model.addAttribute("titles", TITLES);
        model.addAttribute("clocks", inbox.about(new BlacklistingId(id)));
        return "credit/listing";
    }

    @GetMapping(DEEDS)
    String form(@PathVariable UUID id, @PathVariable String deed, Model model) {
        model.addAttribute("form", new StepForm(null, "", "", false, ServiceWay.DIRECT, "", LocalDate.now(clock), List.copyOf(publishing.areas().keySet()), List.of()));
        return page(id, deed, model);
    }

    private String page(UUID id, String deed, Model model) {
        var ways = new LinkedHashMap<String, String>();
        for (var way : ServiceWay.values()) {
            ways.put(way.name(), way.label());
        }
        var view = views.view(new BlacklistingId(id));
        model.addAttribute("view", view);
        model.addAttribute("shown", publishing.preview(view.id()).orElse(null));
        model.addAttribute("able", Staff.of(officers, view.agency()));
        model.addAttribute("deed", deed);
        model.addAttribute("deedTitle", TITLES.get(deed));
        model.addAttribute("ways", ways);
        model.addAttribute("areas", publishing.areas());
        return "credit/listing-step";
    }

    @PostMapping(DEEDS)
    String act(@PathVariable UUID id, @PathVariable String deed, @ModelAttribute("form") StepForm form, BindingResult errors, Model model,
            RedirectAttributes then) {
        if (!Forms.done(errors, () -> step(new BlacklistingId(id), deed, form))) {
            return page(id, deed, model);
        }
        then.addFlashAttribute("flash", "已办理：" + TITLES.get(deed) + "。");
        return "redirect:/blacklist/{id}";
    }

    private void step(BlacklistingId id, String deed, StepForm form) {
        var opinion = Typed.text(form.opinion);
        switch (deed) {
            case "notice" -> listings.notice(id);
            case "service" -> listings.serve(id, new Listings.Service(form.way, Typed.text(form.receiver), form.day));
            case "reply" -> listings.record(id, Typed.text(form.words), Boolean.TRUE.equals(form.waived), form.day);
            case "review" -> listings.review(id, Typed.text(form.words));
            case "decision" -> listings.decide(id, agreed(form), opinion);
            case "publication" -> publishing.publish(id, form.areas == null ? List.of() : form.areas);
            case "exit-decision" -> exits.decide(id, agreed(form), opinion);
            case "exit-revocation" -> exits.revoke(id, opinion);
            case "reconsideration" -> ends.review(id, agreed(form), opinion);
            case "handlers" -> listings.handTo(id, form.officers == null ? List.of() : form.officers);
            default -> ends.letter(id);
        }
    }

    private static boolean agreed(StepForm form) {
        return Typed.chosen(form.agree);
    }
}
