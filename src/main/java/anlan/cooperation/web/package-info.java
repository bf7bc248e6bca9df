/** Pages of what is sent to other bodies and what they answer. */
@NullMarked
package anlan.cooperation.web;

import org.jspecify.annotations.NullMarked;
