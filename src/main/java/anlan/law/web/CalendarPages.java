package anlan.law.web;

import anlan.law.Calendars;
import anlan.law.Grounds;
import anlan.platform.security.Permissions;
import anlan.platform.web.Forms;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The yearly arrangements of rest days (工作日历), and loading the next. */
@Controller
@RequestMapping("/law/calendar")
class CalendarPages {

    private final Calendars calendars;
    private final Permissions permissions;
    private final Clock clock;

    CalendarPages(Calendars calendars, Permissions permissions, Clock clock) {
        this.calendars = calendars;
        this.permissions = permissions;
        this.clock = clock;
    }

    record YearForm(
            @NotNull(message = "请填写年份") @Nullable Integer year, @NotBlank(message = "请填写放假调休的日期") String days,
            String source, String reason) {}

    @GetMapping
    String calendar(Model model) {
        model.addAttribute("years", calendars.years());
        model.addAttribute("thisYear", LocalDate.now(clock).getYear());
        model.addAttribute("nextLoaded",
                calendars.current().isAnnounced(LocalDate.of(LocalDate.now(clock).getYear() + 1, 1, 1)));
        return "law/calendar";
    }

    @GetMapping("/new")
    String year(Model model) {
        permissions.require("law.calendar");
        model.addAttribute("form",
                new YearForm(LocalDate.now(clock).getYear() + 1, "date,kind,name\n", "", "国务院办公厅公布年度放假安排"));
        return "law/calendar-year";
    }

    @PostMapping
    String load(@Valid @ModelAttribute("form") YearForm form, BindingResult errors, RedirectAttributes redirect) {
        if (!Forms.done(errors, () -> calendars.load(Objects.requireNonNull(form.year()), form.days(),
                new Grounds(form.source(), form.reason())))) {
            return "law/calendar-year";
        }
        redirect.addFlashAttribute("flash", "已载入 " + form.year() + " 年放假调休安排，此前暂定的期限即按新安排计算。");
        return "redirect:/law/calendar";
    }
}
