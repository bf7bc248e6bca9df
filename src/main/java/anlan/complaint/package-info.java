/** Complaints (举报): what citizens and workers report to 12350, whose identity stays sealed; check, feedback, reward. */
@ApplicationModule(displayName = "举报", allowedDependencies = {"law", "organization", "enterprise", "mandate"})
@NullMarked
package anlan.complaint;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
