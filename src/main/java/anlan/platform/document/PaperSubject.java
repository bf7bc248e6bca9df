package anlan.platform.document;

import java.util.Set;

/**
 * The record a paper belongs to (文书所属事项), with the address of its page, for example 现场检查 2026-11-18.
 *
 * @param servedThere kinds of papers whose service is registered on that page, because it starts terms
 */
public record PaperSubject(String label, String href, Set<String> servedThere) {

    private static final String ALL = "*";

    public PaperSubject {
        servedThere = Set.copyOf(servedThere);
    }

    /** A record on whose page the service of all its papers is registered. */
    public static PaperSubject servingItself(String label, String href) {
        return new PaperSubject(label, href, Set.of(ALL));
    }

    boolean serves(String kind) {
        return servedThere.contains(ALL) || servedThere.contains(kind);
    }

    public static PaperSubject of(String label, String href) {
        return new PaperSubject(label, href, Set.of());
    }
}
