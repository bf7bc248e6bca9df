/** What papers may say about the ledger: its newest signed head. */
@NullMarked
package anlan.platform.ledger;

import org.jspecify.annotations.NullMarked;
