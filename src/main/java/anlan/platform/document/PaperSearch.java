package anlan.platform.document;

import anlan.platform.search.Hit;
import anlan.platform.search.SearchSource;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Papers in the one search over everything: by number, check code or the name of the enterprise. */
@Component
@Order(50)
class PaperSearch implements SearchSource {

    private final PaperList list;
    private final PaperRights rights;

    PaperSearch(PaperList list, PaperRights rights) {
        this.list = list;
        this.rights = rights;
    }

    @Override
    public String title() {
        return "文书";
    }

    @Override
    public List<Hit> search(String q, int limit) {
        if (q.strip().length() < 2 || !rights.may("paper.read")) {
            return List.of();
        }
        return list.page(PaperFilter.words(q.strip()), 1).rows().stream().limit(limit)
                .map(p -> new Hit(p.title() + p.number(), p.addressee() + " · " + p.dated() + " · " + p.status().label(),
                        "/papers/" + p.id().value()))
                .toList();
    }
}
