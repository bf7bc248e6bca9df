/** The pages of the workbench and of public verification. */
@NullMarked
package anlan.mandate.web;

import org.jspecify.annotations.NullMarked;
