/** The fictional sample district (示例区): an edge that makes its people, enterprises and history through the public faces. */
@ApplicationModule(displayName = "示例区")
@NullMarked
package anlan.sample;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
