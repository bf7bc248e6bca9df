package anlan.terminal.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/** What a phone is told before any of its calls is looked at (终端答复). */
final class PhoneAnswer {

    private static final JsonMapper JSON = new JsonMapper();

    private PhoneAnswer() {}

    static void refuse(HttpServletResponse response, HttpStatus status, String reason) throws IOException {
        write(response, status, Map.of("reason", reason));
    }

    static void wipe(HttpServletResponse response) throws IOException {
        write(response, HttpStatus.GONE, Map.of("wipe", true));
    }

    private static void write(HttpServletResponse response, HttpStatus status, Map<String, Object> body) throws IOException {
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.getWriter().write(JSON.writeValueAsString(body));
    }
}
