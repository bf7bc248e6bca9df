package anlan.terminal.web;

import anlan.platform.database.Scope;
import anlan.terminal.DeviceId;
import anlan.terminal.Devices;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.UrlPathHelper;

/**
 * The door that every call of a phone passes before anybody asks who is signed in (终端入口): no call without the phone's
 * id, none at all from a phone that was ended, which is told to wipe itself, and none beyond its size.
 */
class PhoneDoor extends OncePerRequestFilter {

    static final String API = "/m/api/";
    static final String DEVICE = "X-Anlan-Device";
    private static final String CLOCK = "X-Anlan-Clock";
    private static final String NOW = "X-Anlan-Now";

    private static final long OPEN_LIMIT = 4 << 10;
    private static final long JSON_LIMIT = 3 << 20;

    private final Devices devices;
    private final Clock clock;

    PhoneDoor(Devices devices, Clock clock) {
        this.devices = devices;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setHeader(NOW, clock.instant().toString());
        response.setHeader("Cache-Control", "no-store");
        var path = UrlPathHelper.defaultInstance.getPathWithinApplication(request);
        long limit = limit(path);
        if (request.getContentLengthLong() > limit && !path.startsWith(API + "files/")) {
            PhoneAnswer.refuse(response, HttpStatus.CONTENT_TOO_LARGE, "请求的内容过大。");
            return;
        }
        var id = id(request.getHeader(DEVICE));
        if (id == null) {
            PhoneAnswer.refuse(response, HttpStatus.FORBIDDEN, "请求没有说明来自哪部手机。");
            return;
        }
        var contact = Scope.SYSTEM.within(() -> devices.contact(id, moment(request.getHeader(CLOCK))));
        if (contact.ended() && !isAboutEnding(request)) {
            PhoneAnswer.wipe(response);
            return;
        }
        request.setAttribute("contact", contact);
        if (path.startsWith(API + "files/")) {
            chain.doFilter(request, response); // octets, which have limits of their own
        } else {
            chain.doFilter(new PhoneBody(request, limit), response);
        }
    }

    /** What may be called without sign-in says next to nothing. */
    private static long limit(String path) {
        return path.equals(API + "sessions") || path.startsWith(API + "devices/") ? OPEN_LIMIT : JSON_LIMIT;
    }

    /** Whether a phone asks if it was ended, or says that it wiped itself. */
    private static boolean isAboutEnding(HttpServletRequest request) {
        return request.getRequestURI().startsWith(request.getContextPath() + API + "devices/");
    }

    private static @Nullable DeviceId id(@Nullable String text) {
        try {
            return text == null || text.length() != 36 ? null : new DeviceId(UUID.fromString(text));
        } catch (IllegalArgumentException _) {
            return null;
        }
    }

    private static @Nullable Instant moment(@Nullable String text) {
        try {
            return text == null ? null : Instant.parse(text);
        } catch (DateTimeParseException _) {
            return null;
        }
    }
}
