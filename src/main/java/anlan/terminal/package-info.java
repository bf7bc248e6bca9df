/** The officer's terminal (移动终端): packages out, deeds in; an edge like the web, with no rule of its own. */
@ApplicationModule(
        displayName = "移动终端",
        allowedDependencies = {"law", "organization", "organization :: account", "organization :: division", "enterprise", "enterprise :: duplicate", "mandate", "inspection",
            "inspection :: patrol", "hazard"})
@NullMarked
package anlan.terminal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
