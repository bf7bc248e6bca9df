/** What every module stands on and no inspector ever names: database, security, files, papers, pages. */
@ApplicationModule(displayName = "平台", type = ApplicationModule.Type.OPEN)
@NullMarked
package anlan.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
