/** The file store: photos, papers, recordings and tables, by the hash of their content. */
@NullMarked
package anlan.platform.file;

import org.jspecify.annotations.NullMarked;
