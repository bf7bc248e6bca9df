/** Patrols of village information officers (巡查上报): what was seen, by photo, and what became of it. */
@NamedInterface("patrol")
@NullMarked
package anlan.inspection.patrol;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
