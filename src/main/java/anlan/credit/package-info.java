/** The public face (诚信公开): what is made public of whom, for how long, and how it is taken down and put right. */
@ApplicationModule(
        displayName = "诚信公开",
        allowedDependencies = {"law", "organization", "organization :: account", "enterprise", "mandate", "inspection", "hazard", "penalty"})
@NullMarked
package anlan.credit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
