package anlan.platform.search;

/** A record that a search found (检索结果), with the address of its page. */
public record Hit(String title, String subtitle, String href) {}
