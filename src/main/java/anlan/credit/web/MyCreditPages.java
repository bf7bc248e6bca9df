package anlan.credit.web;

import anlan.credit.blacklist.ListingViews;
import anlan.credit.record.CreditEntryId;
import anlan.credit.record.CreditRecords;
import anlan.credit.record.CreditRepairId;
import anlan.credit.record.EntryFilter;
import anlan.credit.record.Repairs;
import anlan.platform.file.Upload;
import anlan.platform.security.Me;
import anlan.platform.security.Permissions;
import anlan.platform.web.Forms;
import java.util.List;
import java.util.Objects;
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
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A unit's own credit record, and its applications for repair. */
@Controller
@RequestMapping("/my/credit")
class MyCreditPages {

    record RepairForm(@Nullable String reason, @Nullable Boolean committed, @Nullable List<MultipartFile> materials) {}

    private final CreditRecords records;
    private final Repairs repairs;
    private final ListingViews listings;
    private final Permissions permissions;
    private final Me me;

    MyCreditPages(CreditRecords records, Repairs repairs, ListingViews listings, Permissions permissions, Me me) {
        this.records = records;
        this.repairs = repairs;
        this.listings = listings;
        this.permissions = permissions;
        this.me = me;
    }

    @ModelAttribute
    void onlyForUnits() {
        permissions.require("enterprise.own");
    }

    @GetMapping
    String show(@RequestParam(defaultValue = "1") int page, Model model) {
        var unit = Objects.requireNonNull(me.get().enterprise());
        model.addAttribute("page", records.list(new EntryFilter("all", "", null, unit, page)));
        model.addAttribute("standing", records.standing(unit));
        model.addAttribute("listings", listings.ofEnterprise(unit));
        return "credit/my-record";
    }

    @GetMapping("/entries/{id}")
    String entry(@PathVariable UUID id, Model model) {
        model.addAttribute("form", new RepairForm("", false, null));
        return entryPage(id, model);
    }

    private String entryPage(UUID id, Model model) {
        model.addAttribute("entry", records.entry(new CreditEntryId(id)));
        return "credit/my-entry";
    }

    @PostMapping("/entries/{id}/repair")
    String apply(@PathVariable UUID id, @ModelAttribute("form") RepairForm form, BindingResult errors, Model model, RedirectAttributes then) {
        var made = new CreditRepairId[1];
        if (!Forms.done(errors, () -> made[0] = repairs.apply(new CreditEntryId(id), Typed.text(form.reason), Boolean.TRUE.equals(form.committed),
                Upload.of(form.materials)))) {
            return entryPage(id, model);
        }
        then.addFlashAttribute("flash", "信用修复申请已提交。");
        return "redirect:/my/credit/repairs/" + made[0].value();
    }

    @GetMapping("/repairs/{id}")
    String repair(@PathVariable UUID id, Model model) {
        model.addAttribute("repair", records.repair(new CreditRepairId(id)));
        return "credit/my-repair";
    }

    @PostMapping("/repairs/{id}/withdrawal")
    String withdraw(@PathVariable UUID id, RedirectAttributes then) {
        repairs.withdraw(new CreditRepairId(id));
        then.addFlashAttribute("flash", "申请已撤回。");
        return "redirect:/my/credit/repairs/{id}";
    }
}
