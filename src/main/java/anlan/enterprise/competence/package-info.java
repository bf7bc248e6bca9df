/** What an enterprise is and where it lies, in the words of the registers, and who answers for that (归类与分工). */
@NullMarked
package anlan.enterprise.competence;

import org.jspecify.annotations.NullMarked;
