package anlan.credit.opendata.web;

import anlan.credit.opendata.OpenFile;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.regex.Pattern;
import org.apache.coyote.CloseNowException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** Hands a file out over HTTP (下载): whole, a stretch of it to go on after a break, or nothing if the reader has it already. */
final class Download {

    /** Slow readers may not take every thread of the platform. */
    private static final Semaphore AT_ONCE = new Semaphore(32);
    private static final Pattern RANGE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

    private Download() {}

    /** The first and the last byte. */
    private record Stretch(long from, long to) {}

    static void of(OpenFile file, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!AT_ONCE.tryAcquire()) {
            later(response);
            return;
        }
        try {
            answer(file, request, response);
        } finally {
            AT_ONCE.release();
        }
    }

    private static void answer(OpenFile file, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var tag = file.tag();
        response.setHeader("ETag", tag);
        response.setHeader("Cache-Control", "no-cache");
        response.setHeader("Accept-Ranges", "bytes");
        if (isKnown(request.getHeader("If-None-Match"), tag)) {
            response.setStatus(HttpStatus.NOT_MODIFIED.value());
            return;
        }
        response.setContentType(file.format().mediaType());
        response.setHeader("X-Content-Type-Options", "nosniff");
        var wished = wished(request, tag);
        var stretch = wished.isEmpty() ? Optional.of(new Stretch(0, file.length() - 1)) : stretch(wished.get(), file.length());
        if (stretch.isEmpty()) {
            response.setHeader("Content-Range", "bytes */" + file.length());
            response.setStatus(HttpStatus.REQUESTED_RANGE_NOT_SATISFIABLE.value());
            return;
        }
        long from = stretch.get().from;
        long to = stretch.get().to;
        if (wished.isPresent()) {
            response.setStatus(HttpStatus.PARTIAL_CONTENT.value());
            response.setHeader("Content-Range", "bytes " + from + "-" + to + "/" + file.length());
        }
        response.setContentLengthLong(to - from + 1);
        if (!request.getMethod().equals("HEAD")) {
            write(file, from, to, response);
        }
    }

    /** A part with something that was taken down meanwhile is not there any more: the line is cut, and the reader begins again. */
    private static void write(OpenFile file, long from, long to, HttpServletResponse response) throws IOException {
        try {
            file.write(from, to, response.getOutputStream());
        } catch (NoSuchFileException e) {
            throw new CloseNowException("a part was taken down", e);
        }
    }

    /** That it is not to be had now, but soon. */
    static void later(HttpServletResponse response) throws IOException {
        response.setHeader("Retry-After", "5");
        response.sendError(HttpStatus.SERVICE_UNAVAILABLE.value());
    }

    /** One stretch that is asked for, if the reader has the beginning of this very file; several at once get the whole. */
    private static Optional<String> wished(HttpServletRequest request, String tag) {
        var range = request.getHeader("Range");
        var only = request.getHeader("If-Range");
        boolean plain = range != null && RANGE.matcher(range).matches() && !range.equals("bytes=-");
        return plain && (only == null || only.equals(tag)) ? Optional.of(range) : Optional.empty();
    }

    private static Optional<Stretch> stretch(String range, long length) {
        var found = RANGE.matcher(range);
        if (!found.matches()) {
            return Optional.empty();
        }
        boolean fromEnd = found.group(1).isEmpty();
        long first = fromEnd ? Math.max(0, length - Long.parseLong(found.group(2))) : Long.parseLong(found.group(1));
        long last = fromEnd || found.group(2).isEmpty() ? length - 1 : Math.min(Long.parseLong(found.group(2)), length - 1);
        return first <= last ? Optional.of(new Stretch(first, last)) : Optional.empty();
    }

    private static boolean isKnown(@Nullable String tags, String tag) {
        return tags != null && Arrays.stream(tags.split(",")).map(String::strip).anyMatch(one -> one.equals("*") || one.equals(tag)
                || one.equals("W/" + tag));
    }
}
