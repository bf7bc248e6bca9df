/** The administrative divisions over time (行政区划). */
@NamedInterface("division")
@NullMarked
package anlan.organization.division;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
