package anlan.inspection.web;

import anlan.inspection.FindingId;
import anlan.inspection.SiteRecords;
import anlan.inspection.VisitId;
import anlan.platform.file.FileKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Takes the files of a form; a browser sends an empty one where none was chosen. */
@Component
class Attachments {

    private final SiteRecords records;

    Attachments(SiteRecords records) {
        this.records = records;
    }

    int attach(VisitId visit, @Nullable List<MultipartFile> files, FileKind kind, @Nullable UUID item, @Nullable FindingId finding) {
        int count = 0;
        for (var file : files == null ? List.<MultipartFile>of() : files) {
            var name = file.getOriginalFilename();
            if (name == null || name.isEmpty()) {
                continue;
            }
            try (var content = file.getInputStream()) {
                records.attach(visit, content, name, kind, item, finding);
                count++;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return count;
    }
}
