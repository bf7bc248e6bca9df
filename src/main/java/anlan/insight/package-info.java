/** What is known of everything that was done (综合信息): the trace ledger of every deed, its proof, and search. */
@ApplicationModule(displayName = "综合信息", allowedDependencies = {"kernel", "platform"})
@NullMarked
package anlan.insight;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
