/** Pages of the register of enterprises. */
@NullMarked
package anlan.enterprise.web;

import org.jspecify.annotations.NullMarked;
