package anlan.credit.web;

import anlan.credit.PublicReader;
import anlan.credit.PublicationKind;
import anlan.credit.PublicationRules;
import anlan.credit.notice.BulletinReader;
import anlan.platform.database.Scope;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What the public sees first (首页): one box, the usual errands, the newest lines. */
@Controller
class FrontPage {

    private static final int NEWEST = 6, NOTICES = 4;

    private final PublicReader reader;
    private final BulletinReader notices;
    private final PublicationRules rules;

    FrontPage(PublicReader reader, BulletinReader notices, PublicationRules rules) {
        this.reader = reader;
        this.notices = notices;
        this.rules = rules;
    }

    /** The same for everybody, whoever is signed in. */
    @GetMapping("/")
    String show(Model model) {
        model.addAttribute("notices", notices.newest(NOTICES));
        model.addAttribute("term", rules.term(PublicationKind.PENALTY));
        model.addAttribute("newest", Scope.NOTHING.within(() -> reader.newest(NEWEST)));
        return "credit/front";
    }
}
