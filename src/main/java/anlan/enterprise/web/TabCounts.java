package anlan.enterprise.web;

import anlan.enterprise.EnterpriseFilter;
import anlan.enterprise.EnterpriseReader;
import anlan.platform.database.Scope;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** How many enterprises there are under each tab of the list, kept for half a minute for all of one sight. */
@Component
class TabCounts {

    private static final int SCOPES = 500;

    private final EnterpriseReader reader;
    private final Cache<Scope, Map<String, Long>> known = Caffeine.newBuilder()
            .maximumSize(SCOPES)
            .expireAfterWrite(Duration.ofSeconds(30))
            .build();

    TabCounts(EnterpriseReader reader) {
        this.reader = reader;
    }

    /** At most {@link EnterpriseReader#COUNTED} and one each. */
    Map<String, Long> of(Collection<String> tabs) {
        var seen = known.get(Scope.current(), _ -> new ConcurrentHashMap<>());
        var counts = new LinkedHashMap<String, Long>();
        tabs.forEach(tab -> counts.put(tab, seen.computeIfAbsent(tab, t -> reader.count(EnterpriseFilter.ALL.onlyTab(t)))));
        return counts;
    }
}
