package anlan.organization.web;

import anlan.organization.Agencies;
import anlan.organization.CertificateId;
import anlan.organization.Interests;
import anlan.organization.NewOfficer;
import anlan.organization.OfficerId;
import anlan.organization.Officers;
import anlan.organization.Post;
import anlan.organization.PostHoldingId;
import anlan.platform.security.Permissions;
import anlan.platform.web.Forms;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
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

/** One member of the staff (人员): posts, certificates, interests, each with its history. */
@Controller
@RequestMapping("/organization/officers")
class OfficerPages {

    record NewForm(
            @NotBlank(message = "请填写姓名。") String name, @Nullable String phone,
            @NotBlank(message = "请选择机构。") String agency, boolean fullTime,
            @NotNull(message = "请填写到任日期。") LocalDate joined) {}

    record PostForm(
            @NotNull(message = "请选择岗位。") Post post, @NotBlank(message = "请选择机构。") String agency,
            @NotNull(message = "请填写任岗日期。") LocalDate from) {}

    record CertificateForm(
            @NotBlank(message = "请填写证件编号。") String number, @NotBlank(message = "请填写证件种类。") String kind,
            @NotNull(message = "请填写有效期起。") LocalDate from, @NotNull(message = "请填写有效期止。") LocalDate to) {}

    private final Officers officers;
    private final Agencies agencies;
    private final Interests interests;
    private final Permissions permissions;
    private final Clock clock;

    OfficerPages(Officers officers, Agencies agencies, Interests interests, Permissions permissions, Clock clock) {
        this.officers = officers;
        this.agencies = agencies;
        this.interests = interests;
        this.permissions = permissions;
        this.clock = clock;
    }

    @ModelAttribute
    void onlyForStaff() {
        permissions.require("organization.read");
    }

    @GetMapping("/{officer}")
    String show(@PathVariable UUID officer, Model model) {
        return page(new OfficerId(officer), model);
    }

    private String page(OfficerId id, Model model) {
        var today = LocalDate.now(clock);
        var view = officers.view(id);
        model.addAttribute("today", today);
        model.addAttribute("officer", view);
        model.addAttribute("holdings", officers.posts(id));
        model.addAttribute("certificates", officers.certificates(id));
        model.addAttribute("ties", interests.of(id));
        choices(model);
        model.asMap().putIfAbsent("postForm", new PostForm(Post.OFFICER, view.agency(), today));
        model.asMap().putIfAbsent("certificateForm",
                new CertificateForm("", "行政执法证", today, today.plusYears(5).minusDays(1)));
        return "organization/officer";
    }

    private void choices(Model model) {
        var posts = new LinkedHashMap<String, String>();
        for (var post : Post.values()) {
            if (post != Post.ENTERPRISE) {
                posts.put(post.name(), post.label());
            }
        }
        Map<String, String> bodies = new LinkedHashMap<>();
        agencies.on(LocalDate.now(clock)).forEach(body -> bodies.put(body.code(), body.name()));
        model.addAttribute("posts", posts);
        model.addAttribute("bodies", bodies);
    }

    @GetMapping("/new")
    String blank(@RequestParam(defaultValue = "yj") String agency, Model model) {
        permissions.require("organization.edit");
        model.addAttribute("form", new NewForm("", "", agency, true, LocalDate.now(clock)));
        choices(model);
        return "organization/officer-new";
    }

    @PostMapping
    String appoint(@jakarta.validation.Valid @ModelAttribute("form") NewForm form, BindingResult errors, Model model,
            RedirectAttributes redirect) {
        var made = new AtomicReference<OfficerId>();
        if (!Forms.done(errors, () -> made.set(officers.appoint(new NewOfficer(
                form.name, form.phone == null ? "" : form.phone, form.agency, form.fullTime, form.joined))))) {
            choices(model);
            return "organization/officer-new";
        }
        redirect.addFlashAttribute("flash", "已登记到任，请继续登记岗位和证件。");
        return "redirect:/organization/officers/" + made.get().value();
    }

    @PostMapping("/{officer}/posts")
    String give(@PathVariable UUID officer, @jakarta.validation.Valid @ModelAttribute("postForm") PostForm form,
            BindingResult errors, Model model, RedirectAttributes redirect) {
        var id = new OfficerId(officer);
        if (!Forms.done(errors, () -> officers.give(id, form.agency, form.post, form.from))) {
            return page(id, model);
        }
        redirect.addFlashAttribute("flash", "已登记任岗，本人下一次操作起生效。");
        return "redirect:/organization/officers/{officer}";
    }

    @PostMapping("/{officer}/posts/{holding}/end")
    String endPost(@PathVariable UUID officer, @PathVariable UUID holding, RedirectAttributes redirect) {
        officers.endPost(new PostHoldingId(holding), LocalDate.now(clock).minusDays(1));
        redirect.addFlashAttribute("flash", "已登记免岗，今日起生效。");
        return "redirect:/organization/officers/{officer}";
    }

    @PostMapping("/{officer}/certificates")
    String certify(@PathVariable UUID officer,
            @jakarta.validation.Valid @ModelAttribute("certificateForm") CertificateForm form, BindingResult errors,
            Model model, RedirectAttributes redirect) {
        var id = new OfficerId(officer);
        if (!Forms.done(errors, () -> officers.certify(id, form.number, form.kind, form.from, form.to))) {
            return page(id, model);
        }
        redirect.addFlashAttribute("flash", "已登记执法证。");
        return "redirect:/organization/officers/{officer}";
    }

    @PostMapping("/{officer}/certificates/{certificate}/withdrawal")
    String withdraw(@PathVariable UUID officer, @PathVariable UUID certificate,
            @RequestParam(defaultValue = "") String reason, RedirectAttributes redirect) {
        officers.withdraw(new CertificateId(certificate), LocalDate.now(clock), reason);
        redirect.addFlashAttribute("flash", "已收回执法证，今日起无效。");
        return "redirect:/organization/officers/{officer}";
    }

    @PostMapping("/{officer}/departure")
    String leave(@PathVariable UUID officer, RedirectAttributes redirect) {
        officers.leave(new OfficerId(officer), LocalDate.now(clock));
        redirect.addFlashAttribute("flash", "已登记离任，今日为在任最后一日，岗位一并终止。");
        return "redirect:/organization/officers/{officer}";
    }
}
