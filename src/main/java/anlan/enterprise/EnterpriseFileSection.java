package anlan.enterprise;

/** A part of an enterprise's file (档案分册): its visits, hazards, orders, papers, and those of the files merged into it. */
public interface EnterpriseFileSection {

    /** Two to four characters, for example 检查. */
    String title();

    /** How many records the signed-in person may see. */
    long count(EnterpriseId enterprise);

    /** Whether the signed-in person may open it. */
    boolean offered();

    /** The address of the list of this enterprise's records. */
    String href(EnterpriseId enterprise);
}
