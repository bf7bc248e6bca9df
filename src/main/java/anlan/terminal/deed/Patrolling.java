package anlan.terminal.deed;

import anlan.inspection.patrol.PatrolDraft;
import anlan.inspection.patrol.PatrolId;
import anlan.inspection.patrol.PatrolKind;
import anlan.inspection.patrol.Patrols;
import anlan.platform.file.StoredFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Reports by photo of an information officer (巡查上报). */
@Component
class Patrolling implements Handler {

    private final Patrols patrols;
    private final UploadedFiles files;

    Patrolling(Patrols patrols, UploadedFiles files) {
        this.patrols = patrols;
        this.files = files;
    }

    @Override
    public Set<DeedKind> kinds() {
        return Set.of(DeedKind.PATROL);
    }

    @Override
    public Outcome apply(Doing doing) {
        var body = doing.body();
        var what = Body.parsed("what", body.text("what"), PatrolKind::valueOf);
        var where = body.position();
        patrols.report(new PatrolDraft(new PatrolId(doing.deed().id().value()), what, body.idOrNone("enterprise"), body.textOr("place", ""),
                body.textOr("words", ""), photos(body.ids("photos")), where == null ? null : where.latitude(),
                where == null ? null : where.longitude(), where == null ? null : where.accuracy()));
        return Outcome.DONE;
    }

    private List<StoredFile> photos(List<UUID> uploads) {
        var missing = new ArrayList<UUID>();
        var found = new ArrayList<StoredFile>();
        uploads.forEach(upload -> files.complete(upload).ifPresentOrElse(found::add, () -> missing.add(upload)));
        if (!missing.isEmpty()) {
            throw new Waits(missing);
        }
        return found;
    }
}
