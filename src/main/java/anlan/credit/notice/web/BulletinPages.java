package anlan.credit.notice.web;

import anlan.credit.notice.BulletinDraft;
import anlan.credit.notice.BulletinId;
import anlan.credit.notice.BulletinKind;
import anlan.credit.notice.Bulletins;
import anlan.kernel.Refused;
import anlan.platform.file.FileAnswer;
import anlan.platform.file.FileId;
import anlan.platform.file.FileStore;
import anlan.platform.file.Upload;
import anlan.platform.security.Me;
import anlan.platform.web.Forms;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
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

/** Bulletins on the desk: the list, the draft, the preview, the approval. */
@Controller
@RequestMapping("/notices")
class BulletinPages {

    record DraftForm(@Nullable BulletinKind kind, @Nullable String title, @Nullable String text, @Nullable LocalDateTime publishAt, @Nullable Boolean pinned) {

        static DraftForm of(BulletinDraft draft, ZoneId zone) {
            return new DraftForm(draft.kind(), draft.title(), draft.text(),
                    draft.publishAt() == null ? null : LocalDateTime.ofInstant(draft.publishAt(), zone), draft.pinned());
        }

        BulletinDraft draft(ZoneId zone) {
            if (kind == null) {
                throw new Refused("请选择类别。").at("kind");
            }
            return new BulletinDraft(kind, words(title), words(text), publishAt == null ? null : publishAt.atZone(zone).toInstant(), Boolean.TRUE.equals(pinned));
        }
    }

    record StepForm(@Nullable Boolean agreed, @Nullable String opinion, @Nullable String reason, @Nullable List<MultipartFile> files) {}

    private final Bulletins bulletins;
    private final FileStore files;
    private final Me me;
    private final Clock clock;

    BulletinPages(Bulletins bulletins, FileStore files, Me me, Clock clock) {
        this.bulletins = bulletins;
        this.files = files;
        this.me = me;
        this.clock = clock;
    }

    @GetMapping
    String list(@RequestParam(defaultValue = "") String tab, @RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "1") int page, Model model) {
        model.addAttribute("page", bulletins.list(tab, q, page));
        model.addAttribute("counts", bulletins.counts());
        return "credit/notice/notices";
    }

    @GetMapping("/new")
    String blank(Model model) {
        model.addAttribute("form", new DraftForm(BulletinKind.ANNOUNCEMENT, "", "", null, false));
        return form(null, model);
    }

    private static String form(@Nullable UUID id, Model model) {
        var kinds = new LinkedHashMap<BulletinKind, String>();
        for (var kind : BulletinKind.values()) {
            kinds.put(kind, kind.label());
        }
        model.addAttribute("kinds", kinds);
        model.addAttribute("id", id);
        return "credit/notice/draft";
    }

    @PostMapping
    String draft(@ModelAttribute("form") DraftForm form, BindingResult errors, Model model, RedirectAttributes then) {
        var made = new BulletinId[1];
        if (!Forms.done(errors, () -> made[0] = bulletins.draft(form.draft(clock.getZone())))) {
            return form(null, model);
        }
        then.addFlashAttribute("flash", "草稿已保存。下面就是公众将看到的样子。");
        return "redirect:/notices/" + made[0].value();
    }

    @GetMapping("/{id}/text")
    String edit(@PathVariable UUID id, Model model) {
        model.addAttribute("form", DraftForm.of(bulletins.view(new BulletinId(id)).draft(), clock.getZone()));
        return form(id, model);
    }

    @PostMapping("/{id}/text")
    String rewrite(@PathVariable UUID id, @ModelAttribute("form") DraftForm form, BindingResult errors, Model model, RedirectAttributes then) {
        if (!Forms.done(errors, () -> bulletins.rewrite(new BulletinId(id), form.draft(clock.getZone())))) {
            return form(id, model);
        }
        then.addFlashAttribute("flash", "已保存。");
        return "redirect:/notices/" + id;
    }

    @GetMapping("/{id}")
    String show(@PathVariable UUID id, Model model) {
        model.addAttribute("form", new StepForm(null, "", "", List.of()));
        return page(id, model);
    }

    private String page(UUID id, Model model) {
        var notice = bulletins.view(new BulletinId(id));
        model.addAttribute("notice", notice);
        model.addAttribute("preview", notice.preview());
        model.addAttribute("own", notice.author().equals(me.person()));
        model.addAttribute("now", clock.instant());
        return "credit/notice/notice";
    }

    @PostMapping("/{id}/files")
    String attach(@PathVariable UUID id, @ModelAttribute("form") StepForm form, BindingResult errors, Model model, RedirectAttributes then) {
        return done(id, errors, model, then, "附件已保存。", () -> bulletins.attach(new BulletinId(id), Upload.of(form.files())));
    }

    @PostMapping("/{id}/files/{file}/removal")
    String remove(@PathVariable UUID id, @PathVariable UUID file, @ModelAttribute("form") StepForm form, BindingResult errors, Model model, RedirectAttributes then) {
        return done(id, errors, model, then, "附件已移除。", () -> bulletins.remove(new BulletinId(id), new FileId(file)));
    }

    @GetMapping("/{id}/files/{file}")
    ResponseEntity<Resource> file(@PathVariable UUID id, @PathVariable UUID file) {
        return FileAnswer.inline(bulletins.file(new BulletinId(id), new FileId(file)), files);
    }

    @PostMapping("/{id}/submission")
    String submit(@PathVariable UUID id, @ModelAttribute("form") StepForm form, BindingResult errors, Model model, RedirectAttributes then) {
        return done(id, errors, model, then, "已提交审核。", () -> bulletins.submit(new BulletinId(id)));
    }

    @PostMapping("/{id}/decision")
    String decide(@PathVariable UUID id, @ModelAttribute("form") StepForm form, BindingResult errors, Model model, RedirectAttributes then) {
        return done(id, errors, model, then, "已登记审核意见。", () -> {
            if (form.agreed() == null) {
                throw new Refused("请选择是否同意发布。").at("agreed");
            }
            bulletins.decide(new BulletinId(id), form.agreed(), words(form.opinion()));
        });
    }

    @PostMapping("/{id}/withdrawal")
    String withdraw(@PathVariable UUID id, @ModelAttribute("form") StepForm form, BindingResult errors, Model model, RedirectAttributes then) {
        return done(id, errors, model, then, "已撤回，公众不再看到。", () -> bulletins.withdraw(new BulletinId(id), words(form.reason())));
    }

    private String done(UUID id, BindingResult errors, Model model, RedirectAttributes then, String flash, Runnable deed) {
        if (!Forms.done(errors, deed)) {
            return page(id, model);
        }
        then.addFlashAttribute("flash", flash);
        return "redirect:/notices/" + id;
    }

    private static String words(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
