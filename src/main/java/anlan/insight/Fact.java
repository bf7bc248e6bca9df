package anlan.insight;

/** One thing an entry says of its deed (留痕所记事实), in words: 期限, 2026-12-08. */
public record Fact(String label, String text) {}
