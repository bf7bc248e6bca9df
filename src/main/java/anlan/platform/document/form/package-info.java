/** What papers say: the values of each kind, the catalogue of kinds and the notices, all of them data. */
@NullMarked
package anlan.platform.document.form;

import org.jspecify.annotations.NullMarked;
