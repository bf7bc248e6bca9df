/** How what follows from a deed is done: after commit, on a few threads, with the sight of the program itself. */
@NullMarked
package anlan.platform.reaction;

import org.jspecify.annotations.NullMarked;
