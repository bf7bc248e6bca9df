/** The vocabulary every module speaks: ids, refusals, periods, money, the working calendar, procedures. */
@org.springframework.modulith.ApplicationModule(displayName = "词汇", type = org.springframework.modulith.ApplicationModule.Type.OPEN)
@NullMarked
package anlan.kernel;

import org.jspecify.annotations.NullMarked;
