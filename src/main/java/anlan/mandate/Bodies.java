package anlan.mandate;

import anlan.organization.OfficerId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the duties ask of the organization (机构与负责人). */
interface Bodies {

    String divisionOf(String agency);

    boolean belongs(OfficerId officer, String agency);

    @Nullable UUID sectionHead(String agency);

    @Nullable UUID head(String agency);
}
