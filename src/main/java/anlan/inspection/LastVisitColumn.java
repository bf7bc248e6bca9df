package anlan.inspection;

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

/** When an enterprise was last visited (最近检查), in the list of enterprises. */
@Component
@Order(20)
@Transactional(readOnly = true)
class LastVisitColumn implements EnterpriseColumn {

    private final JdbcClient jdbc;

    LastVisitColumn(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String title() {
        return "最近检查";
    }

    @Override
    public Map<EnterpriseId, String> values(Collection<EnterpriseId> page) {
        var values = new HashMap<EnterpriseId, String>();
        if (!page.isEmpty()) {
            jdbc.sql("""
                    select territory, cast(max(arrived_at) at time zone 'Asia/Shanghai' as date) as last from inspection.visit
                    where territory in (:page) and arrived_at is not null group by territory
                    """).param("page", page.stream().map(EnterpriseId::value).toList())
                    .query((row, _) -> values.put(new EnterpriseId(row.getObject("territory", UUID.class)), row.getString("last"))).list();
        }
        return values;
    }
}
