package anlan.organization.web;

import anlan.kernel.Refused;
import anlan.organization.InterestId;
import anlan.organization.Interests;
import anlan.organization.OfficerId;
import anlan.organization.Officers;
import anlan.organization.SupervisedUnits;
import anlan.platform.security.Me;
import anlan.platform.web.Forms;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One's own account (我的账户): posts, certificate, declared interests. */
@Controller
@RequestMapping("/account")
class AccountPages {

    record InterestForm(
            @Nullable String unit, @Nullable String relation, @Nullable LocalDate from, @Nullable LocalDate to,
            @Nullable String note) {}

    private final Me me;
    private final Officers officers;
    private final Interests interests;
    private final ObjectProvider<SupervisedUnits> units;
    private final Clock clock;

    AccountPages(Me me, Officers officers, Interests interests, ObjectProvider<SupervisedUnits> units, Clock clock) {
        this.me = me;
        this.officers = officers;
        this.interests = interests;
        this.units = units;
        this.clock = clock;
    }

    @GetMapping
    String show(Model model) {
        model.addAttribute("form", new InterestForm("", "", LocalDate.now(clock), null, ""));
        return page(model);
    }

    private String page(Model model) {
        var person = me.get();
        var today = LocalDate.now(clock);
        model.addAttribute("person", person);
        model.addAttribute("today", today);
        if (!person.isEnterprise()) {
            var id = new OfficerId(person.person());
            model.addAttribute("officer", officers.view(id));
            model.addAttribute("holdings", officers.posts(id));
            model.addAttribute("certificates", officers.certificates(id));
            model.addAttribute("ties", interests.of(id));
            var relations = new LinkedHashMap<String, String>();
            Interests.RELATIONS.forEach(relation -> relations.put(relation, relation));
            model.addAttribute("relations", relations);
        }
        return "platform/account";
    }

    @PostMapping("/interests")
    String declare(@ModelAttribute("form") InterestForm form, BindingResult errors, Model model,
            RedirectAttributes redirect) {
        if (!Forms.done(errors, () -> declare(form))) {
            return page(model);
        }
        redirect.addFlashAttribute("flash", "已申报。存续期间，涉及该单位的执法活动不会再派给您。");
        return "redirect:/account";
    }

    private void declare(InterestForm form) {
        var person = me.get();
        if (person.isEnterprise()) {
            throw new Refused("利害关系由执法人员申报。");
        }
        var register = units.getIfAvailable();
        var typed = form.unit == null ? "" : form.unit.strip();
        var unit = register == null ? java.util.Optional.<SupervisedUnits.Unit>empty() : register.find(typed);
        var found = unit.orElseThrow(() ->
                new Refused("没有找到该单位，请填写统一社会信用代码或完整名称。").at("unit"));
        interests.declare(new Interests.NewInterest(new OfficerId(person.person()), found.id(), found.name(),
                form.relation == null ? "" : form.relation, form.note == null ? "" : form.note,
                form.from == null ? LocalDate.now(clock) : form.from, form.to));
    }

    @PostMapping("/interests/{interest}/end")
    String end(@PathVariable UUID interest, RedirectAttributes redirect) {
        interests.end(new InterestId(interest), LocalDate.now(clock));
        redirect.addFlashAttribute("flash", "已登记终止，今日起不再回避。");
        return "redirect:/account";
    }
}
