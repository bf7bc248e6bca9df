package anlan.credit.web;

import anlan.credit.PublicReader;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What the public sees first (首页): one box, the usual errands, the newest lines. */
@Controller
class FrontPage {

    private static final int NEWEST = 6;

    private final PublicReader reader;

    FrontPage(PublicReader reader) {
        this.reader = reader;
    }

    @GetMapping("/")
    String show(Model model) {
        model.addAttribute("newest", reader.newest(NEWEST));
        return "credit/front";
    }
}
