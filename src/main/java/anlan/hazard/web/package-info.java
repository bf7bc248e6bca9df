/** The pages of hazards: signing, orders, re-inspection, extensions, the ledger, the enterprise's own side. */
@NullMarked
package anlan.hazard.web;

import org.jspecify.annotations.NullMarked;
