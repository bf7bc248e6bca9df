/** The pages of papers: the printed file and the papers of one step together. */
@NullMarked
package anlan.platform.document.web;

import org.jspecify.annotations.NullMarked;
