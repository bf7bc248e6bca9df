/** Penalty cases (行政处罚): from a lead to the closed and archived file, with every clock, guard and paper of the law. */
@ApplicationModule(
        displayName = "行政处罚",
        allowedDependencies = {"law", "organization", "organization :: account", "enterprise", "mandate", "complaint", "inspection", "hazard"})
@NullMarked
package anlan.penalty;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
