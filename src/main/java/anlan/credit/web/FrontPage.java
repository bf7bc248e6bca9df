package anlan.credit.web;

import anlan.credit.PublicReader;
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

    FrontPage(PublicReader reader, BulletinReader notices) {
        this.reader = reader;
        this.notices = notices;
    }

    /** The same for everybody, whoever is signed in. */
    @GetMapping("/")
    String show(Model model) {
        model.addAttribute("notices", notices.newest(NOTICES));
        model.addAttribute("newest", Scope.NOTHING.within(() -> reader.newest(NEWEST)));
        return "credit/front";
    }
}
