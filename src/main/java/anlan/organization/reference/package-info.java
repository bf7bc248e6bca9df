/** Brings the delivered divisions, bodies and the division of trades into the database at start. */
@NullMarked
package anlan.organization.reference;

import org.jspecify.annotations.NullMarked;
