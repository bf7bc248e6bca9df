package anlan.testing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;

/** Somebody whom nobody knows and who opens whatever leads on: pages, feeds, files, papers, with everything their answers say. */
public final class Stranger {

    private static final Pattern LINK = Pattern.compile("(?:href|src|action|hub|url)\\s*=\\s*\"([^\"#]*)|<(?:id|uri|icon|logo)>([^<]+)<|\"(?:url|href|next|link)\"\\s*:\\s*\"([^\"]+)\"");
    private static final int MOST = 3_000;

    private final HttpClient browser = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
    private final String server;

    public Stranger(int port) {
        server = "http://localhost:" + port;
    }

    /** What each address answered: status, headers and words, however they were packed. */
    public Map<String, String> everything(Collection<String> from) {
        var answers = new LinkedHashMap<String, String>();
        var open = new ArrayDeque<>(from);
        Set<String> seen = new LinkedHashSet<>(from);
        while (!open.isEmpty() && answers.size() < MOST) {
            var address = open.poll();
            var answer = get(address);
            var words = words(answer);
            answers.put(address, answer.statusCode() + " " + answer.headers().map() + "\n" + words);
            var links = LINK.matcher(words);
            while (links.find()) {
                var link = links.group(1) != null ? links.group(1) : links.group(2) != null ? links.group(2) : links.group(3);
                var next = resolved(address, link.replace("&amp;", "&").strip());
                if (next != null && seen.add(next)) {
                    open.add(next);
                }
            }
            answer.headers().firstValue("location").map(l -> resolved(address, l)).filter(next -> next != null && seen.add(next)).ifPresent(open::add);
        }
        return answers;
    }

    private HttpResponse<byte[]> get(String address) {
        try {
            return browser.send(HttpRequest.newBuilder(URI.create(server + address)).build(), BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(address, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String words(HttpResponse<byte[]> answer) {
        try {
            var body = answer.body();
            if (body.length > 2 && body[0] == 0x1f && body[1] == (byte) 0x8b) {
                body = new GZIPInputStream(new ByteArrayInputStream(body)).readAllBytes();
            }
            if (body.length > 4 && new String(body, 0, 4, StandardCharsets.ISO_8859_1).equals("%PDF")) {
                try (var document = Loader.loadPDF(body)) {
                    return new PDFTextStripper().getText(document);
                }
            }
            return new String(body, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An address of this server, or null: no scheme but http, no foreign host. */
    private String resolved(String from, String link) {
        try {
            var uri = URI.create(server + from).resolve(link.replace(" ", "%20"));
            return uri.toString().startsWith(server + "/") ? uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery()) : null;
        } catch (IllegalArgumentException _) {
            return null;
        }
    }
}
