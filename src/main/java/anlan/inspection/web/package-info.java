/** The pages of inspection: visits, schemes, the page on the site, checklists. */
@NullMarked
package anlan.inspection.web;

import org.jspecify.annotations.NullMarked;
