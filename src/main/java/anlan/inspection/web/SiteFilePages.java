package anlan.inspection.web;

import anlan.inspection.SiteRecords;
import anlan.inspection.VisitId;
import anlan.platform.file.FileAnswer;
import anlan.platform.file.FileId;
import anlan.platform.file.FileStore;
import java.util.UUID;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The photos and recordings of a visit, for whoever may see the visit. */
@Controller
class SiteFilePages {

    private final SiteRecords records;
    private final FileStore store;

    SiteFilePages(SiteRecords records, FileStore store) {
        this.records = records;
        this.store = store;
    }

    @GetMapping("/files/{visit}/{file}")
    ResponseEntity<Resource> file(@PathVariable UUID visit, @PathVariable UUID file) {
        return FileAnswer.photo(records.file(new VisitId(visit), new FileId(file)), store);
    }
}
