package anlan.enterprise;

import anlan.platform.security.Permissions;
import java.util.function.ToLongFunction;

/**
 * A part of an enterprise's file that is one list with a filter (档案分册), offered to whoever may read the list.
 *
 * @param deed what one must be allowed to do, for example visit.read
 * @param list the address of the list, for example /visits
 */
public record EnterpriseFileList(
        String title, String deed, String list, ToLongFunction<EnterpriseId> counter, Permissions permissions)
        implements EnterpriseFileSection {

    @Override
    public long count(EnterpriseId enterprise) {
        return counter.applyAsLong(enterprise);
    }

    @Override
    public boolean offered() {
        return permissions.may(deed);
    }

    @Override
    public String href(EnterpriseId enterprise) {
        return list + "?enterprise=" + enterprise.value();
    }
}
