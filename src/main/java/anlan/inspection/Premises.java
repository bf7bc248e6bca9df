package anlan.inspection;

import java.util.UUID;

/** What a visit asks of the register of enterprises (监管对象). */
interface Premises {

    /** An enterprise as it stands now. */
    record Entry(Visit.Place place, Subject subject) {}

    Entry of(UUID enterprise);
}
