/** The pages of penalty cases: list, file, the form of every deed, the party's own side. */
@NullMarked
package anlan.penalty.web;

import org.jspecify.annotations.NullMarked;
