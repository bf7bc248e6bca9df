package anlan.cooperation;

import anlan.platform.file.FileKind;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** An answer about to be given by the receiver (答复). */
public record Answer(String kind, String organ, String number, String words, @Nullable Scan scan) {

    /** The paper of the receiver as a file (扫描件). */
    public record Scan(String name, InputStream content, FileKind kind) {}
}
