package anlan.hazard.web;

import anlan.hazard.Extensions;
import anlan.hazard.OrderId;
import anlan.hazard.Orders;
import anlan.kernel.Refused;
import anlan.platform.document.Papers;
import anlan.platform.file.Upload;
import anlan.platform.security.Me;
import anlan.platform.security.Permissions;
import anlan.platform.web.Forms;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
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

/** The enterprise's own side: its orders, its report with photos, its request for more time. */
@Controller
@RequestMapping("/my/orders")
class MyOrderPages {

    record ReportForm(@Nullable Set<UUID> items, @Nullable String words, @Nullable String photos) {}

    private final Orders orders;
    private final Extensions extensions;
    private final Papers papers;
    private final Permissions permissions;
    private final Me me;
    private final Clock clock;

    MyOrderPages(Orders orders, Extensions extensions, Papers papers, Permissions permissions, Me me, Clock clock) {
        this.orders = orders;
        this.extensions = extensions;
        this.papers = papers;
        this.permissions = permissions;
        this.me = me;
        this.clock = clock;
    }

    @GetMapping
    String list(Model model) {
        permissions.require("enterprise.own");
        model.addAttribute("rows", orders.ofEnterprise(Objects.requireNonNull(me.get().enterprise()), 200));
        return "hazard/my-orders";
    }

    @GetMapping("/{id}")
    String show(@PathVariable UUID id, Model model) {
        return page(id, model);
    }

    private String page(UUID id, Model model) {
        permissions.require("enterprise.own");
        var order = orders.view(new OrderId(id));
        if (order.servedOn() == null) {
            throw new Refused("没有这份指令书，或者尚未送达。");
        }
        if (!model.containsAttribute("form")) {
            model.addAttribute("form", new ReportForm(Set.of(), "", null));
        }
        model.addAttribute("order", order);
        model.addAttribute("today", LocalDate.now(clock));
        model.addAttribute("openItems", OrderPages.openItems(order));
        model.addAttribute("papers", papers.of(order.id()));
        model.addAttribute("entries", OrderSteps.entries(order));
        model.addAttribute("opens", extensions.opens(order.id()));
        return "hazard/my-order";
    }

    @PostMapping("/{id}/report")
    String report(
            @PathVariable UUID id, @ModelAttribute("form") ReportForm form, BindingResult errors,
            @RequestParam(name = "pictures", required = false) @Nullable List<MultipartFile> pictures, Model model, RedirectAttributes then) {
        boolean done = Forms.done(errors, () -> orders.report(new OrderId(id), form.items == null ? Set.of() : form.items,
                form.words == null ? "" : form.words, Upload.of(pictures)));
        if (!done) {
            return page(id, model);
        }
        then.addFlashAttribute("flash", "整改情况已提交，监管部门将依法复查；复查通过后才能销号。");
        return "redirect:/my/orders/{id}";
    }
}
