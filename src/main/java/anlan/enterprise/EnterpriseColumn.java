package anlan.enterprise;

import java.util.Collection;
import java.util.Map;

/** A column of the list of enterprises that another module fills (名录附加列), for example 最近检查. */
public interface EnterpriseColumn {

    String title();

    /** What to show for those of the enterprises of a page that have something. */
    Map<EnterpriseId, String> values(Collection<EnterpriseId> page);
}
