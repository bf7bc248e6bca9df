/** What is public, sent on to the provincial network (省级网络推送): in order, signed, until it is acknowledged. */
@NamedInterface("delivery")
@NullMarked
package anlan.credit.delivery;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
