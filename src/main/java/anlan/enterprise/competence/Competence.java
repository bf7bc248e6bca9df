package anlan.enterprise.competence;

import java.time.LocalDate;
import java.util.List;

/** Which agency answers for which trade and place, and what places are called: what the register asks the organization. */
public interface Competence extends EnterpriseCompetence.CompetenceOfDay {

    /** A town or village, by code and name; a village's code is longer. */
    record Place(String code, String name) {}

    /** A town that is no more, and the codes of those it went into; none while nobody knows. */
    record PastPlace(String name, List<String> today) {}

    /** The department of the trade that day; empty if there is none. */
    @Override
    String industrySupervisorOf(String trade, LocalDate day);

    /** The town's office for the place that day; empty if there is none. */
    String townOfficeOf(String division, LocalDate day);

    String comprehensive(LocalDate day);

    String agencyName(String agency);

    /** 百节镇, or 百节镇示例村. */
    String placeName(String division);

    /** Towns and villages of today. */
    List<Place> places();

    List<PastPlace> pastPlaces();

    boolean isPlace(String division);
}
