package anlan.cooperation.web;

import static anlan.cooperation.web.ReceivedPages.text;

import anlan.cooperation.JointVisits;
import anlan.cooperation.JointWork;
import anlan.cooperation.JointWorkId;
import anlan.cooperation.JointWorks;
import anlan.kernel.Identifier;
import anlan.kernel.Refused;
import anlan.platform.security.Me;
import anlan.platform.table.TableFormat;
import anlan.platform.web.Forms;
import anlan.platform.web.TableExport;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
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

/** Joint enforcement and investigation: the list, a new one, its page with the deeds of the lead and of the bodies. */
@Controller
@RequestMapping("/joint-works")
class JointPages {

    private final JointWorks works;
    private final JointVisits visits;
    private final Me me;
    private final Clock clock;

    JointPages(JointWorks works, JointVisits visits, Me me, Clock clock) {
        this.works = works;
        this.visits = visits;
        this.me = me;
        this.clock = clock;
    }

    @GetMapping
    String list(@RequestParam(defaultValue = "") String tab, @RequestParam(defaultValue = "") String q, @RequestParam(required = false) JointWork.@Nullable Kind kind,
            @RequestParam(defaultValue = "") String body, @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to, @RequestParam(required = false) @Nullable UUID enterprise, @RequestParam(defaultValue = "1") int page,
            Model model) {
        model.addAttribute("page", works.list(new JointWorks.Filter(tab, q, kind, body, from, to, enterprise, page)));
        model.addAttribute("counts", works.counts());
        model.addAttribute("kinds", JointWork.Kind.values());
        model.addAttribute("bodies", works.bodies());
        return "cooperation/joint-works";
    }

    @GetMapping("/export")
    ResponseEntity<StreamingResponseBody> export(@RequestParam(defaultValue = "") String tab, @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) JointWork.@Nullable Kind kind, @RequestParam(defaultValue = "") String body,
            @RequestParam(required = false) @Nullable LocalDate from, @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(required = false) @Nullable UUID enterprise, @RequestParam(defaultValue = "XLSX") TableFormat format) {
        return TableExport.of("联合执法和联合调查", LocalDate.now(clock), format,
                List.of("编号", "种类", "名称", "牵头单位", "开始", "结束", "参加单位数", "未确认", "未办任务", "状态", "总结", "没有办结的事项"),
                n -> works.list(new JointWorks.Filter(tab, q, kind, body, from, to, enterprise, n)),
                w -> Arrays.asList(w.number(), w.kind().label(), w.title(), w.organName(), w.fromDay(), w.toDay(), w.members(), w.unconfirmed(), w.openTasks(),
                        w.status().label(), w.conclusion(), w.leftOpen()));
    }

    @GetMapping("/new")
    String blank(Model model) {
        var today = LocalDate.now(clock);
        model.addAttribute("form", new JointForms.Work(Identifier.fresh(), JointWork.Kind.ENFORCEMENT, "", "", today, today.plusDays(7), List.of(), ""));
        return form(model);
    }

    private String form(Model model) {
        var kinds = new LinkedHashMap<JointWork.Kind, String>();
        Arrays.stream(JointWork.Kind.values()).forEach(k -> kinds.put(k, k.label()));
        model.addAttribute("kinds", kinds);
        model.addAttribute("bodies", works.bodies());
        return "cooperation/joint-new";
    }

    @PostMapping
    String begin(@ModelAttribute("form") JointForms.Work form, BindingResult errors, Model model, RedirectAttributes then) {
        var id = form.id();
        if (!Forms.done(errors, () -> {
            if (form.kind() == null) {
                throw new Refused("请选择种类。").at("kind");
            }
            works.begin(id, new JointWorks.NewWork(form.kind(), text(form.title()), text(form.matter()), form.from(), form.to(),
                    form.bodies() == null ? List.of() : form.bodies(), text(form.targets()).lines().map(String::strip).filter(l -> !l.isEmpty()).toList()));
        })) {
            return form(model);
        }
        then.addFlashAttribute("flash", "已经发起，邀请已送到各单位，等待确认。");
        return "redirect:/joint-works/" + id.value();
    }

    @GetMapping("/{id}")
    String show(@PathVariable UUID id, Model model) {
        model.addAttribute("form", JointForms.Deed.blank());
        return page(new JointWorkId(id), model);
    }

    private String page(JointWorkId id, Model model) {
        var work = works.view(id);
        var parts = works.parts(id);
        var members = new LinkedHashMap<String, String>();
        parts.members().stream().filter(m -> m.answer() != JointWork.Member.Answer.DECLINED).forEach(m -> members.put(m.body(), m.name()));
        model.addAttribute("work", work);
        model.addAttribute("parts", parts);
        model.addAttribute("members", members);
        model.addAttribute("visits", visits.of(id));
        model.addAttribute("open", parts.open(work.kind()));
        model.addAttribute("arrived", parts.targets().stream().anyMatch(t -> t.arrivedAt() != null));
        model.addAttribute("joined", parts.isJoinedBy(me.get().body()));
        model.addAttribute("reported", parts.findings().stream().map(JointWork.Finding::target).distinct().toList());
        model.addAttribute("linked", parts.visits().stream().map(JointWork.Linked::target).distinct().toList());
        model.addAttribute("lead", works.isLead(work));
        model.addAttribute("own", me.get().body());
        model.addAttribute("today", LocalDate.now(clock));
        return "cooperation/joint-work";
    }

    @PostMapping("/{id}/{deed:tasks|results|cases|conclusion|cancellation}")
    String act(@PathVariable UUID id, @PathVariable String deed, @ModelAttribute("form") JointForms.Deed form, BindingResult errors, Model model,
            RedirectAttributes then) {
        var work = new JointWorkId(id);
        if (!Forms.done(errors, () -> act(work, deed, form))) {
            return page(work, model);
        }
        then.addFlashAttribute("flash", "已办理。");
        return "redirect:/joint-works/{id}";
    }

    private void act(JointWorkId work, String deed, JointForms.Deed form) {
        switch (deed) {
            case "tasks" -> works.assign(work, text(form.body()), text(form.what()), form.due());
            case "results" -> {
                if (form.task() == null) {
                    throw new Refused("请选择任务。").at("task");
                }
                works.report(work, form.task(), text(form.result()));
            }
            case "cases" -> works.linkCase(work, text(form.number()));
            case "conclusion" -> works.conclude(work, text(form.conclusion()), text(form.leftOpen()));
            default -> works.cancel(work, text(form.reason()));
        }
    }
}
