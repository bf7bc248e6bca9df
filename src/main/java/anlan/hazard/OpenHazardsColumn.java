package anlan.hazard;

import anlan.enterprise.EnterpriseColumn;
import anlan.enterprise.EnterpriseId;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How many hazards of an enterprise are still open (未销号), in the list of enterprises. */
@Component
@Order(10)
@Transactional(readOnly = true)
class OpenHazardsColumn implements EnterpriseColumn {

    private final JdbcClient jdbc;

    OpenHazardsColumn(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String title() {
        return "未销号";
    }

    @Override
    public Map<EnterpriseId, String> values(Collection<EnterpriseId> page) {
        var values = new HashMap<EnterpriseId, String>();
        if (!page.isEmpty()) {
            jdbc.sql("""
                    select territory, count(*) as open from hazard.hazard
                    where territory in (:page) and status not in ('CLOSED', 'TRANSFERRED') group by territory
                    """).param("page", page.stream().map(EnterpriseId::value).toList())
                    .query((row, _) -> values.put(new EnterpriseId(row.getObject("territory", UUID.class)), row.getString("open"))).list();
        }
        return values;
    }
}
