package anlan.credit.web;

import anlan.credit.record.CreditRecords;
import anlan.credit.record.CreditRepairId;
import anlan.credit.record.Materials;
import anlan.credit.record.Repairs;
import anlan.mandate.Inbox;
import anlan.platform.file.FileAnswer;
import anlan.platform.file.FileStore;
import anlan.platform.security.Permissions;
import anlan.platform.web.Forms;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
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

/** Credit repairs: listed, checked, decided; and the materials of applications. */
@Controller
@RequestMapping("/credit")
class RepairPages {

    /** The check and the decision; each form shows its own. */
    record StepForm(@Nullable Boolean agree, @Nullable String finding, @Nullable String opinion) {}

    private final CreditRecords records;
    private final Repairs repairs;
    private final Materials materials;
    private final FileStore files;
    private final Inbox inbox;
    private final Permissions permissions;

    RepairPages(CreditRecords records, Repairs repairs, Materials materials, FileStore files, Inbox inbox, Permissions permissions) {
        this.records = records;
        this.repairs = repairs;
        this.materials = materials;
        this.files = files;
        this.inbox = inbox;
        this.permissions = permissions;
    }

    @GetMapping("/repairs")
    String list(@RequestParam(defaultValue = "") String tab, @RequestParam(defaultValue = "1") int page, Model model) {
        permissions.require("credit.record.read");
        model.addAttribute("page", records.repairs(!tab.equals("ended"), page));
        return "credit/repairs";
    }

    @GetMapping("/repairs/{id}")
    String show(@PathVariable UUID id, Model model) {
        model.addAttribute("form", new StepForm(null, "", ""));
        return page(id, model);
    }

    private String page(UUID id, Model model) {
        permissions.require("credit.record.read");
        model.addAttribute("repair", records.repair(new CreditRepairId(id)));
        model.addAttribute("clocks", inbox.about(new CreditRepairId(id)));
        return "credit/repair";
    }

    @PostMapping("/repairs/{id}/{deed:check|decision}")
    String act(@PathVariable UUID id, @PathVariable String deed, @ModelAttribute("form") StepForm form, BindingResult errors, Model model,
            RedirectAttributes then) {
        boolean done = Forms.done(errors, () -> {
            if (deed.equals("check")) {
                repairs.check(new CreditRepairId(id), Typed.chosen(form.agree), Typed.text(form.finding));
            } else {
                repairs.decide(new CreditRepairId(id), Typed.chosen(form.agree), Typed.text(form.opinion));
            }
        });
        if (!done) {
            return page(id, model);
        }
        then.addFlashAttribute("flash", deed.equals("check") ? "已核实，报负责人决定。" : "已决定，决定书已制作。");
        return "redirect:/credit/repairs/{id}";
    }

    @GetMapping("/materials/{file}")
    ResponseEntity<Resource> material(@PathVariable UUID file) {
        return FileAnswer.inline(materials.file(file), files);
    }
}
