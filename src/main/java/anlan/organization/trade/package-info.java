/** Which department is in charge of which trade (行业监管分工), by prefixes of GB/T 4754. */
@NamedInterface("trade")
@NullMarked
package anlan.organization.trade;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
