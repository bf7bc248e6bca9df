/** How the program starts: its data folder, the sentence when it cannot, the lines when it is ready. */
@NullMarked
package anlan.platform.start;

import org.jspecify.annotations.NullMarked;
