package anlan.platform.file;

import anlan.kernel.Refused;
import java.util.Set;

/** What a file is for (文件类别): decides what content is taken and how large it may be. */
public enum FileKind {
    PHOTO("照片", 20, Set.of("image/jpeg", "image/png", "image/webp", "image/heic")),
    PAPER("文书", 50, Set.of("application/pdf", "image/jpeg", "image/png")),
    ATTACHMENT("附件", 20, Set.of(
            "application/pdf", "image/jpeg", "image/png", "application/x-tika-ooxml",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")),
    MEDIA("音像记录", 1024, Set.of(
            "video/mp4", "video/quicktime", "video/webm", "application/mp4", "audio/mpeg", "audio/mp4", "audio/x-wav",
            "audio/vnd.wave", "audio/amr", "audio/ogg", "video/3gpp")),
    TABLE("表格", 1024, Set.of(
            "text/csv", "text/plain", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "application/x-tika-ooxml", "application/zip"));

    private final String label;
    private final int megabytes;
    private final Set<String> mediaTypes;

    FileKind(String label, int megabytes, Set<String> mediaTypes) {
        this.label = label;
        this.megabytes = megabytes;
        this.mediaTypes = mediaTypes;
    }

    public String label() {
        return label;
    }

    /** The most octets. */
    public long limit() {
        return megabytes * 1024L * 1024L;
    }

    /** Refuses a stored file that is not of this kind. */
    public void require(StoredFile file) {
        requireSize(file.size(), file.name());
        requireType(file.mediaType(), file.name());
    }

    /** Refuses what is larger than its kind may be, in words. */
    public void requireSize(long size, String name) {
        if (size > limit()) {
            throw new Refused("“%s”超过 %d MB，%s不能超过这个大小。请压缩后重新选择，已填写的内容没有丢失。"
                    .formatted(name, megabytes, label));
        }
        if (size == 0) {
            throw new Refused("“%s”是空文件，请重新选择。".formatted(name));
        }
    }

    void requireType(String mediaType, String name) {
        if (!mediaTypes.contains(mediaType)) {
            throw new Refused("“%s”的内容不是%s可用的格式（实际是 %s），没有保存。".formatted(name, label, mediaType));
        }
    }
}
