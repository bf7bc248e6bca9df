/** Whether all is well (运行状况): one line for each thing the administrator would worry about. */
@NullMarked
package anlan.platform.health;

import org.jspecify.annotations.NullMarked;
