package anlan.credit.delivery.web;

import anlan.credit.delivery.DeliveryRoutes;
import anlan.platform.web.Forms;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The administrator's page of the delivery to the provincial network (省级推送). */
@Controller
@RequestMapping("/administration/delivery")
class DeliveryRoutePages {

    private static final String HERE = "redirect:/administration/delivery";

    record RouteForm(boolean active, @Nullable String address, @Nullable Integer seconds, @Nullable String key) {}

    record ReplayForm(@Nullable Long number, @Nullable String reason) {}

    record AnewForm(@Nullable String why) {}

    private final DeliveryRoutes routes;
    private final Clock clock;

    DeliveryRoutePages(DeliveryRoutes routes, Clock clock) {
        this.routes = routes;
        this.clock = clock;
    }

    @GetMapping
    String show(Model model) {
        return page(model);
    }

    @PostMapping
    String configure(@ModelAttribute("form") RouteForm form, BindingResult errors, Model model, RedirectAttributes then) {
        boolean done = Forms.done(errors, () -> routes.configure(form.active, text(form.address),
                form.seconds == null ? 0 : form.seconds, text(form.key)));
        if (!done) {
            return page(model);
        }
        then.addFlashAttribute("flash", form.active ? "已保存，推送已启用。" : "已保存，推送没有启用。");
        return HERE;
    }

    @PostMapping("/attempt")
    String tryNow(RedirectAttributes then) {
        routes.tryNow();
        then.addFlashAttribute("flash", "正在重试，稍后刷新本页查看结果。");
        return HERE;
    }

    @PostMapping("/replay")
    String replay(@ModelAttribute("again") ReplayForm again, BindingResult errors, Model model, RedirectAttributes then) {
        if (!Forms.done(errors, () -> routes.replay(again.number == null ? 0 : again.number, text(again.reason)))) {
            return page(model);
        }
        then.addFlashAttribute("flash", "从第 " + again.number + " 号起重新发送。");
        return HERE;
    }

    @PostMapping("/stream")
    String beginAnew(@ModelAttribute("anew") AnewForm anew, BindingResult errors, Model model, RedirectAttributes then) {
        if (!Forms.done(errors, () -> routes.beginAnew(text(anew.why)))) {
            return page(model);
        }
        then.addFlashAttribute("flash", "已重新建立流水，全部记录从第 1 号起发送。");
        return HERE;
    }

    private String page(Model model) {
        var view = routes.view();
        model.addAttribute("view", view);
        model.addAttribute("now", clock.instant());
        offer(model, "form", new RouteForm(view.active(), view.address(), view.seconds(), ""));
        offer(model, "again", new ReplayForm(null, ""));
        offer(model, "anew", new AnewForm(""));
        return "credit/delivery";
    }

    private static void offer(Model model, String name, Object form) {
        if (!model.containsAttribute(name)) {
            model.addAttribute(name, form);
        }
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }
}
