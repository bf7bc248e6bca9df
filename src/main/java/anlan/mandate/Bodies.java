package anlan.mandate;

import anlan.organization.OfficerId;
import anlan.platform.security.SignedIn;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the duties ask of the organization (机构与负责人). */
interface Bodies {

    String divisionOf(String agency);

    boolean belongs(OfficerId officer, String agency);

    @Nullable UUID sectionHead(String agency);

    @Nullable UUID head(String agency);

    /** Whether the officer is in office and, where he has a certificate, it has not lapsed. */
    boolean able(UUID officer);

    /** The bodies that the person leads; empty for whoever leads none. */
    List<String> led(SignedIn person);

    default boolean mayHandOver(SignedIn person, @Nullable UUID owner, String agency) {
        return person.person().equals(owner) || led(person).contains(agency);
    }
}
