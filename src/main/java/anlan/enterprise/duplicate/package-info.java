/** Files that may be the same enterprise (查重). */
@NullMarked
package anlan.enterprise.duplicate;

import org.jspecify.annotations.NullMarked;
