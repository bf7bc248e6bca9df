package anlan.enterprise;

import java.util.Optional;

/** A mark that another module puts on the file of an enterprise (档案标记), for example that it is on the list of the untrustworthy. */
public interface EnterpriseMark {

    /** What stands beside the name; tone is that of a tag, href where it is explained. */
    record Mark(String label, String tone, String href) {}

    /** The mark as the signed-in person may see it. */
    Optional<Mark> of(EnterpriseId enterprise);
}
