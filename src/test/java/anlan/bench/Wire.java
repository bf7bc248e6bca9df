package anlan.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody at a browser, as light as can be: one kept connection for each thread, the cookies of one session. */
final class Wire {

    /** What came back. */
    record Answer(int status, byte[] body) {
        String text() {
            return new String(body, StandardCharsets.UTF_8);
        }
    }

    private record Link(Socket socket, InputStream in) {}

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final int port;
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private final ThreadLocal<Link> link = new ThreadLocal<>();

    Wire(int port) {
        this.port = port;
    }

    static Wire signedIn(int port, String username, String password) throws IOException {
        var wire = new Wire(port);
        var token = TOKEN.matcher(wire.get("/sign-in").text());
        if (!token.find()) {
            throw new IllegalStateException("no form to sign in");
        }
        var answer = wire.post("/sign-in", Map.of("_csrf", token.group(1), "username", username, "password", password));
        if (answer.status != 302 || !wire.cookies.containsKey("anlan")) {
            throw new IllegalStateException("not signed in: " + answer.status);
        }
        return wire;
    }

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    Answer get(String path) throws IOException {
        return send("GET " + path + " HTTP/1.1\r\n" + head() + "\r\n");
    }

    private Answer post(String path, Map<String, String> fields) throws IOException {
        var form = fields.entrySet().stream().map(f -> f.getKey() + "=" + encode(f.getValue())).collect(Collectors.joining("&"));
        return send("POST " + path + " HTTP/1.1\r\n" + head() + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: "
                + form.length() + "\r\n\r\n" + form);
    }

    private String head() {
        var kept = cookies.entrySet().stream().map(c -> c.getKey() + "=" + c.getValue()).collect(Collectors.joining("; "));
        return "Host: localhost\r\nAccept: text/html\r\n" + (kept.isEmpty() ? "" : "Cookie: " + kept + "\r\n");
    }

    /** Sends a call of a program: more lines for its head, and as many octets of a body as are said. */
    Answer call(String method, String path, String lines, long length, InputStream body) throws IOException {
        begin(method + " " + path + " HTTP/1.1\r\n" + head().replace("text/html", "*/*") + lines + "Content-Length: " + length + "\r\n\r\n");
        var out = link.get().socket.getOutputStream();
        var buffer = new byte[1 << 16];
        for (int n; (n = body.read(buffer)) >= 0; ) {
            out.write(buffer, 0, n);
        }
        return answer();
    }

    private Answer send(String request) throws IOException {
        begin(request);
        return answer();
    }

    private void begin(String request) throws IOException {
        if (link.get() == null) {
            var socket = new Socket(InetAddress.getLoopbackAddress(), port);
            socket.setTcpNoDelay(true);
            link.set(new Link(socket, new BufferedInputStream(socket.getInputStream(), 1 << 16)));
        }
        link.get().socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
    }

    private Answer answer() throws IOException {
        var open = link.get();
        int status = Integer.parseInt(line(open.in).split(" ")[1]);
        int length = 0;
        boolean chunked = false;
        boolean closed = false;
        for (String line; !(line = line(open.in)).isEmpty(); ) {
            var value = line.substring(line.indexOf(':') + 1).strip();
            switch (line.substring(0, line.indexOf(':')).toLowerCase(java.util.Locale.ROOT)) {
                case "content-length" -> length = Integer.parseInt(value);
                case "transfer-encoding" -> chunked = true;
                case "connection" -> closed = value.equals("close");
                case "set-cookie" -> keep(value);
                default -> { }
            }
        }
        var body = chunked ? chunks(open.in) : open.in.readNBytes(length);
        if (closed) {
            open.socket.close();
            link.remove();
        }
        return new Answer(status, body);
    }

    private synchronized void keep(String cookie) {
        var pair = cookie.substring(0, cookie.indexOf(';') < 0 ? cookie.length() : cookie.indexOf(';')).split("=", 2);
        cookies.put(pair[0], pair[1]);
    }

    private static byte[] chunks(InputStream in) throws IOException {
        var body = new java.io.ByteArrayOutputStream();
        for (int size; (size = Integer.parseInt(line(in), 16)) > 0; ) {
            body.write(in.readNBytes(size));
            line(in);
        }
        line(in);
        return body.toByteArray();
    }

    private static String line(InputStream in) throws IOException {
        var line = new StringBuilder();
        for (int c; (c = in.read()) != '\n'; ) {
            if (c < 0) {
                throw new IOException("connection closed");
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }
}
