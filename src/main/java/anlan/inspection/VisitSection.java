package anlan.inspection;

import org.jspecify.annotations.Nullable;

/** A part of the page of a visit that another module fills (检查页面的一节), for example what follows from it. */
public interface VisitSection {

    String title();

    /** The fragment, as {@code hazard/visit :: section}; it finds what {@link #of} returns as {@code part}. */
    String template();

    int order();

    /** Null where there is nothing to say: the part is then left out. */
    @Nullable Object of(VisitId visit);
}
