/** Powers and duties (职权职责): the guard every act passes, the clock of every duty, and the inbox they end in. */
@ApplicationModule(
        displayName = "职权职责",
        allowedDependencies = {"law", "organization", "organization :: account", "enterprise", "kernel", "platform"})
@NullMarked
package anlan.mandate;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
