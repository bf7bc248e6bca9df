package anlan.credit.web;

import anlan.credit.PublicReader;
import anlan.platform.web.Page;
import anlan.credit.PublicationId;
import anlan.credit.PublicationKind;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The public window: search, a unit, a record. Whatever is not public is not there, in the same words as what never was. */
@Controller
@RequestMapping("/public")
class PublicPages {

    private static final int LONGEST = 100;

    private final PublicReader reader;

    PublicPages(PublicReader reader) {
        this.reader = reader;
    }

    @GetMapping("/search")
    String search(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "") String kind, @RequestParam(defaultValue = "1") String page,
            Model model) {
        var words = q.strip();
        words = words.length() > LONGEST ? words.substring(0, LONGEST) : words;
        model.addAttribute("q", words);
        if (words.isEmpty()) {
            model.addAttribute("kind", kind(kind));
            model.addAttribute("kinds", PublicationKind.PROPOSED);
            model.addAttribute("page", reader.newest(kind(kind), Page.open(page)));
        } else {
            model.addAttribute("found", reader.search(words, Page.open(page)));
        }
        return "credit/search";
    }

    private static @Nullable PublicationKind kind(String name) {
        for (var kind : PublicationKind.values()) {
            if (kind.name().equals(name)) {
                return kind;
            }
        }
        return null;
    }

    @GetMapping("/enterprises/{id}")
    String enterprise(@PathVariable String id, Model model) {
        model.addAttribute("unit", uuid(id).flatMap(reader::enterprise).orElseThrow(PublicPages::nothing));
        return "credit/enterprise";
    }

    @GetMapping("/records/{id}")
    String record(@PathVariable String id, Model model) {
        var record = uuid(id).map(PublicationId::new).flatMap(reader::record).orElseThrow(PublicPages::nothing);
        model.addAttribute("record", record);
        model.addAttribute("replies", reader.replies(record));
        model.addAttribute("unit", reader.unitOf(new PublicationId(record.id())).orElse(null));
        return "credit/record";
    }

    static Optional<UUID> uuid(String text) {
        return text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}") ? Optional.of(UUID.fromString(text)) : Optional.empty();
    }

    private static ResponseStatusException nothing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
