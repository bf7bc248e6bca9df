/** What bodies do together (协作移送): referrals, transfers and notices as the other body sees and answers them, joint work. */
@ApplicationModule(
        displayName = "协作移送",
        allowedDependencies = {"law", "organization", "organization :: account", "enterprise", "mandate", "inspection", "hazard", "penalty"})
@NullMarked
package anlan.cooperation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
