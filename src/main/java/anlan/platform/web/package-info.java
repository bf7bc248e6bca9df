/** What all pages share: forms that keep what was typed, refusals as pages, pages of a list. */
@NullMarked
package anlan.platform.web;

import org.jspecify.annotations.NullMarked;
