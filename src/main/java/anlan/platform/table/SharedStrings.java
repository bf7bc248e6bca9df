package anlan.platform.table;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import javax.xml.stream.XMLStreamConstants;
import org.jspecify.annotations.Nullable;

/** The common strings of an XLSX file, kept in a file of their own: there may be millions, and the heap is small. */
final class SharedStrings implements AutoCloseable {

    private static final ValueLayout.OfInt LENGTH = ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);

    private final @Nullable Path file;
    private final Arena arena = Arena.ofShared();
    private final MemorySegment texts;
    private long[] offsets = new long[1024];
    private int count;

    SharedStrings(@Nullable InputStream xml) throws IOException {
        if (xml == null) {
            file = null;
            texts = MemorySegment.NULL;
            return;
        }
        file = Files.createTempFile("anlan-strings-", ".part");
        try {
            spill(xml, file);
            texts = Files.size(file) == 0 ? MemorySegment.NULL : map(file);
        } catch (IOException | RuntimeException e) {
            close();
            throw e;
        }
    }

    private MemorySegment map(Path spilled) throws IOException {
        try (var channel = FileChannel.open(spilled, StandardOpenOption.READ)) {
            return channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), arena);
        }
    }

    private void spill(InputStream in, Path target) throws IOException {
        try (var out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(target), 1 << 16));
                var xml = new Xml(in)) {
            long offset = 0;
            while (xml.nextStart("si")) {
                byte[] text = text(xml, "si", 0).getBytes(StandardCharsets.UTF_8);
                out.writeInt(text.length);
                out.write(text);
                offsets = count == offsets.length ? Arrays.copyOf(offsets, count * 2) : offsets;
                offsets[count++] = offset;
                offset += Integer.BYTES + text.length;
            }
        }
    }

    /** The text within the element just opened, up to its end; phonetic guides (rPh) are no part of it. */
    static String text(Xml xml, String element, long row) {
        var text = new StringBuilder();
        boolean inside = false;
        boolean guide = false;
        for (int event; (event = xml.next()) != XMLStreamConstants.END_DOCUMENT; ) {
            if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                if (inside && !guide) {
                    xml.addTo(text, row);
                }
            } else {
                boolean start = event == XMLStreamConstants.START_ELEMENT;
                if (!start && xml.name().equals(element)) {
                    break;
                }
                inside = xml.name().equals("t") ? start : inside;
                guide = xml.name().equals("rPh") ? start : guide;
            }
        }
        return text.toString();
    }

    String get(int index) {
        if (index < 0 || index >= count) {
            throw Xml.damaged();
        }
        int length = texts.get(LENGTH, offsets[index]);
        byte[] bytes = texts.asSlice(offsets[index] + Integer.BYTES, length).toArray(ValueLayout.JAVA_BYTE);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        arena.close();
        if (file != null) {
            Files.deleteIfExists(file);
        }
    }
}
