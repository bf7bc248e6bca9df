package anlan.platform.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** A file handed in with a form (上传文件), not kept yet. */
public record Upload(String name, InputStream content) {

    /** What was chosen in one field; a browser sends an empty file where nothing was. */
    public static List<Upload> of(@Nullable List<MultipartFile> files) {
        var uploads = new ArrayList<Upload>();
        for (var file : files == null ? List.<MultipartFile>of() : files) {
            var name = file.getOriginalFilename();
            if (name != null && !name.isEmpty()) {
                try {
                    uploads.add(new Upload(name, file.getInputStream()));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
        return uploads;
    }
}
