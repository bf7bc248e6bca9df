package anlan.organization.web;

import anlan.platform.health.HealthLines;
import anlan.platform.security.Permissions;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** One page that says whether all is well (系统管理). */
@Controller
class AdministrationPages {

    private final HealthLines lines;
    private final Permissions permissions;

    AdministrationPages(HealthLines lines, Permissions permissions) {
        this.lines = lines;
        this.permissions = permissions;
    }

    @GetMapping("/administration")
    String show(Model model) {
        permissions.require("administer");
        var findings = lines.look();
        model.addAttribute("findings", findings);
        model.addAttribute("well", findings.stream().allMatch(finding -> finding.tone().equals("ok")));
        return "organization/administration";
    }
}
