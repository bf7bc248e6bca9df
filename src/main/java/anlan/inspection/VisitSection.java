package anlan.inspection;

/** A part of the page of a visit that another module fills (检查页面的一节), for example what follows from it. */
public interface VisitSection {

    String title();

    /** The fragment, as {@code hazard/visit :: section}; it finds what {@link #of} returns as {@code part}. */
    String template();

    int order();

    Object of(VisitId visit);
}
