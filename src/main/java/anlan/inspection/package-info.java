/** Inspection (监督检查): schemes and their approval, checklists, the record on the site, evidence, findings, signing. */
@ApplicationModule(
        displayName = "监督检查",
        allowedDependencies = {"law", "organization", "organization :: division", "enterprise", "mandate", "complaint"})
@NullMarked
package anlan.inspection;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
