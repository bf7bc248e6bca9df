package anlan.platform.document.print;

import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.Map;

/** The signatures fitted last: one signing puts the same few on several papers. */
final class FittedSignatures {

    private static final int KEPT = 32;

    private final Map<ByteBuffer, String> last = new LinkedHashMap<>(KEPT, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<ByteBuffer, String> eldest) {
            return size() > KEPT;
        }
    };

    /** As {@link SignaturePicture#of}. */
    String of(byte[] png) {
        var key = ByteBuffer.wrap(png);
        synchronized (last) {
            var known = last.get(key);
            if (known != null) {
                return known;
            }
        }
        var fitted = SignaturePicture.of(png);
        synchronized (last) {
            last.put(key, fitted);
        }
        return fitted;
    }
}
