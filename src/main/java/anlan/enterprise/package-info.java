/** The supervised units (监管对象): their register, who answers for each, bulk import, duplicates and merging. */
@ApplicationModule(displayName = "监管对象", allowedDependencies = {"law", "organization", "organization :: division", "organization :: trade"})
@NullMarked
package anlan.enterprise;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
