package anlan.credit.opendata;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

/**
 * A file as it is given away (下载文件): what it begins with, its parts one behind the other, what it ends with; any stretch of it
 * can be had. A part that was taken down meanwhile is not there any more, so an old download breaks off instead of handing it out.
 */
public final class OpenFile {

    private static final byte[] BETWEEN = ",\n".getBytes(StandardCharsets.UTF_8);

    private final List<Segment> segments = new ArrayList<>();
    private final StringBuilder contents = new StringBuilder();
    private final OpenFormat format;

    OpenFile(OpenFormat format) {
        this.format = format;
    }

    /** Some of the bytes, wherever they are kept. */
    private record Segment(long length, Source source) {}

    private interface Source {
        InputStream open() throws IOException;
    }

    static OpenFile of(DataSet set, OpenFormat format, Path folder, String head, String tail) {
        var file = new OpenFile(format);
        file.add(head);
        boolean first = true;
        for (var part : set.parts()) {
            if (!format.isCsv() && !first) {
                file.add(new String(BETWEEN, StandardCharsets.UTF_8));
            }
            file.add(folder, part.piece(format));
            first = false;
        }
        file.add(tail);
        return file;
    }

    private void add(String text) {
        if (!text.isEmpty()) {
            var plain = text.getBytes(StandardCharsets.UTF_8);
            var bytes = format.isPacked() ? PartMaking.packed(plain) : plain;
            contents.append(text).append('\n');
            segments.add(new Segment(bytes.length, () -> new ByteArrayInputStream(bytes)));
        }
    }

    private void add(Path folder, Part.Piece piece) {
        var path = folder.resolve(piece.file());
        contents.append(piece.file()).append('\n');
        segments.add(format.isPacked() ? new Segment(piece.packed(), () -> Files.newInputStream(path))
                : new Segment(piece.length(), () -> new GZIPInputStream(Files.newInputStream(path), 1 << 16)));
    }

    public OpenFormat format() {
        return format;
    }

    public long length() {
        return segments.stream().mapToLong(Segment::length).sum();
    }

    /** The same for the same bytes, and different for any other. */
    public String tag() {
        return "\"" + PartMaking.digest((format + "\n" + contents).getBytes(StandardCharsets.UTF_8)) + "\"";
    }

    /** Writes the bytes from that one up to and with the other. */
    public void write(long from, long to, OutputStream out) throws IOException {
        long begin = 0;
        for (var segment : segments) {
            long end = begin + segment.length;
            if (end > from && begin <= to) {
                try (var in = segment.source.open()) {
                    in.skipNBytes(Math.max(0, from - begin));
                    copy(in, out, Math.min(end, to + 1) - Math.max(begin, from));
                }
            }
            begin = end;
        }
    }

    private static void copy(InputStream in, OutputStream out, long length) throws IOException {
        var buffer = new byte[1 << 16];
        long left = length;
        while (left > 0) {
            int read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
            if (read < 0) {
                throw new java.io.EOFException();
            }
            out.write(buffer, 0, read);
            left -= read;
        }
    }
}
