package anlan.hazard.web;

import anlan.inspection.SignatureMark;
import anlan.kernel.Refused;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/** Reads signatures from a form: drawn as a data address, sent as a picture, or left for the pen (纸质签名). */
final class Marks {

    private static final String DRAWN = "data:image/png;base64,";
    private static final int LIMIT = 200 * 1024;

    private Marks() {}

    /** The mark under that name of the form; without any it is checked later and refused by whoever needs it. */
    static SignatureMark of(String name, String field, Map<String, String> fields, @Nullable MultipartFile picture) {
        var drawn = fields.getOrDefault(field, "");
        if (drawn.startsWith(DRAWN)) {
            return SignatureMark.drawn(name, decoded(drawn.substring(DRAWN.length()), name));
        }
        if (picture != null && !picture.isEmpty()) {
            return SignatureMark.drawn(name, bytes(picture, name));
        }
        return new SignatureMark(name, null, fields.containsKey(field + "Paper"), null, null);
    }

    /** The file of a form under that name; none where the form came without files. */
    static @Nullable MultipartFile file(HttpServletRequest request, String field) {
        return request instanceof MultipartHttpServletRequest upload ? upload.getFile(field) : null;
    }

    static List<MultipartFile> files(HttpServletRequest request, String field) {
        return request instanceof MultipartHttpServletRequest upload ? upload.getFiles(field) : List.of();
    }

    static SignatureMark refused(String name, Map<String, String> fields) {
        return SignatureMark.refused(name, Objects.requireNonNullElse(fields.get("refusal"), "").strip(), fields.get("witness"));
    }

    private static byte[] decoded(String text, String name) {
        try {
            return Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException _) {
            throw new Refused(name + "的签名没有传完整，请重新签名。");
        }
    }

    private static byte[] bytes(MultipartFile picture, String name) {
        if (picture.getSize() > LIMIT) {
            throw new Refused(name + "的签名图片超过 200 KB，请重新签名或者选择纸质签名。");
        }
        try {
            return picture.getBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
