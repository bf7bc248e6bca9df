package anlan.penalty.web;

import anlan.penalty.SupplyCutId;
import anlan.penalty.SupplyCutViews;
import anlan.platform.security.Permissions;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** A cut of supply, as the unit itself sees it. */
@Controller
@RequestMapping("/my/supply-cuts/{id}")
class MySupplyCutPages {

    private final SupplyCutViews views;
    private final Permissions permissions;

    MySupplyCutPages(SupplyCutViews views, Permissions permissions) {
        this.views = views;
        this.permissions = permissions;
    }

    @GetMapping
    String show(@PathVariable UUID id, Model model) {
        permissions.require("enterprise.own");
        var view = views.view(new SupplyCutId(id));
        model.addAttribute("view", view);
        model.addAttribute("papers", views.papers(view.id()));
        return "penalty/my-supply-cut";
    }
}
