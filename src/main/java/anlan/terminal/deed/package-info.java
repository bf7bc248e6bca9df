/** Deeds done on a phone (终端作业): taken in once, judged by when they were done, merged field by field. */
@NullMarked
package anlan.terminal.deed;

import org.jspecify.annotations.NullMarked;
