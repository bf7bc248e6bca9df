/** Who supervises (监管体系): divisions, agencies, posts, officers, certificates, interests, accounts. */
@ApplicationModule(displayName = "监管体系", allowedDependencies = {"law"})
@NullMarked
package anlan.organization;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
