package anlan.platform.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Looks at each request whether the person is still who the session says: a changed post works at once, a disabled
 * account is out at once, a one-time password leads nowhere but to its change.
 */
class IdentityFilter extends OncePerRequestFilter {

    private static final Set<String> WITH_ONE_TIME_PASSWORD = Set.of("/password", "/sign-out", "/error");

    private final Identities identities;
    private final Sessions sessions;

    IdentityFilter(Identities identities, Sessions sessions) {
        this.identities = identities;
        this.sessions = sessions;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = path(request);
        return path.startsWith("/app/") || path.startsWith("/webjars/") || path.matches("/m/[^/]*\\.[a-z]+");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof SignedIn known) {
            var now = identities.refreshed(known);
            if (now.isEmpty()) {
                sessions.end(request);
            } else if (!now.get().equals(known)) {
                sessions.become(now.get(), request, response);
            }
            if (now.isPresent() && now.get().mustChangePassword() && !WITH_ONE_TIME_PASSWORD.contains(path(request))) {
                if (path(request).startsWith("/m/api/")) {
                    response.setStatus(HttpStatus.UNAUTHORIZED.value());
                } else {
                    response.sendRedirect(request.getContextPath() + "/password");
                }
                return;
            }
        }
        chain.doFilter(request, response);
    }

    private static String path(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }
}
