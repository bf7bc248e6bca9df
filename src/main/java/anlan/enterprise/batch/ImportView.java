package anlan.enterprise.batch;

import anlan.platform.file.FileId;
import anlan.platform.table.TextEncoding;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One import as it is read (导入批次): the file, what its columns mean, how far it is, what came of it. */
public record ImportView(
        UUID id, FileId fileId, String fileName, String sha256, TextEncoding encoding, String mapping, boolean onlyValid,
        ImportStatus status, int progress, long rowsRead, long rowsWrong, long rowsTaken, String message,
        Instant uploadedAt, @Nullable Instant finishedAt) {

    public List<@Nullable ImportField> fields() {
        return ImportField.read(mapping);
    }

    /** What the import says of itself in one sentence. */
    public String sentence() {
        return switch (status) {
            case UPLOADED -> "请核对每一列的含义，然后开始导入。";
            case RUNNING -> "正在读取和核对，已完成 %d%%。可以离开本页，稍后再来看结果。".formatted(progress);
            case REJECTED -> "%,d 行中有 %,d 行需要更正，一行也没有导入。".formatted(rowsRead, rowsWrong);
            case DONE -> rowsWrong == 0
                    ? "已导入 %,d 家企业。".formatted(rowsTaken)
                    : "已导入 %,d 家企业；%,d 行有错没有导入。".formatted(rowsTaken, rowsWrong);
            case INTERRUPTED -> "导入中断，一行也没有导入，可以重新开始。";
            case FAILED -> message;
        };
    }
}
