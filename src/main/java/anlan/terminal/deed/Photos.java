package anlan.terminal.deed;

import anlan.inspection.SitePhoto;
import anlan.inspection.SiteRecords;
import anlan.inspection.VisitId;
import anlan.inspection.VisitView;
import anlan.kernel.Refused;
import anlan.platform.file.FileId;
import anlan.platform.file.FileStore;
import anlan.platform.file.StoredFile;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Photos taken on the site (现场照片), each uploaded before, and the originals of those that were made smaller. */
@Component
class Photos implements Handler {

    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    private final OnVisit onVisit;
    private final SiteRecords records;
    private final UploadedFiles files;
    private final FileStore store;
    private final WrittenStore written;

    Photos(OnVisit onVisit, SiteRecords records, UploadedFiles files, FileStore store, WrittenStore written) {
        this.onVisit = onVisit;
        this.records = records;
        this.files = files;
        this.store = store;
        this.written = written;
    }

    @Override
    public Set<DeedKind> kinds() {
        return Set.of(DeedKind.PHOTO, DeedKind.ORIGINAL);
    }

    @Override
    public Outcome apply(Doing doing) {
        doing.aVisit();
        var file = doing.adopted() ? stored(doing.body()) : file(doing.body());
        return onVisit.apply(doing, visit -> doing.deed().kind() == DeedKind.ORIGINAL
                ? original(visit.id(), doing.body(), file) : photo(doing, visit, file));
    }

    private StoredFile file(Body body) {
        var id = body.id("file");
        var file = files.complete(id).orElseThrow(() -> new Waits(List.of(id)));
        if (!file.sha256().equals(body.text("sha256"))) {
            throw new Refused("照片的摘要与上传的文件不一致，没有接收。");
        }
        return file;
    }

    private Outcome photo(Doing doing, VisitView visit, StoredFile file) {
        if (visit.status().isSigned()) {
            return Outcome.held("现场检查记录已签署，照片没有附入；留待确认，可以作为补充说明。");
        }
        records.attach(visit.id(), photo(doing.body(), file, finding(doing, visit), doing.set(doing.body().moment("takenAt"))));
        return Outcome.DONE;
    }

    /** A photo that was held, with the file that was looked at when it came. */
    SitePhoto kept(Body body) {
        return photo(body, stored(body), null, body.moment("takenAt"));
    }

    private StoredFile stored(Body body) {
        return stored(body.id("file"));
    }

    StoredFile stored(UUID file) {
        return store.find(new FileId(file)).orElseThrow(() -> new Refused("没有这张照片。"));
    }

    private static SitePhoto photo(Body body, StoredFile file, @Nullable UUID finding, Instant takenAt) {
        var smaller = body.has("reducedFrom") ? body.part("reducedFrom") : null;
        var size = smaller == null ? null : smaller.number("size");
        return new SitePhoto(file, takenAt, body.idOrNone("item"), finding, body.position(),
                smaller == null ? null : hash(smaller.text("sha256")), size == null ? null : size.longValue());
    }

    /** A finding that was taken back meanwhile has no photos; the photo then belongs to the visit as a whole. */
    private @Nullable UUID finding(Doing doing, VisitView visit) {
        var given = doing.body().idOrNone("finding");
        if (given == null) {
            return null;
        }
        var finding = written.aliases(visit.id().value()).getOrDefault(given, given);
        return records.view(visit).findings().stream().map(f -> f.id().value()).filter(f -> f.equals(finding)).findFirst().orElse(null);
    }

    private static String hash(String text) {
        if (!SHA256.matcher(text).matches()) {
            throw Body.wrong("sha256");
        }
        return text;
    }

    private Outcome original(VisitId visit, Body body, StoredFile file) {
        var photo = files.complete(body.id("photo")).map(StoredFile::id).orElse(new FileId(body.id("photo")));
        records.original(visit, Objects.requireNonNull(photo), file);
        return Outcome.DONE;
    }
}
