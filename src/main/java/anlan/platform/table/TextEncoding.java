package anlan.platform.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** How a CSV file writes Chinese (文字编码). */
public enum TextEncoding {
    UTF_8("UTF-8", StandardCharsets.UTF_8),
    GB18030("GB18030（GBK）", Charset.forName("GB18030"));

    private final String label;
    private final Charset charset;

    TextEncoding(String label, Charset charset) {
        this.label = label;
        this.charset = charset;
    }

    public String label() {
        return label;
    }

    public Charset charset() {
        return charset;
    }

    /** UTF-8 if the whole file is well-formed UTF-8, else GB18030: text in the second is hardly ever the first by chance. */
    public static TextEncoding of(Path file) {
        try (var channel = FileChannel.open(file)) {
            return isUtf8(channel) ? UTF_8 : GB18030;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isUtf8(FileChannel channel) throws IOException {
        var decoder = StandardCharsets.UTF_8.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        var bytes = ByteBuffer.allocate(1 << 16);
        var chars = CharBuffer.allocate(1 << 16);
        boolean end = false;
        while (!end) {
            end = channel.read(bytes) < 0;
            bytes.flip();
            if (decoder.decode(bytes, chars, end).isError()) {
                return false;
            }
            bytes.compact();
            chars.clear();
        }
        return true;
    }
}
