package anlan.platform.table;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream that says how much of it has been read, and stops at a row without end, such as a quote never closed. */
final class Metered extends FilterInputStream {

    private static final int ROW_LIMIT = 16 << 20;

    private volatile long count;
    private long rowStart;

    Metered(InputStream in) {
        super(in);
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int n = super.read(buffer, offset, length);
        count = count + Math.max(n, 0);
        if (count - rowStart > ROW_LIMIT) {
            throw new IOException("a row without end");
        }
        return n;
    }

    void startOfRow() {
        rowStart = count;
    }

    long count() {
        return count;
    }
}
