package anlan.terminal.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The files that the phone keeps to open without a signal (离线外壳): a change of any of them is a new version of the whole. */
@Component
class Shell {

    private static final String FOLDER = "static/m/";
    private static final List<String> SHARED = List.of("/app/tokens.css", "/app/icons.svg", "/app/mark.svg");
    private static final List<String> LIBRARIES = List.of("lit-html/lit-html.js", "signature_pad/dist/signature_pad.min.js");

    private final List<String> addresses;
    private final String worker;

    Shell() {
        var own = own();
        var source = own.stream().filter(file -> file.address.equals("/m/worker.js")).findFirst().orElseThrow();
        addresses = Stream.of(Stream.of("/m/"), own.stream().map(File::address).filter(Shell::isKept), SHARED.stream(),
                LIBRARIES.stream().map(library -> "/webjars/" + library)).flatMap(a -> a).toList();
        worker = "const VERSION = '" + version(own) + "', SHELL = " + list(addresses) + ";\n" + source.text();
    }

    private record File(String address, byte[] content) {

        String text() {
            return new String(content, StandardCharsets.UTF_8);
        }
    }

    List<String> addresses() {
        return addresses;
    }

    /** The service worker, with the version and the list of files written before it. */
    String worker() {
        return worker;
    }

    private static boolean isKept(String address) {
        return address.startsWith("/m/") && !address.equals("/m/worker.js") && !address.equals("/m/index.html");
    }

    private static List<File> own() {
        return Stream.concat(found("classpath*:" + FOLDER + "**/*.*"), found("classpath*:static/app/*.*"))
                .sorted(Comparator.comparing(File::address)).toList();
    }

    private static Stream<File> found(String pattern) {
        try {
            return Stream.of(new PathMatchingResourcePatternResolver().getResources(pattern)).map(Shell::file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static File file(Resource resource) {
        try {
            var url = resource.getURL().toString();
            return new File(url.substring(url.indexOf("static/") + "static".length()), resource.getContentAsByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String version(List<File> files) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var file : files) {
                digest.update(file.address.getBytes(StandardCharsets.UTF_8));
                digest.update(file.content);
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String list(List<String> addresses) {
        return "['" + String.join("', '", addresses) + "']";
    }
}
