package anlan.terminal.upload;

import java.util.UUID;

/** What a phone says of a file before it sends it (上传申报). */
public record Announced(UUID id, String name, long size, String sha256) {}
