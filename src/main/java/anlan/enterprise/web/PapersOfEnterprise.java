package anlan.enterprise.web;

import anlan.enterprise.EnterpriseFileSection;
import anlan.enterprise.EnterpriseId;
import anlan.enterprise.Enterprises;
import anlan.platform.document.PaperView;
import anlan.platform.document.Papers;
import anlan.platform.security.Me;
import anlan.platform.security.Permissions;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The papers in the file of an enterprise (文书分册), and their list; a paper still sealed is not among them. */
@Controller
class PapersOfEnterprise implements EnterpriseFileSection {

    private static final int MOST = 500;

    private final Papers papers;
    private final Enterprises enterprises;
    private final Permissions permissions;
    private final Me me;

    PapersOfEnterprise(Papers papers, Enterprises enterprises, Permissions permissions, Me me) {
        this.papers = papers;
        this.enterprises = enterprises;
        this.permissions = permissions;
        this.me = me;
    }

    @GetMapping("/enterprises/{enterprise:[0-9a-f-]{36}}/papers")
    String list(@PathVariable UUID enterprise, Model model) {
        if (!me.get().isEnterprise()) {
            permissions.require("paper.read");
        }
        model.addAttribute("enterprise", enterprises.view(new EnterpriseId(enterprise)));
        model.addAttribute("papers", of(enterprise));
        model.addAttribute("most", MOST);
        return "enterprise/papers";
    }

    private List<PaperView> of(UUID enterprise) {
        return papers.concerning(enterprise, MOST);
    }

    @Override
    public String title() {
        return "文书";
    }

    @Override
    public boolean offered() {
        return permissions.may("paper.read") || me.get().isEnterprise();
    }

    @Override
    public long count(EnterpriseId enterprise) {
        return of(enterprise.value()).size();
    }

    @Override
    public String href(EnterpriseId enterprise) {
        return "/enterprises/" + enterprise.value() + "/papers";
    }
}
