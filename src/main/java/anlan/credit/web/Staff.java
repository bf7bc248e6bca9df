package anlan.credit.web;

import anlan.organization.Officers;
import java.util.LinkedHashMap;
import java.util.Map;

/** Who may be chosen for a matter (可选的承办人). */
final class Staff {

    private Staff() {}

    static Map<String, String> of(Officers officers, String agency) {
        var staff = new LinkedHashMap<String, String>();
        officers.of(agency).forEach(o -> staff.put(o.id().value().toString(), o.name() + "（" + o.postLabels() + "）"));
        return staff;
    }
}
