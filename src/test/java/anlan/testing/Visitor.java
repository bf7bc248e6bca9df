package anlan.testing;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody at a browser without script: follows redirects, keeps cookies, sends the token of the last page's form. */
public final class Visitor {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final HttpClient browser;
    private final String server;
    private String token = "";

    public Visitor(int port) {
        browser = HttpClient.newBuilder().cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
                .followRedirects(HttpClient.Redirect.NORMAL).build();
        server = "http://localhost:" + port;
    }

    /** A browser in which one of the sample district is signed in. */
    public static Visitor signedIn(int port, String username) {
        var visitor = new Visitor(port);
        visitor.signIn(username, District.PASSWORD);
        return visitor;
    }

    /** Signs in and lands wherever that leads. */
    public HttpResponse<String> signIn(String username, String password) {
        get("/sign-in");
        return post("/sign-in", "username", username, "password", password);
    }

    public HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(URI.create(server + path)).header("Accept", "text/html").build());
    }

    /** Posts a form of names and values in turn. */
    public HttpResponse<String> post(String path, String... fields) {
        var body = new StringBuilder("_csrf=" + encode(token));
        for (int i = 0; i < fields.length; i += 2) {
            body.append('&').append(encode(fields[i])).append('=').append(encode(fields[i + 1]));
        }
        return send(HttpRequest.newBuilder(URI.create(server + path)).header("Accept", "text/html")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body.toString())).build());
    }

    /** Posts a form of names and values with one file, as a browser does. */
    public HttpResponse<String> upload(String path, String field, String name, byte[] content, String... fields) {
        return upload(path, field, name, BodyPublishers.ofByteArray(content), fields);
    }

    public HttpResponse<String> upload(String path, String field, String name, BodyPublisher content, String... fields) {
        var boundary = "----anlan" + UUID.randomUUID();
        var head = new StringBuilder(part(boundary, "_csrf")).append("\r\n\r\n").append(token).append("\r\n");
        for (int i = 0; i < fields.length; i += 2) {
            head.append(part(boundary, fields[i])).append("\r\n\r\n").append(fields[i + 1]).append("\r\n");
        }
        head.append(part(boundary, field)).append("; filename=\"").append(name)
                .append("\"\r\nContent-Type: application/octet-stream\r\n\r\n");
        return send(HttpRequest.newBuilder(URI.create(server + path)).header("Accept", "text/html")
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(BodyPublishers.concat(BodyPublishers.ofString(head.toString()), content,
                        BodyPublishers.ofString("\r\n--" + boundary + "--\r\n"))).build());
    }

    /** Sends a call of a program, with headers of names and values in turn. */
    public HttpResponse<byte[]> call(String method, String path, BodyPublisher body, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(server + path)).method(method, body).header("Accept", "application/json");
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return answer(request.build(), BodyHandlers.ofByteArray());
    }

    /** The cookies, as a line of a request has them. */
    public String cookie() {
        return ((CookieManager) browser.cookieHandler().orElseThrow()).getCookieStore().getCookies().stream()
                .map(each -> each.getName() + "=" + each.getValue()).collect(Collectors.joining("; "));
    }

    private static String part(String boundary, String name) {
        return "--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + name + "\"";
    }

    private HttpResponse<String> send(HttpRequest request) {
        var answer = answer(request, BodyHandlers.ofString());
        var found = TOKEN.matcher(answer.body());
        token = found.find() ? found.group(1) : token;
        return answer;
    }

    private <T> HttpResponse<T> answer(HttpRequest request, BodyHandler<T> handler) {
        try {
            return browser.send(request, handler);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
