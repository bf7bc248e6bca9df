package anlan.cooperation.web;

import static anlan.cooperation.web.ReceivedPages.text;

import anlan.cooperation.JointWorkId;
import anlan.cooperation.JointWorks;
import anlan.kernel.Refused;
import anlan.platform.file.FileStore;
import anlan.platform.file.FileAnswer;
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
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What one's own body found at a target of a joint work. */
@Controller
@RequestMapping("/joint-works/{id}")
class JointFindingPages {

    private final JointWorks works;
    private final FileStore files;

    JointFindingPages(JointWorks works, FileStore files) {
        this.works = works;
        this.files = files;
    }

    @GetMapping("/targets/{target}/findings")
    String blank(@PathVariable UUID id, @PathVariable UUID target, Model model) {
        model.addAttribute("form", new JointForms.Finding(""));
        return form(new JointWorkId(id), target, model);
    }

    private String form(JointWorkId id, UUID target, Model model) {
        model.addAttribute("work", works.view(id));
        model.addAttribute("target", works.parts(id).targets().stream().filter(t -> t.id().equals(target)).findFirst()
                .orElseThrow(() -> new Refused("没有这个对象。")));
        return "cooperation/joint-finding";
    }

    @PostMapping("/targets/{target}/findings")
    String enter(@PathVariable UUID id, @PathVariable UUID target, @ModelAttribute("form") JointForms.Finding form, BindingResult errors,
            @RequestParam(name = "upload", required = false) @Nullable MultipartFile upload, Model model, RedirectAttributes then) {
        var work = new JointWorkId(id);
        if (!Forms.done(errors, () -> works.find(work, target, text(form.words()), Scans.of(upload)))) {
            return form(work, target, model);
        }
        then.addFlashAttribute("flash", "检查情况已经登记，牵头单位和参加单位都看得到。");
        return "redirect:/joint-works/{id}";
    }

    @GetMapping("/findings/{finding}/file")
    ResponseEntity<Resource> file(@PathVariable UUID id, @PathVariable UUID finding) {
        return FileAnswer.inline(works.file(new JointWorkId(id), finding), files);
    }
}
