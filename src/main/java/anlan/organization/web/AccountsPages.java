package anlan.organization.web;

import anlan.kernel.Refused;
import anlan.organization.Officers;
import anlan.organization.SupervisedUnits;
import anlan.organization.account.AccountId;
import anlan.organization.account.AccountReader;
import anlan.organization.account.Accounts;
import anlan.platform.security.Permissions;
import anlan.platform.web.Forms;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.util.LinkedHashMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The accounts as the administrator keeps them (账号管理). */
@Controller
@RequestMapping("/administration/accounts")
class AccountsPages {

    record AccountForm(
            @NotBlank(message = "请填写账号。") String username, @Nullable String officer, @Nullable String unit) {}

    private final Accounts accounts;
    private final AccountReader reader;
    private final Officers officers;
    private final ObjectProvider<SupervisedUnits> units;
    private final Permissions permissions;

    AccountsPages(Accounts accounts, AccountReader reader, Officers officers, ObjectProvider<SupervisedUnits> units,
            Permissions permissions) {
        this.accounts = accounts;
        this.reader = reader;
        this.officers = officers;
        this.units = units;
        this.permissions = permissions;
    }

    @ModelAttribute
    void onlyForTheAdministrator() {
        permissions.require("administer");
    }

    @GetMapping
    String list(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "1") int page, Model model) {
        model.addAttribute("words", q);
        model.addAttribute("page", reader.list(q, page));
        return "organization/accounts";
    }

    @GetMapping("/new")
    String blank(Model model) {
        model.addAttribute("form", new AccountForm("", "", ""));
        return form(model);
    }

    private String form(Model model) {
        var people = new LinkedHashMap<String, String>();
        reader.withoutAccount().forEach(person -> people.put(person.id().toString(), person.text()));
        model.addAttribute("people", people);
        return "organization/account-new";
    }

    @PostMapping
    String open(@Valid @ModelAttribute("form") AccountForm form, BindingResult errors, Model model,
            RedirectAttributes redirect) {
        var password = new AtomicReference<String>();
        if (!Forms.done(errors, () -> password.set(accounts.open(wanted(form))))) {
            return form(model);
        }
        redirect.addFlashAttribute("oneTime", password.get());
        redirect.addFlashAttribute("oneTimeFor", form.username);
        return "redirect:/administration/accounts";
    }

    private Accounts.NewAccount wanted(AccountForm form) {
        if (form.officer != null && !form.officer.isBlank()) {
            var officer = officers.view(new anlan.organization.OfficerId(UUID.fromString(form.officer)));
            return Accounts.NewAccount.of(officer.id(), form.username, officer.name());
        }
        var typed = form.unit == null ? "" : form.unit.strip();
        if (typed.isEmpty()) {
            throw new Refused("请选择人员，或填写企业。").at("officer");
        }
        var register = units.getIfAvailable();
        var unit = register == null ? null : register.find(typed).orElse(null);
        if (unit == null) {
            throw new Refused("没有找到该企业，请填写统一社会信用代码或完整名称。").at("unit");
        }
        return Accounts.NewAccount.ofEnterprise(unit.id(), form.username, unit.name());
    }

    @GetMapping("/{account}")
    String show(@PathVariable UUID account, Model model) {
        model.addAttribute("account", reader.find(new AccountId(account)).orElseThrow(() -> new Refused("没有这个账号。")));
        return "organization/account";
    }

    @PostMapping("/{account}/password")
    String reset(@PathVariable UUID account, RedirectAttributes redirect) {
        var id = new AccountId(account);
        redirect.addFlashAttribute("oneTime", accounts.resetPassword(id));
        redirect.addFlashAttribute("oneTimeFor", reader.find(id).map(view -> view.username()).orElse(""));
        return "redirect:/administration/accounts/{account}";
    }

    @PostMapping("/{account}/sessions/end")
    String endSessions(@PathVariable UUID account, RedirectAttributes redirect) {
        return done(account, accounts::endSessions, "已结束该账号的全部登录。", redirect);
    }

    @PostMapping("/{account}/disabling")
    String disable(@PathVariable UUID account, @RequestParam(defaultValue = "") String reason,
            RedirectAttributes redirect) {
        return done(account, id -> accounts.disable(id, reason), "已停用，该账号的登录全部结束。", redirect);
    }

    @PostMapping("/{account}/enabling")
    String enable(@PathVariable UUID account, RedirectAttributes redirect) {
        return done(account, accounts::enable, "已恢复。", redirect);
    }

    private static String done(UUID account, Consumer<AccountId> deed, String told, RedirectAttributes redirect) {
        try {
            deed.accept(new AccountId(account));
            redirect.addFlashAttribute("flash", told);
        } catch (Refused refused) {
            redirect.addFlashAttribute("warning", refused.getMessage());
        }
        return "redirect:/administration/accounts/{account}";
    }
}
