package anlan.hazard.web;

import anlan.hazard.ExtensionId;
import anlan.hazard.Extensions;
import anlan.hazard.OrderId;
import anlan.hazard.Orders;
import anlan.platform.security.Me;
import anlan.platform.web.Forms;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Asking for more time, and answering; the enterprise uses the same page for its own orders. */
@Controller
@RequestMapping("/orders/{id}/extension")
class ExtensionPages {

    /** The new day of each hazard comes beside it, as {@code due-} and its id; {@code items} is where their refusal is shown. */
    record ApplicationForm(@Nullable String items, @Nullable Boolean forceMajeure, @Nullable String reason, @Nullable String safetyMeasures) {}

    record AnswerForm(@Nullable UUID extension, @Nullable Boolean grant, @Nullable String grounds) {}

    private final Orders orders;
    private final Extensions extensions;
    private final Me me;
    private final Clock clock;

    ExtensionPages(Orders orders, Extensions extensions, Me me, Clock clock) {
        this.orders = orders;
        this.extensions = extensions;
        this.me = me;
        this.clock = clock;
    }

    @GetMapping
    String show(@PathVariable UUID id, Model model) {
        return page(id, model);
    }

    private String page(UUID id, Model model) {
        var order = orders.view(new OrderId(id));
        if (!model.containsAttribute("form")) {
            model.addAttribute("form", new ApplicationForm(null, false, "", ""));
        }
        var open = order.extensions().stream().filter(e -> e.isOpen()).findFirst().orElse(null);
        if (!model.containsAttribute("answer")) {
            model.addAttribute("answer", new AnswerForm(open == null ? null : open.id().value(), true, ""));
        }
        if (!model.containsAttribute("typed")) {
            model.addAttribute("typed", Map.of());
        }
        model.addAttribute("order", order);
        model.addAttribute("asked", open);
        model.addAttribute("opens", extensions.opens(order.id()));
        model.addAttribute("today", LocalDate.now(clock));
        model.addAttribute("home", me.get().isEnterprise() ? "/my/orders/" + id : "/orders/" + id);
        return "hazard/extension";
    }

    @PostMapping
    String request(
            @PathVariable UUID id, @ModelAttribute("form") ApplicationForm form, BindingResult errors, @RequestParam Map<String, String> fields,
            Model model, RedirectAttributes then) {
        boolean done = Forms.done(errors, () -> extensions.request(new OrderId(id),
                new Extensions.Application(dues(fields), Boolean.TRUE.equals(form.forceMajeure), text(form.reason), text(form.safetyMeasures))));
        if (!done) {
            model.addAttribute("typed", fields);
            return page(id, model);
        }
        then.addFlashAttribute("flash", "延期申请已提交，等待书面答复；答复前原期限不变。");
        return "redirect:" + (me.get().isEnterprise() ? "/my/orders/" : "/orders/") + id;
    }

    private static Map<UUID, LocalDate> dues(Map<String, String> fields) {
        var dues = new HashMap<UUID, LocalDate>();
        fields.forEach((name, value) -> {
            if (name.startsWith("due-") && !value.isBlank()) {
                dues.put(UUID.fromString(name.substring(4)), day(value));
            }
        });
        return dues;
    }

    private static LocalDate day(String value) {
        try {
            return LocalDate.parse(value);
        } catch (java.time.DateTimeException _) {
            throw new anlan.kernel.Refused("“" + value + "”不是日期，应当写成 2026-11-25。").at("items");
        }
    }

    @PostMapping("/answer")
    String answer(@PathVariable UUID id, @ModelAttribute("answer") AnswerForm form, BindingResult errors, Model model, RedirectAttributes then) {
        boolean done = Forms.done(errors, () -> {
            if (form.extension == null) {
                throw new anlan.kernel.Refused("没有等待答复的申请。");
            }
            extensions.decide(new OrderId(id), new ExtensionId(form.extension), Boolean.TRUE.equals(form.grant), text(form.grounds));
        });
        if (!done) {
            return page(id, model);
        }
        then.addFlashAttribute("flash", Boolean.TRUE.equals(form.grant) ? "已准予延期，答复书已生成。" : "已答复不予延期，答复书已生成。");
        return "redirect:/orders/{id}";
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
