package anlan.law.web;

import anlan.kernel.Refused;
import anlan.law.EditionView;
import anlan.law.ProvisionView;
import anlan.law.Provisions;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The library of the law (法律法规): its editions, their text, and the search in it. */
@Controller
@RequestMapping("/law")
class LawPages {

    private final Provisions provisions;
    private final Clock clock;

    LawPages(Provisions provisions, Clock clock) {
        this.provisions = provisions;
        this.clock = clock;
    }

    /** A chapter with the articles in it; an article with the paragraphs and items that are its words. */
    record Chapter(String heading, String anchor, List<Article> articles) {}

    record Article(ProvisionView head, List<ProvisionView> lines) {}

    /** An article found, and the edition it is in. */
    record Found(EditionView edition, ProvisionView article, List<Excerpt.Piece> text, boolean inForce) {}

    @GetMapping
    String editions(Model model) {
        var kinds = provisions.editions().stream()
                .collect(Collectors.groupingBy(EditionView::kind, LinkedHashMap::new, Collectors.toList()));
        model.addAttribute("kinds", kinds);
        model.addAttribute("number", kinds.values().stream().mapToInt(List::size).sum());
        model.addAttribute("today", LocalDate.now(clock));
        return "law/editions";
    }

    @GetMapping("/{edition}")
    String edition(@PathVariable String edition, Model model) {
        var view = provisions.edition(edition);
        model.addAttribute("edition", view);
        model.addAttribute("others", provisions.otherEditions(view));
        model.addAttribute("chapters", chapters(provisions.text(edition)));
        model.addAttribute("inForce", view.isInForceOn(LocalDate.now(clock)));
        return "law/edition";
    }

    private static List<Chapter> chapters(List<ProvisionView> text) {
        var chapters = new ArrayList<Chapter>();
        for (var piece : text) {
            if (piece.depth() == 1) {
                if (chapters.isEmpty() || !chapters.getLast().heading.equals(piece.heading())) {
                    chapters.add(new Chapter(piece.heading(), "c" + chapters.size(), new ArrayList<>()));
                }
                chapters.getLast().articles.add(new Article(piece, new ArrayList<>()));
            } else {
                chapters.getLast().articles.getLast().lines.add(piece);
            }
        }
        return chapters;
    }

    @GetMapping("/search")
    String search(@RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable LocalDate on, Model model) {
        var day = on == null ? LocalDate.now(clock) : on;
        var words = q == null ? "" : q.strip();
        model.addAttribute("q", words);
        model.addAttribute("on", day);
        model.addAttribute("found", List.of());
        try {
            model.addAttribute("found", found(words, day));
        } catch (Refused refused) {
            model.addAttribute("refusal", refused.getMessage());
        }
        return "law/search";
    }

    private List<Found> found(String words, LocalDate day) {
        Map<String, EditionView> editions =
                provisions.editions().stream().collect(Collectors.toMap(EditionView::id, e -> e));
        var wanted = Stream.of(words.split("[\\s　]+")).filter(w -> !w.isEmpty()).toList();
        return provisions.search(words, day).stream().map(article -> {
            var edition = editions.get(article.edition());
            return new Found(edition, article, Excerpt.of(article.text(), wanted), edition.isInForceOn(day));
        }).toList();
    }
}
