/** Setting and printing of papers: XHTML by template, PDF/A-2u by the press. */
@NullMarked
package anlan.platform.document.print;

import org.jspecify.annotations.NullMarked;
