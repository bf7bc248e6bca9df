package anlan.mandate.web;

import anlan.mandate.CalendarFeeds;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One's own calendar feed (日历订阅): the page that opens it, and the calendar itself, which asks without sign-in. */
@Controller
@RequestMapping("/clocks/feed")
class CalendarFeedPages {

    private final CalendarFeeds feeds;
    private final String address;

    CalendarFeedPages(CalendarFeeds feeds, @Value("${anlan.address}") String address) {
        this.feeds = feeds;
        this.address = address;
    }

    @GetMapping
    String show(Model model) {
        model.addAttribute("feed", feeds.mine().orElse(null));
        return "mandate/feed";
    }

    @PostMapping
    String renew(RedirectAttributes redirect) {
        redirect.addFlashAttribute("secret", address + "/clocks/feed/" + feeds.renew() + ".ics");
        return "redirect:/clocks/feed";
    }

    @PostMapping("/closing")
    String close(RedirectAttributes redirect) {
        feeds.close();
        redirect.addFlashAttribute("flash", "日历订阅已停用，原来的地址不再有效。");
        return "redirect:/clocks/feed";
    }

    @GetMapping("/{secret}.ics")
    ResponseEntity<String> calendar(@PathVariable String secret) {
        return feeds.read(secret, address)
                .map(text -> ResponseEntity.ok().header("Content-Type", "text/calendar;charset=UTF-8")
                        .header("Content-Disposition", "inline; filename=anlan.ics").cacheControl(CacheControl.noStore()).body(text))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }
}
