package anlan.platform.search;

import java.util.List;

/** What one module lets itself be searched for (检索来源); it finds only what the signed-in person may see. */
public interface SearchSource {

    /** The heading of its hits, for example 企业. */
    String title();

    List<Hit> search(String q, int limit);
}
