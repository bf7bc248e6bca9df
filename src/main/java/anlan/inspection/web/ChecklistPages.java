package anlan.inspection.web;

import anlan.inspection.ChecklistId;
import anlan.inspection.ChecklistItem;
import anlan.inspection.Checklists;
import anlan.kernel.Identifier;
import anlan.kernel.Refused;
import anlan.law.Citation;
import anlan.law.Provisions;
import anlan.platform.security.Permissions;
import anlan.platform.table.TableFormat;
import anlan.platform.web.Forms;
import anlan.platform.web.TableExport;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
@RequestMapping("/checklists")
class ChecklistPages {

    record ItemForm(
            String code, String section, String question, String how, String basis, String violation, String liability,
            String finding, String requirement, @Nullable Integer days, String major, String reason) {

        static ItemForm of(ChecklistItem i) {
            return new ItemForm(i.code(), i.section(), i.question(), i.how(), i.basis(), i.violation(), i.liability(),
                    i.finding(), i.requirement(), i.days(), i.major(), "");
        }

        ChecklistItem item(ChecklistId list) {
            return new ChecklistItem(Identifier.fresh(), list, 0, code, section, question, how, basis, violation, liability,
                    finding, requirement, days == null ? 0 : days, major);
        }
    }

    private final Checklists checklists;
    private final Provisions provisions;
    private final Permissions permissions;
    private final Clock clock;

    ChecklistPages(Checklists checklists, Provisions provisions, Permissions permissions, Clock clock) {
        this.checklists = checklists;
        this.provisions = provisions;
        this.permissions = permissions;
        this.clock = clock;
    }

    @GetMapping
    String all(Model model) {
        permissions.require("checklist.read");
        model.addAttribute("lists", checklists.on(LocalDate.now(clock)));
        return "inspection/checklists";
    }

    @GetMapping("/{id}")
    String show(@PathVariable UUID id, @RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "") String section, Model model) {
        permissions.require("checklist.read");
        var list = checklists.view(new ChecklistId(id));
        var items = checklists.items(list.id());
        var shown = items.stream()
                .filter(i -> section.isEmpty() || i.section().equals(section))
                .filter(i -> q.isBlank() || (i.question() + i.finding() + i.code()).contains(q.strip())).toList();
        model.addAttribute("list", list);
        model.addAttribute("items", shown);
        model.addAttribute("sections", items.stream().map(ChecklistItem::section).distinct().toList());
        model.addAttribute("provisions", cited(shown));
        return "inspection/checklist";
    }

    @GetMapping("/{id}/export")
    ResponseEntity<StreamingResponseBody> export(@PathVariable UUID id, @RequestParam(defaultValue = "XLSX") TableFormat format) {
        permissions.require("checklist.read");
        var list = checklists.view(new ChecklistId(id));
        var items = checklists.items(list.id());
        var provisions = cited(items);
        return TableExport.of("检查表-" + list.name(), LocalDate.now(clock), format,
                List.of("编号", "类别", "检查内容", "检查方法", "依据", "问题表述", "整改要求", "通常期限（日）", "可能的重大隐患"), items,
                i -> Arrays.asList(i.code(), i.section(), i.question(), i.how(),
                        Optional.ofNullable(provisions.get(i.basis())).map(Citation::label).orElse(i.basis()), i.finding(), i.requirement(), i.days(),
                        i.major()));
    }

    private Map<String, Citation> cited(List<ChecklistItem> items) {
        return items.stream().map(ChecklistItem::basis).distinct()
                .flatMap(locator -> provisions.find(locator).stream().map(c -> Map.entry(locator, c)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @GetMapping("/{id}/items/{code}")
    String edit(@PathVariable UUID id, @PathVariable String code, Model model) {
        permissions.require("checklist.edit");
        var item = checklists.items(new ChecklistId(id)).stream().filter(i -> i.code().equals(code)).findFirst()
                .orElseThrow(() -> new Refused("检查表中没有“" + code + "”这一项。"));
        model.addAttribute("form", ItemForm.of(item));
        model.addAttribute("list", checklists.view(new ChecklistId(id)));
        return "inspection/checklist-item";
    }

    @PostMapping("/{id}/items/{code}")
    String revise(@PathVariable UUID id, @PathVariable String code, @ModelAttribute("form") ItemForm form, BindingResult errors,
            Model model, RedirectAttributes then) {
        var made = new ChecklistId[1];
        if (!Forms.done(errors, () -> made[0] = checklists.revise(new ChecklistId(id), form.item(new ChecklistId(id)), form.reason()))) {
            model.addAttribute("list", checklists.view(new ChecklistId(id)));
            return "inspection/checklist-item";
        }
        then.addFlashAttribute("flash", "已形成新版本，今后的检查使用新版本。");
        return "redirect:/checklists/" + made[0].value();
    }
}
