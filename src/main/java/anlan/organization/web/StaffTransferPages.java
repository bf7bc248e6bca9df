package anlan.organization.web;

import anlan.organization.Agencies;
import anlan.organization.OfficerId;
import anlan.organization.Officers;
import anlan.organization.Post;
import anlan.organization.StaffTransfers;
import anlan.platform.security.Permissions;
import anlan.platform.web.Forms;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Moving one of the staff to another body (调动). */
@Controller
@RequestMapping("/organization/officers/{officer}/transfer")
class StaffTransferPages {

    record TransferForm(
            @Nullable String agency, @NotNull(message = "请选择到任岗位。") @Nullable Post post,
            @NotNull(message = "请填写调动日期。") @Nullable LocalDate day, @Nullable String reason) {}

    private final StaffTransfers transfers;
    private final Officers officers;
    private final Agencies agencies;
    private final Permissions permissions;
    private final Clock clock;

    StaffTransferPages(StaffTransfers transfers, Officers officers, Agencies agencies, Permissions permissions, Clock clock) {
        this.transfers = transfers;
        this.officers = officers;
        this.agencies = agencies;
        this.permissions = permissions;
        this.clock = clock;
    }

    @ModelAttribute
    void onlyForWhoMay() {
        permissions.require("organization.edit");
    }

    @GetMapping
    String blank(@PathVariable UUID officer, Model model) {
        model.addAttribute("form", new TransferForm("", Post.OFFICER, LocalDate.now(clock), ""));
        return page(officer, model);
    }

    private String page(UUID officer, Model model) {
        var id = new OfficerId(officer);
        var view = officers.view(id);
        var bodies = new LinkedHashMap<String, String>();
        agencies.on(LocalDate.now(clock)).stream().filter(body -> !body.code().equals(view.agency()))
                .forEach(body -> bodies.put(body.code(), body.name()));
        var posts = new LinkedHashMap<String, String>();
        for (var post : Post.values()) {
            if (post != Post.ENTERPRISE) {
                posts.put(post.name(), post.label());
            }
        }
        model.addAttribute("officer", view);
        model.addAttribute("bodies", bodies);
        model.addAttribute("posts", posts);
        model.addAttribute("made", transfers.of(id));
        return "organization/transfer";
    }

    @PostMapping
    String move(
            @PathVariable UUID officer, @Valid @ModelAttribute("form") TransferForm form, BindingResult errors, Model model,
            RedirectAttributes redirect) {
        if (!Forms.done(errors, () -> transfers.move(new OfficerId(officer), wanted(form)))) {
            return page(officer, model);
        }
        redirect.addFlashAttribute("flash", "已登记调动；在原机构承办的事项转给原机构负责人。");
        return "redirect:/organization/officers/{officer}";
    }

    private static StaffTransfers.Transfer wanted(TransferForm form) {
        return new StaffTransfers.Transfer(
                form.agency() == null ? "" : form.agency(), Objects.requireNonNull(form.post()), Objects.requireNonNull(form.day()),
                form.reason() == null ? "" : form.reason());
    }
}
