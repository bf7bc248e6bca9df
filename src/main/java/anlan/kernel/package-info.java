/** The vocabulary every module speaks: ids, refusals, periods, money, the working calendar, procedures. */
@NullMarked
package anlan.kernel;

import org.jspecify.annotations.NullMarked;
