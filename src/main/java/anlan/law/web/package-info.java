/** Pages of the law, and the time limits as an open interface. */
@NullMarked
package anlan.law.web;

import org.jspecify.annotations.NullMarked;
