package anlan.credit.notice;

import anlan.platform.file.FileId;

/** A file that goes with a notice (公告附件). */
public record BulletinFile(FileId file, String name, long size, String mediaType) {

    /** 1.2 MB, 340 KB. */
    public String sizeLabel() {
        return size >= 1024 * 1024 ? "%.1f MB".formatted(size / 1048576.0) : Math.max(1, size / 1024) + " KB";
    }
}
