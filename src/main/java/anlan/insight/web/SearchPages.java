package anlan.insight.web;

import anlan.platform.search.Hit;
import anlan.platform.search.SearchSource;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One box over everything that the person may see (综合检索). */
@Controller
class SearchPages {

    private static final int MOST = 20;
    private static final int LONGEST = 60;

    private final ObjectProvider<SearchSource> sources;

    SearchPages(ObjectProvider<SearchSource> sources) {
        this.sources = sources;
    }

    /** What one source found. */
    record Found(String title, List<Hit> hits, boolean more) {}

    @GetMapping("/search")
    String search(@RequestParam(defaultValue = "") String q, Model model) {
        var words = q.strip().length() > LONGEST ? q.strip().substring(0, LONGEST) : q.strip();
        boolean tooShort = words.length() == 1;
        model.addAttribute("q", words);
        model.addAttribute("tooShort", tooShort);
        model.addAttribute("found", words.isEmpty() || tooShort ? List.of() : found(words));
        return "insight/search";
    }

    private List<Found> found(String words) {
        return sources.orderedStream().map(source -> {
            var hits = source.search(words, MOST + 1);
            return new Found(source.title(), hits.stream().limit(MOST).toList(), hits.size() > MOST);
        }).filter(found -> !found.hits().isEmpty()).toList();
    }
}
