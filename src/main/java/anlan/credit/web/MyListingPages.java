package anlan.credit.web;

import anlan.credit.blacklist.BlacklistingId;
import anlan.credit.blacklist.EarlyExits;
import anlan.credit.blacklist.ListingViews;
import anlan.credit.blacklist.Listings;
import anlan.platform.file.Upload;
import anlan.platform.security.Permissions;
import anlan.platform.web.Forms;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
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
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A listing as the unit itself sees it: it answers the notice, and asks to come off early. */
@Controller
@RequestMapping("/my/credit/listings/{id}")
class MyListingPages {

    record ReplyForm(@Nullable String words, @Nullable Boolean waived, @Nullable String reason, @Nullable Boolean committed,
            @Nullable List<MultipartFile> materials) {}

    private final ListingViews views;
    private final Listings listings;
    private final EarlyExits exits;
    private final Permissions permissions;
    private final Clock clock;

    MyListingPages(ListingViews views, Listings listings, EarlyExits exits, Permissions permissions, Clock clock) {
        this.views = views;
        this.listings = listings;
        this.exits = exits;
        this.permissions = permissions;
        this.clock = clock;
    }

    @ModelAttribute
    void onlyForUnits() {
        permissions.require("enterprise.own");
    }

    @GetMapping
    String show(@PathVariable UUID id, Model model) {
        model.addAttribute("form", new ReplyForm("", false, "", false, null));
        return page(id, model);
    }

    private String page(UUID id, Model model) {
        var view = views.view(new BlacklistingId(id));
        model.addAttribute("view", view);
        model.addAttribute("mayReply", view.mayReply(LocalDate.now(clock)));
        model.addAttribute("mayExit", view.mayExit(LocalDate.now(clock)));
        return "credit/my-listing";
    }

    @PostMapping("/reply")
    String reply(@PathVariable UUID id, @ModelAttribute("form") ReplyForm form, BindingResult errors, Model model, RedirectAttributes then) {
        if (!Forms.done(errors, () -> listings.reply(new BlacklistingId(id), Typed.text(form.words), Boolean.TRUE.equals(form.waived)))) {
            return page(id, model);
        }
        then.addFlashAttribute("flash", "已提交。");
        return "redirect:/my/credit/listings/{id}";
    }

    @PostMapping("/exit")
    String exit(@PathVariable UUID id, @ModelAttribute("form") ReplyForm form, BindingResult errors, Model model, RedirectAttributes then) {
        if (!Forms.done(errors, () -> exits.apply(new BlacklistingId(id), Typed.text(form.reason), Boolean.TRUE.equals(form.committed), Upload.of(form.materials)))) {
            return page(id, model);
        }
        then.addFlashAttribute("flash", "提前移出申请已提交。");
        return "redirect:/my/credit/listings/{id}";
    }
}
