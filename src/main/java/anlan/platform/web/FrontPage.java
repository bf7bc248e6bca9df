package anlan.platform.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** What the public sees first (首页). */
@Controller
class FrontPage {

    @GetMapping("/")
    String show() {
        return "platform/front";
    }
}
