package anlan.platform.table;

import anlan.kernel.Refused;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** Opens the parts of an XLSX file and refuses one that swells beyond reason (压缩炸弹), by what it really unpacks. */
final class ZipGuard {

    private static final int ENTRIES = 2_000;
    private static final long TOTAL = 4L << 30;
    private static final long FREE = 20L << 20;
    private static final int RATIO = 150;

    private final ZipFile zip;
    private long unpacked;

    ZipGuard(ZipFile zip) {
        this.zip = zip;
        if (zip.size() > ENTRIES) {
            throw bomb();
        }
        long declared = 0;
        for (var entries = zip.entries(); entries.hasMoreElements(); ) {
            var entry = entries.nextElement();
            check(entry, entry.getSize());
            declared += Math.max(0, entry.getSize());
        }
        if (declared > TOTAL) {
            throw bomb();
        }
    }

    @Nullable ZipEntry find(String name) {
        var wanted = name.toLowerCase(Locale.ROOT);
        return zip.stream()
                .filter(entry -> entry.getName().replace('\\', '/').toLowerCase(Locale.ROOT).equals(wanted))
                .findFirst()
                .map(ZipEntry.class::cast)
                .orElse(null);
    }

    InputStream open(ZipEntry entry) throws IOException {
        return new FilterInputStream(zip.getInputStream(entry)) {
            private long read;

            @Override
            public int read() throws IOException {
                int b = super.read();
                grown(b < 0 ? 0 : 1);
                return b;
            }

            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                int n = super.read(buffer, offset, length);
                grown(Math.max(0, n));
                return n;
            }

            private void grown(int n) {
                read += n;
                unpacked += n;
                check(entry, read);
                if (unpacked > TOTAL) {
                    throw bomb();
                }
            }
        };
    }

    private static void check(ZipEntry entry, long size) {
        long packed = Math.max(1, entry.getCompressedSize());
        if (size > FREE && size / packed > RATIO) {
            throw bomb();
        }
    }

    private static Refused bomb() {
        return new Refused("这个 XLSX 文件解压后异常膨胀，没有读取。请在表格软件中另存为 CSV 后重新上传。").at("file");
    }
}
