package anlan.platform.file;

/**
 * A file as it was received (原始文件), proven by two hashes.
 *
 * @param size bytes
 * @param mediaType as found in the content, never as claimed
 */
public record StoredFile(FileId id, String sha256, String sm3, long size, String mediaType, String name) {}
