/** The pages of the reports of the information officers. */
@NullMarked
package anlan.inspection.patrol.web;

import org.jspecify.annotations.NullMarked;
