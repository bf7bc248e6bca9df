package anlan.enterprise.batch;

import java.util.List;

/** The head of a file (预览): its headings and first rows, to see whether columns and encoding are right. */
public record ImportPreview(List<String> headings, List<List<String>> rows) {}
