package anlan.platform.document;

import anlan.platform.security.Permissions;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Who may look through the register or add to it; the posts are known to a module above this one. */
@Component
class PaperRights {

    private final ObjectProvider<Permissions> permissions;

    PaperRights(ObjectProvider<Permissions> permissions) {
        this.permissions = permissions;
    }

    void require(String deed) {
        permissions.getObject().require(deed);
    }

    boolean may(String deed) {
        return permissions.getObject().may(deed);
    }
}
