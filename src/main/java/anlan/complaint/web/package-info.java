/** The pages of complaints: the open window without sign-in, and the desk. */
@NullMarked
package anlan.complaint.web;

import org.jspecify.annotations.NullMarked;
