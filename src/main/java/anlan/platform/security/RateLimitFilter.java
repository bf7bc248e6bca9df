package anlan.platform.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.UrlPathHelper;

/**
 * Keeps one address from using up what is open without sign-in. The address is the peer's; a forwarded one counts only
 * when the server trusts the proxy ({@code server.tomcat.remoteip}).
 */
class RateLimitFilter extends OncePerRequestFilter {

    private final RateLimit open;
    private final RateLimit signIn;
    private final RateLimit complaint;
    private final RateLimit window;

    RateLimitFilter(SecuritySettings settings, Clock clock) {
        open = new RateLimit(settings.publicPerMinute(), clock);
        signIn = new RateLimit(settings.signInPerMinute(), clock);
        complaint = new RateLimit(settings.complaintPerMinute(), clock);
        window = new RateLimit(settings.windowPerMinute(), clock);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String path = UrlPathHelper.defaultInstance.getPathWithinApplication(request); // decoded, as it will be answered
        RateLimit limit = limitOf(path, request.getMethod());
        long seconds = limit == null ? 0 : limit.waitFor(request.getRemoteAddr());
        if (seconds == 0) {
            chain.doFilter(request, response);
            return;
        }
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
        if (path.startsWith("/api/") || path.startsWith("/m/api/")) {
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            response.setCharacterEncoding(StandardCharsets.UTF_8);
            response.getWriter().write("{\"status\":429,\"title\":\"请求过于频繁\",\"detail\":\"请 %d 秒后再试。\"}".formatted(seconds));
        } else {
            response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
        }
    }

    private @Nullable RateLimit limitOf(String path, String method) {
        if (path.equals("/sign-in") && method.equals("POST")) {
            return signIn;
        }
        if (path.startsWith("/public/")) {
            return method.equals("POST") ? complaint : window;
        }
        if (SecurityChain.isOfCitizen(path)) {
            return method.equals("POST") && !path.endsWith("/enterprises") ? complaint : open;
        }
        boolean anonymous = path.startsWith("/api/v1/") || path.startsWith("/deadlines")
                || path.startsWith("/calculators") || path.startsWith("/verify") || path.startsWith("/clocks/feed/")
                || path.startsWith("/m/api/devices/") || path.equals("/m/api/sessions");
        return anonymous ? open : null;
    }
}
