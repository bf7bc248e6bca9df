/** The violation library and the credit record (违法行为信息库、信用记录): what is kept of a unit and its persons, and how it is repaired. */
@NamedInterface("record")
@NullMarked
package anlan.credit.record;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
