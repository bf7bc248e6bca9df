/** The list of the gravely untrustworthy (严重失信主体名单): notice, reply, decision, publication, joint restrictions, exit. */
@NamedInterface("blacklist")
@NullMarked
package anlan.credit.blacklist;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
