package anlan.credit.web;

import anlan.credit.blacklist.BlacklistingId;
import anlan.credit.blacklist.EarlyExits;
import anlan.credit.blacklist.ListingViews;
import anlan.credit.record.CreditEntryId;
import anlan.credit.record.CreditRecords;
import anlan.credit.record.CreditRepairId;
import anlan.credit.record.PaperApplication;
import anlan.credit.record.Repairs;
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
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Applications that came on paper, recorded by an officer with the day of their arrival: repair, early exit. */
@Controller
class PaperApplicationPages {

    record ApplicationForm(
            @Nullable String applicant, @Nullable LocalDate receivedOn, @Nullable String reason, @Nullable Boolean committed,
            @Nullable List<MultipartFile> materials) {

        PaperApplication read() {
            return new PaperApplication(Typed.text(applicant), receivedOn, Typed.text(reason), Boolean.TRUE.equals(committed), Upload.of(materials));
        }
    }

    private final CreditRecords records;
    private final Repairs repairs;
    private final ListingViews listings;
    private final EarlyExits exits;
    private final Permissions permissions;
    private final Clock clock;

    PaperApplicationPages(CreditRecords records, Repairs repairs, ListingViews listings, EarlyExits exits, Permissions permissions, Clock clock) {
        this.records = records;
        this.repairs = repairs;
        this.listings = listings;
        this.exits = exits;
        this.permissions = permissions;
        this.clock = clock;
    }

    @ModelAttribute
    void onlyForOfficers() {
        permissions.require("credit.record.handle");
    }

    @GetMapping("/credit/entries/{id}/repair")
    String repair(@PathVariable UUID id, Model model) {
        return repairPage(id, blank(records.entry(new CreditEntryId(id)).party(), model));
    }

    @PostMapping("/credit/entries/{id}/repair")
    String recordRepair(@PathVariable UUID id, @ModelAttribute("form") ApplicationForm form, BindingResult errors, Model model, RedirectAttributes then) {
        var made = new CreditRepairId[1];
        if (!Forms.done(errors, () -> made[0] = repairs.record(new CreditEntryId(id), form.read()))) {
            return repairPage(id, model);
        }
        then.addFlashAttribute("flash", "书面申请已登记。");
        return "redirect:/credit/repairs/" + made[0].value();
    }

    @GetMapping("/blacklist/{id}/exit")
    String exit(@PathVariable UUID id, Model model) {
        return exitPage(id, blank(listings.view(new BlacklistingId(id)).party(), model));
    }

    @PostMapping("/blacklist/{id}/exit")
    String recordExit(@PathVariable UUID id, @ModelAttribute("form") ApplicationForm form, BindingResult errors, Model model, RedirectAttributes then) {
        if (!Forms.done(errors, () -> exits.record(new BlacklistingId(id), form.read()))) {
            return exitPage(id, model);
        }
        then.addFlashAttribute("flash", "书面申请已登记。");
        return "redirect:/blacklist/{id}";
    }

    private Model blank(String applicant, Model model) {
        return model.addAttribute("form", new ApplicationForm(applicant, LocalDate.now(clock), "", false, null));
    }

    private String repairPage(UUID id, Model model) {
        var entry = records.entry(new CreditEntryId(id));
        return page("登记信用修复申请", entry.party() + "，" + entry.kind().label() + " " + entry.number(), entry.faults(), "/credit/entries/" + id, "repair", model);
    }

    private String exitPage(UUID id, Model model) {
        var view = listings.view(new BlacklistingId(id));
        return page("登记提前移出申请", view.number().isEmpty() ? view.party() : view.party() + "，" + view.number(), List.of(), "/blacklist/" + id, "exit", model);
    }

    private static String page(String title, String about, List<String> faults, String back, String deed, Model model) {
        model.addAttribute("deedTitle", title);
        model.addAttribute("about", about);
        model.addAttribute("faults", faults);
        model.addAttribute("back", back);
        model.addAttribute("deed", deed);
        return "credit/application";
    }
}
