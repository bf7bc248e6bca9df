package anlan.penalty.web;

import anlan.penalty.SpotDecisionId;
import anlan.penalty.SpotViews;
import anlan.platform.security.Permissions;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** What was decided on the spot, as the unit itself sees it. */
@Controller
@RequestMapping("/my/spot-decisions/{id}")
class MySpotPages {

    private final SpotViews views;
    private final Permissions permissions;

    MySpotPages(SpotViews views, Permissions permissions) {
        this.views = views;
        this.permissions = permissions;
    }

    @GetMapping
    String show(@PathVariable UUID id, Model model) {
        permissions.require("enterprise.own");
        var view = views.view(new SpotDecisionId(id));
        model.addAttribute("view", view);
        model.addAttribute("papers", views.papers(view.id()));
        return "penalty/my-spot";
    }
}
