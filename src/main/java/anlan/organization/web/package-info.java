/** The pages of bodies, staff, accounts and one's own account. */
@NullMarked
package anlan.organization.web;

import org.jspecify.annotations.NullMarked;
