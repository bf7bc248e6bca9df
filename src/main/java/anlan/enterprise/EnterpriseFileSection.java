package anlan.enterprise;

/** A part of an enterprise's file that another module keeps (档案分册): its visits, hazards, papers, traces. */
public interface EnterpriseFileSection {

    /** Two to four characters, for example 检查. */
    String title();

    /** How many records the signed-in person may see. */
    long count(EnterpriseId enterprise);

    /** The address of the list of this enterprise's records. */
    String href(EnterpriseId enterprise);
}
