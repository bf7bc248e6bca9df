package anlan.hazard.web;

import anlan.hazard.Extensions;
import anlan.hazard.OrderFilter;
import anlan.hazard.OrderId;
import anlan.hazard.OrderView;
import anlan.hazard.Orders;
import anlan.hazard.Receipt;
import anlan.platform.document.Papers;
import anlan.platform.document.form.ServiceWay;
import anlan.platform.file.FileAnswer;
import anlan.platform.file.FileStore;
import anlan.platform.table.TableFormat;
import anlan.platform.web.Forms;
import anlan.platform.web.TableExport;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
@RequestMapping("/orders")
class OrderPages {

    record ServiceForm(
            @Nullable ServiceWay way, @Nullable LocalDateTime receivedAt, @Nullable String place, @Nullable String receiver,
            @Nullable String relation, @Nullable String refusal, @Nullable String witness) {}

    record RequestForm(@Nullable Set<UUID> items, @Nullable String words) {}

    private final Orders orders;
    private final Extensions extensions;
    private final Papers papers;
    private final FileStore files;
    private final Clock clock;

    OrderPages(Orders orders, Extensions extensions, Papers papers, FileStore files, Clock clock) {
        this.orders = orders;
        this.extensions = extensions;
        this.papers = papers;
        this.files = files;
        this.clock = clock;
    }

    @GetMapping
    String list(
            @RequestParam(defaultValue = "") String tab, @RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "") String town,
            @RequestParam(defaultValue = "false") boolean mine, @RequestParam(defaultValue = "") String sort,
            @RequestParam(defaultValue = "1") int page, @RequestParam(required = false) @Nullable UUID selected,
            @RequestParam(required = false) @Nullable UUID enterprise, Model model) {
        model.addAttribute("page", orders.list(new OrderFilter(tab, q, town, mine, sort, page, enterprise)));
        model.addAttribute("counts", orders.counts());
        model.addAttribute("towns", orders.towns());
        model.addAttribute("today", LocalDate.now(clock));
        if (selected != null) {
            var order = orders.view(new OrderId(selected));
            model.addAttribute("selected", order);
            model.addAttribute("entries", OrderSteps.entries(order));
        }
        return "hazard/orders";
    }

    @GetMapping("/export")
    ResponseEntity<StreamingResponseBody> export(
            @RequestParam(defaultValue = "") String tab, @RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "") String town,
            @RequestParam(defaultValue = "false") boolean mine, @RequestParam(defaultValue = "") String sort,
            @RequestParam(required = false) @Nullable UUID enterprise,
            @RequestParam(defaultValue = "XLSX") TableFormat format) {
        return TableExport.of("整改指令", LocalDate.now(clock), format,
                List.of("企业", "文号", "行业", "属地", "下达", "送达", "最早期限", "隐患数", "未销号", "状态"),
                n -> orders.list(new OrderFilter(tab, q, town, mine, sort, n, enterprise)),
                o -> Arrays.asList(o.enterpriseName(), o.number(), o.tradeName(), o.town(), o.issuedOn(), o.servedOn(), o.due(), o.items(), o.open(), o.label()));
    }

    @GetMapping("/{id}")
    String show(@PathVariable UUID id, Model model) {
        return page(id, model);
    }

    private String page(UUID id, Model model) {
        var order = orders.view(new OrderId(id));
        if (!model.containsAttribute("service")) {
            var now = LocalDateTime.now(clock).withSecond(0).withNano(0);
            model.addAttribute("service", new ServiceForm(ServiceWay.DIRECT, now, order.town(), "", "", "", ""));
        }
        if (!model.containsAttribute("request")) {
            model.addAttribute("request", new RequestForm(Set.of(), ""));
        }
        model.addAttribute("order", order);
        model.addAttribute("today", LocalDate.now(clock));
        model.addAttribute("ways", ways());
        model.addAttribute("openItems", openItems(order));
        model.addAttribute("papers", papers.of(order.id()));
        model.addAttribute("steps", OrderSteps.of(order, LocalDate.now(clock)));
        model.addAttribute("entries", OrderSteps.entries(order));
        model.addAttribute("opens", extensions.opens(order.id()));
        return "hazard/order";
    }

    static Map<UUID, String> openItems(OrderView order) {
        var open = new LinkedHashMap<UUID, String>();
        order.items().stream().filter(i -> !Boolean.TRUE.equals(i.passed()))
                .forEach(i -> open.put(i.hazard(), i.no() + "．" + i.problem() + "（期限 " + i.due() + "）"));
        return open;
    }

    private static Map<ServiceWay, String> ways() {
        var ways = new LinkedHashMap<ServiceWay, String>();
        for (var way : ServiceWay.values()) {
            ways.put(way, way.label());
        }
        return ways;
    }

    @PostMapping("/{id}/service")
    String serve(@PathVariable UUID id, @ModelAttribute("service") ServiceForm form, BindingResult errors, Model model, RedirectAttributes then) {
        boolean done = Forms.done(errors, () -> {
            if (form.receivedAt == null) {
                throw new anlan.kernel.Refused("请填写送达时间。").at("receivedAt");
            }
            orders.serve(new OrderId(id), new Receipt(form.way == null ? ServiceWay.DIRECT : form.way,
                    form.receivedAt.atZone(clock.getZone()).toInstant(), text(form.place), text(form.receiver), form.relation, form.refusal, form.witness));
        });
        if (!done) {
            return page(id, model);
        }
        then.addFlashAttribute("flash", "已登记送达，整改期限开始计算。");
        return "redirect:/orders/{id}";
    }

    @PostMapping("/{id}/request")
    String request(@PathVariable UUID id, @ModelAttribute("request") RequestForm form, BindingResult errors, Model model, RedirectAttributes then) {
        if (!Forms.done(errors, () -> orders.requestFor(new OrderId(id), form.items == null ? Set.of() : form.items, text(form.words)))) {
            return page(id, model);
        }
        then.addFlashAttribute("flash", "已登记复查申请，复查期限开始计算。");
        return "redirect:/orders/{id}";
    }

    @GetMapping("/{id}/photos/{file}")
    ResponseEntity<Resource> photo(@PathVariable UUID id, @PathVariable UUID file) {
        return FileAnswer.photo(orders.photo(new OrderId(id), file), files);
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
