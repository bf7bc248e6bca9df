package anlan.enterprise.web;

import anlan.enterprise.EnterpriseFilter;
import anlan.enterprise.EnterpriseReader;
import anlan.platform.search.Hit;
import anlan.platform.search.SearchSource;
import anlan.platform.security.Permissions;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Enterprises in the one search over everything. */
@Component
@Order(10)
class EnterpriseSearch implements SearchSource {

    private final EnterpriseReader reader;
    private final Permissions permissions;

    EnterpriseSearch(EnterpriseReader reader, Permissions permissions) {
        this.reader = reader;
        this.permissions = permissions;
    }

    @Override
    public String title() {
        return "企业";
    }

    @Override
    public List<Hit> search(String q, int limit) {
        if (q.strip().length() < 2 || !permissions.may("enterprise.read")) {
            return List.of();
        }
        return reader.list(EnterpriseFilter.words(q.strip()), 1).rows().stream()
                .limit(limit)
                .map(row -> new Hit(
                        row.name(), row.code() + " · " + row.tradeName() + " · " + row.townName() + " · " + row.status().label(),
                        "/enterprises/" + row.id().value()))
                .toList();
    }
}
