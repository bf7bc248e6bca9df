package anlan.platform.document;

/** The printed paper (文书文件): a PDF/A-2u file with the hashes under which it is registered. */
public record PaperFile(String name, byte[] content, String sha256, String sm3) {}
