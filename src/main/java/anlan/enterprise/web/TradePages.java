package anlan.enterprise.web;

import anlan.enterprise.competence.Trades;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** The trades to choose from (行业选择): as JSON, as options while typing, and as a page without script. */
@Controller
class TradePages {

    private static final int OFFERED = 30;
    private static final int LISTED = 200;

    private final Trades trades;

    TradePages(Trades trades) {
        this.trades = trades;
    }

    @GetMapping(path = "/trades", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    List<Trades.Trade> search(@RequestParam(defaultValue = "") String q) {
        return q.isBlank() ? List.of() : trades.search(q, OFFERED);
    }

    @GetMapping(path = "/trades", produces = MediaType.TEXT_HTML_VALUE)
    String page(@RequestParam(defaultValue = "") String q, Model model) {
        model.addAttribute("q", q);
        model.addAttribute("trades", q.isBlank() ? trades.divisions("") : trades.search(q, LISTED));
        return "enterprise/trades";
    }

    @GetMapping("/trades/options")
    String options(@RequestParam(name = "trade", defaultValue = "") String typed, Model model) {
        model.addAttribute("trades", typed.isBlank() ? List.of() : trades.search(typed, OFFERED));
        return "enterprise/trades :: options";
    }
}
