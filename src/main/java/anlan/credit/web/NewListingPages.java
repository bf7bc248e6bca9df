package anlan.credit.web;

import anlan.credit.blacklist.BlacklistingId;
import anlan.credit.blacklist.Listings;
import anlan.credit.record.CreditEntryId;
import anlan.credit.record.CreditRecords;
import anlan.organization.Officers;
import anlan.platform.security.Me;
import anlan.platform.security.Permissions;
import anlan.platform.web.Forms;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The proposal to list a penalised party, from the penalty in the library. */
@Controller
@RequestMapping("/credit/entries/{entry}/listing")
class NewListingPages {

    record ListingForm(@Nullable List<UUID> officers, @Nullable String ground, @Nullable String facts) {}

    private final Listings listings;
    private final CreditRecords records;
    private final Officers officers;
    private final Permissions permissions;
    private final Me me;

    NewListingPages(Listings listings, CreditRecords records, Officers officers, Permissions permissions, Me me) {
        this.listings = listings;
        this.records = records;
        this.officers = officers;
        this.permissions = permissions;
        this.me = me;
    }

    @ModelAttribute
    void onlyForOfficers() {
        permissions.require("credit.record.handle");
    }

    @GetMapping
    String form(@PathVariable UUID entry, Model model) {
        model.addAttribute("form", new ListingForm(List.of(me.person()), "", ""));
        return page(entry, model);
    }

    private String page(UUID entry, Model model) {
        model.addAttribute("entry", records.entry(new CreditEntryId(entry)));
        model.addAttribute("rule", listings.rule());
        model.addAttribute("able", Staff.of(officers, me.get().agency()));
        return "credit/listing-new";
    }

    @PostMapping
    String propose(@PathVariable UUID entry, @ModelAttribute("form") ListingForm form, BindingResult errors, Model model, RedirectAttributes then) {
        var made = new BlacklistingId[1];
        if (!Forms.done(errors, () -> made[0] = listings.propose(new CreditEntryId(entry), form.officers == null ? List.of() : form.officers,
                Typed.text(form.ground), Typed.text(form.facts)))) {
            return page(entry, model);
        }
        then.addFlashAttribute("flash", "已提出列入，请告知当事人。");
        return "redirect:/blacklist/" + made[0].value();
    }
}
