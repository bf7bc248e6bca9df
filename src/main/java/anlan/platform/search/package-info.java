/** One search over all that a person may see (全局检索): each module brings its own source. */
@NullMarked
package anlan.platform.search;

import org.jspecify.annotations.NullMarked;
