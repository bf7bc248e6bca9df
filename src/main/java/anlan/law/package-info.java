/** The law as data (制度依据): provisions, time limits, violations, the working calendar and the power-and-duty list. */
@ApplicationModule(displayName = "制度依据", allowedDependencies = {})
@NullMarked
package anlan.law;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
