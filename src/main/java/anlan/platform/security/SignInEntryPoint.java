package anlan.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;

/** What a stranger gets at a closed door: the sign-in page; a program gets 401 with a sentence. */
class SignInEntryPoint implements AuthenticationEntryPoint {

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException stranger)
            throws IOException {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        boolean hadSession = request.getRequestedSessionId() != null && !request.isRequestedSessionIdValid();
        String door = request.getContextPath() + "/sign-in" + (hadSession ? "?expired" : "");
        if (path.startsWith("/api/") || path.startsWith("/m/api/")) {
            response.setStatus(HttpStatus.UNAUTHORIZED.value());
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            response.setCharacterEncoding(StandardCharsets.UTF_8);
            response.getWriter().write("{\"status\":401,\"title\":\"请先登录\",\"detail\":\"未登录或登录已过期。\"}");
        } else if (request.getHeader("HX-Request") != null) {
            response.setHeader("HX-Redirect", door);
            response.setStatus(HttpStatus.UNAUTHORIZED.value());
        } else {
            response.sendRedirect(door);
        }
    }
}
