/** The pages of terminal: visits, schemes, the page on the site, checklists. */
@NullMarked
package anlan.terminal.web;

import org.jspecify.annotations.NullMarked;
