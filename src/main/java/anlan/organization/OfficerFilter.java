package anlan.organization;

/**
 * Which of the staff a list shows (筛选).
 *
 * @param agency code of a body, with all below it; empty for all
 * @param words part of the name; empty for all
 * @param certificate valid, soon, lapsed or none; empty for all
 */
public record OfficerFilter(String agency, String words, String certificate) {

    public static final OfficerFilter ALL = new OfficerFilter("", "", "");
}
