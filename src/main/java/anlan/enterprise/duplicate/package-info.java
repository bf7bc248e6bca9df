/** Files that may be the same enterprise (查重). */
@NamedInterface("duplicate")
@NullMarked
package anlan.enterprise.duplicate;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
