/** Backup and restore of database and files, while the platform runs, embedded or external. */
@NullMarked
package anlan.platform.backup;

import org.jspecify.annotations.NullMarked;
