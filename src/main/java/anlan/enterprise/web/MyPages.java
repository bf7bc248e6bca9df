package anlan.enterprise.web;

import anlan.enterprise.EnterpriseFileSection;
import anlan.enterprise.EnterpriseId;
import anlan.enterprise.Enterprises;
import anlan.enterprise.Regulators;
import anlan.kernel.Refused;
import anlan.platform.security.Me;
import anlan.platform.security.Permissions;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The enterprise's own file, as its safety manager sees it (本单位). */
@Controller
class MyPages {

    private final Enterprises enterprises;
    private final Regulators regulators;
    private final List<EnterpriseFileSection> sections;
    private final Permissions permissions;
    private final Me me;

    MyPages(
            Enterprises enterprises, Regulators regulators, List<EnterpriseFileSection> sections, Permissions permissions,
            Me me) {
        this.enterprises = enterprises;
        this.regulators = regulators;
        this.sections = sections;
        this.permissions = permissions;
        this.me = me;
    }

    @GetMapping("/my")
    String show(Model model) {
        permissions.require("enterprise.own");
        if (!me.get().isEnterprise()) {
            throw new Refused("这是企业账号的页面，请从“企业档案”查看企业。");
        }
        var view = enterprises.view(new EnterpriseId(Objects.requireNonNull(me.get().enterprise())));
        var answering = regulators.of(view);
        model.addAttribute("enterprise", view);
        model.addAttribute("facts", view.facts());
        model.addAttribute("regulators", answering);
        model.addAttribute("sections", FilePages.sections(sections, view.id()));
        return "enterprise/my";
    }
}
