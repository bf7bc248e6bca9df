/** The database: the embedded server, its roles, the scope of sight of each transaction, id conversion. */
@NullMarked
package anlan.platform.database;

import org.jspecify.annotations.NullMarked;
