/** The pages of the public window, and the office's side of it. */
@NullMarked
package anlan.credit.web;

import org.jspecify.annotations.NullMarked;
