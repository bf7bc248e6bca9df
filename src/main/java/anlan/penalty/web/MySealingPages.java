package anlan.penalty.web;

import anlan.penalty.SealingId;
import anlan.penalty.SealingViews;
import anlan.platform.security.Permissions;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** What was sealed or seized at a unit, as the unit itself sees it. */
@Controller
@RequestMapping("/my/coercions/{id}")
class MySealingPages {

    private final SealingViews views;
    private final Permissions permissions;

    MySealingPages(SealingViews views, Permissions permissions) {
        this.views = views;
        this.permissions = permissions;
    }

    @GetMapping
    String show(@PathVariable UUID id, Model model) {
        permissions.require("enterprise.own");
        var view = views.view(new SealingId(id));
        model.addAttribute("view", view);
        model.addAttribute("papers", views.papers(view.id()));
        return "penalty/my-sealing";
    }
}
