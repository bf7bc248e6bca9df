package anlan.credit.web;

import anlan.credit.ChangeWatch;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Keeps the rendered pages of the window (公开页面缓存) for as long as nothing public changes, and half a minute at most; every page
 * carries a mark by which a browser asks again, so a withdrawal is seen by the next look.
 */
class PageCache extends OncePerRequestFilter {

    private static final int LARGEST_KEY = 300;
    private static final long BYTES = 64L * 1024 * 1024;

    private final ChangeWatch watch;
    private final Cache<String, Kept> pages = Caffeine.newBuilder().maximumWeight(BYTES)
            .weigher((String key, Kept page) -> key.length() + page.body.length).expireAfterWrite(Duration.ofSeconds(30)).build();

    /** A page as it was sent, and what the register had come to before it was made. */
    private record Kept(long change, String type, byte[] body, String mark) {}

    PageCache(ChangeWatch watch) {
        this.watch = watch;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var path = request.getRequestURI().substring(request.getContextPath().length());
        return !request.getMethod().equals("GET")
                || !(path.equals("/public/search") || path.matches("/public/(enterprises|records)/[0-9a-f-]{36}"));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
        var change = watch.last();
        var key = request.getRequestURI() + '?' + request.getQueryString();
        var kept = change.isEmpty() || key.length() > LARGEST_KEY ? null : pages.getIfPresent(key);
        if (kept == null || kept.change != change.getAsLong()) {
            kept = made(request, response, chain, change.orElse(-1));
            if (kept == null) {
                return;
            }
            if (change.isPresent() && key.length() <= LARGEST_KEY) {
                pages.put(key, kept);
            }
        }
        send(kept, request, response);
    }

    /** Makes the page; what is no page is sent as it is. */
    private static @Nullable Kept made(HttpServletRequest request, HttpServletResponse response, FilterChain chain, long change)
            throws ServletException, IOException {
        var page = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, page);
        if (page.getStatus() != HttpServletResponse.SC_OK || page.getContentType() == null) {
            page.copyBodyToResponse();
            return null;
        }
        var body = page.getContentAsByteArray();
        var sum = new CRC32C();
        sum.update(body);
        return new Kept(change, page.getContentType(), body, "W/\"" + HexFormat.of().toHexDigits(sum.getValue()).substring(8) + "-" + body.length + "\"");
    }

    private static void send(Kept page, HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader(HttpHeaders.ETAG, page.mark);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "public, no-cache");
        if (page.mark.equals(request.getHeader(HttpHeaders.IF_NONE_MATCH))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentType(page.type);
        response.setContentLength(page.body.length);
        response.getOutputStream().write(page.body);
    }
}
