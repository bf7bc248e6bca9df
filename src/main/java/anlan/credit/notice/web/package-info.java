/** The pages of notices: the desk, and what anybody reads. */
@NullMarked
package anlan.credit.notice.web;

import org.jspecify.annotations.NullMarked;
