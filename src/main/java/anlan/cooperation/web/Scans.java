package anlan.cooperation.web;

import anlan.cooperation.Answer;
import anlan.platform.file.FileKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** Files handed in with an answer or a notice: a PDF or a photo of the paper. */
final class Scans {

    private Scans() {}

    static Answer.@Nullable Scan of(@Nullable MultipartFile file) {
        if (file == null || file.isEmpty()) {
            return null;
        }
        var name = String.valueOf(file.getOriginalFilename());
        boolean pdf = "application/pdf".equals(file.getContentType()) || name.endsWith(".pdf");
        try {
            return new Answer.Scan(name, file.getInputStream(), pdf ? FileKind.PAPER : FileKind.PHOTO);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
