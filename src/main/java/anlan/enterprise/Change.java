package anlan.enterprise;

/** One thing that was changed in a file (变更事项), as people read it. */
public record Change(String field, String before, String after) {}
