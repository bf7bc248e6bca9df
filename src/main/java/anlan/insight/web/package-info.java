/** The pages of trace and search. */
@NullMarked
package anlan.insight.web;

import org.jspecify.annotations.NullMarked;
