/** Hazards (隐患治理): hazards, orders to put them right, extensions, re-inspection, measures ordered on the spot. */
@ApplicationModule(
        displayName = "隐患治理",
        allowedDependencies = {"law", "organization", "organization :: account", "enterprise", "mandate", "inspection"})
@NullMarked
package anlan.hazard;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
