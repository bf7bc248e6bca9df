package anlan.terminal;

/**
 * What a list of phones shows (终端列表条件).
 *
 * @param tab unsent, off, ended, or empty for those in use
 * @param q part of the name of the person or the phone
 */
public record DeviceFilter(String tab, String q, String agency, String sort, int page) {}
