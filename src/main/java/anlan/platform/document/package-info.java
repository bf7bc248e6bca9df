/** Papers: what they are called and numbered, how they are frozen, printed, served, replaced and verified. */
@NullMarked
package anlan.platform.document;

import org.jspecify.annotations.NullMarked;
