package anlan.terminal.web;

import anlan.platform.security.Me;
import anlan.platform.security.Sessions;
import anlan.platform.table.TableFormat;
import anlan.platform.web.Forms;
import anlan.platform.web.TableExport;
import anlan.terminal.DeviceFilter;
import anlan.terminal.DeviceId;
import anlan.terminal.DeviceView;
import anlan.terminal.Devices;
import anlan.terminal.deed.DeedKind;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
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

/** The phones as the office sees them (移动终端): what lies unsent on each, and the end of a lost one. */
@Controller
@RequestMapping("/terminals")
class DevicePages {

    private static final List<String> COLUMNS = List.of("使用人", "单位", "手机", "程序版本", "登记时间", "最近联系", "时钟", "未发送", "未发送字节数",
            "报告时间", "状态", "停用时间", "停用原因");
    private static final Map<String, String> KINDS = Arrays.stream(DeedKind.values()).collect(Collectors.toMap(DeedKind::name, DeedKind::label));

    record EndForm(@Nullable String reason) {}

    private final Devices devices;
    private final Sessions sessions;
    private final Me me;
    private final Clock clock;

    DevicePages(Devices devices, Sessions sessions, Me me, Clock clock) {
        this.devices = devices;
        this.sessions = sessions;
        this.me = me;
        this.clock = clock;
    }

    @GetMapping
    String list(
            @RequestParam(defaultValue = "") String tab, @RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "") String agency,
            @RequestParam(defaultValue = "") String sort, @RequestParam(defaultValue = "1") int page, Model model) {
        model.addAttribute("page", devices.list(new DeviceFilter(tab, q, agency, sort, page)));
        model.addAttribute("counts", devices.counts());
        model.addAttribute("bodies", devices.bodies());
        model.addAttribute("now", clock.instant());
        return "terminal/devices";
    }

    @GetMapping("/export")
    ResponseEntity<StreamingResponseBody> export(
            @RequestParam(defaultValue = "") String tab, @RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "") String agency,
            @RequestParam(defaultValue = "") String sort, @RequestParam(defaultValue = "XLSX") TableFormat format) {
        return TableExport.of("移动终端", LocalDate.now(clock), format, COLUMNS, n -> devices.list(new DeviceFilter(tab, q, agency, sort, n)),
                d -> Arrays.asList(d.ownerName(), d.agencyName(), d.name(), d.appVersion(), d.registeredAt(), d.lastContact(), d.skew(), d.unsent(),
                        d.bytes(), d.reportedAt(), d.state(), d.endedAt(), d.endedReason()));
    }

    /** One's own phones, and the way to the app. */
    @GetMapping("/own")
    String own(Model model) {
        model.addAttribute("devices", devices.own());
        model.addAttribute("now", clock.instant());
        return "terminal/own";
    }

    @GetMapping("/{id}")
    String show(@PathVariable UUID id, Model model) {
        model.addAttribute("form", new EndForm(""));
        return page(id, model);
    }

    private String page(UUID id, Model model) {
        var device = devices.view(new DeviceId(id));
        model.addAttribute("device", device);
        model.addAttribute("unsent", devices.unsent(device.id()));
        model.addAttribute("kinds", KINDS);
        model.addAttribute("mine", isMine(device));
        model.addAttribute("ends", !device.isEnded() && devices.mayEnd(device));
        model.addAttribute("now", clock.instant());
        return "terminal/device";
    }

    /** Every session of the holder ends; whoever ended his own phone at a desk goes on there. */
    @PostMapping("/{id}/ending")
    String end(@PathVariable UUID id, @ModelAttribute("form") EndForm form, BindingResult errors, Model model, HttpServletRequest request,
            HttpServletResponse response, RedirectAttributes then) {
        var device = devices.view(new DeviceId(id));
        boolean done = Forms.done(errors, () -> {
            var from = devices.end(device.id(), form.reason == null ? "" : form.reason);
            if (isMine(device)) {
                sessions.become(me.get().since(from), request, response);
            }
        });
        if (!done) {
            return page(id, model);
        }
        then.addFlashAttribute("flash", "已停用。这部手机下次联网时清除本机数据，预留未用的文号已作废。");
        return "redirect:/terminals/{id}";
    }

    private boolean isMine(DeviceView device) {
        return device.owner().equals(me.person());
    }
}
