@NullMarked
package anlan;

import org.jspecify.annotations.NullMarked;
