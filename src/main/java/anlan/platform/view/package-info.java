/** How templates are read quickly: plain paths without the expression language, the options of a select in one step. */
@NullMarked
package anlan.platform.view;

import org.jspecify.annotations.NullMarked;
