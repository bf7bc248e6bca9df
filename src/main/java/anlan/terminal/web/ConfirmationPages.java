package anlan.terminal.web;

import anlan.kernel.Refused;
import anlan.platform.file.FileAnswer;
import anlan.platform.file.FileStore;
import anlan.terminal.deed.Choice;
import anlan.terminal.deed.Confirmations;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What phones left open, with the decision about each. */
@Controller
@RequestMapping("/terminals/undecided")
class ConfirmationPages {

    private final Confirmations confirmations;
    private final FileStore files;

    ConfirmationPages(Confirmations confirmations, FileStore files) {
        this.confirmations = confirmations;
        this.files = files;
    }

    @GetMapping
    String list(@RequestParam(required = false) @Nullable UUID visit, @RequestParam(defaultValue = "1") int page, Model model) {
        model.addAttribute("page", confirmations.list(visit, page));
        model.addAttribute("visit", visit);
        return "terminal/undecided";
    }

    @GetMapping("/{id}/photos/{file}")
    ResponseEntity<Resource> photo(@PathVariable UUID id, @PathVariable UUID file) {
        return FileAnswer.photo(confirmations.photo(id, file), files);
    }

    /** A refusal is shown at its row, with what was typed. */
    @PostMapping("/{id}")
    String decide(
            @PathVariable UUID id, @RequestParam(required = false) @Nullable Choice choice, @RequestParam(defaultValue = "") String reason,
            @RequestParam(required = false) @Nullable UUID visit, Model model, RedirectAttributes then) {
        try {
            if (choice == null) {
                throw new Refused("请选择一种处理。");
            }
            confirmations.decide(id, choice, reason);
        } catch (Refused refused) {
            model.addAttribute("refused", refused);
            model.addAttribute("row", id);
            model.addAttribute("typed", reason);
            return list(visit, 1, model);
        }
        then.addFlashAttribute("flash", "已确认：" + choice.label() + "。");
        return "redirect:/terminals/undecided" + (visit == null ? "" : "?visit=" + visit);
    }
}
