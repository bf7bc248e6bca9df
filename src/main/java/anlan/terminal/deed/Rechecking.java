package anlan.terminal.deed;

import anlan.hazard.OrderId;
import anlan.hazard.Reinspections;
import anlan.inspection.SignatureMark;
import anlan.kernel.Refused;
import anlan.organization.OfficerId;
import anlan.organization.Officers;
import anlan.platform.file.FileKind;
import anlan.platform.file.StoredFile;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** A re-inspection made with the phone (整改复查): each hazard seen again, signed on the spot. */
@Component
class Rechecking implements Handler {

    private final Reinspections reinspections;
    private final Officers officers;
    private final UploadedFiles files;

    Rechecking(Reinspections reinspections, Officers officers, UploadedFiles files) {
        this.reinspections = reinspections;
        this.officers = officers;
        this.files = files;
    }

    @Override
    public Set<DeedKind> kinds() {
        return Set.of(DeedKind.REINSPECT);
    }

    @Override
    public Outcome apply(Doing doing) {
        var body = doing.body();
        var day = body.day("day");
        var marks = new HashMap<UUID, SignatureMark>();
        var signed = body.part("marks");
        for (var officer : body.ids("officers")) {
            if (signed.has(officer.toString())) {
                var name = officers.view(new OfficerId(officer), day).name();
                var mark = Signings.mark(name, signed.part(officer.toString()));
                if (mark.isRefused() || mark.png() == null && !mark.onPaper()) {
                    throw new Refused(name + "尚未签名。", "law:reinspection");
                }
                marks.put(officer, mark);
            }
        }
        var party = body.part("party");
        reinspections.record(new OrderId(doing.deed().about()), new Reinspections.Record(body.id("key"), day, body.ids("officers"),
                body.list("seen").stream().map(this::seen).toList(), body.textOr("unitOpinion", ""), marks, Signings.mark(party.text("name"), party)));
        return Outcome.DONE;
    }

    private Reinspections.Seen seen(Body seen) {
        return new Reinspections.Seen(seen.id("hazard"), seen.flag("passed"), seen.textOr("finding", ""), List.of(),
                seen.ids("photos").stream().map(this::photo).toList());
    }

    private StoredFile photo(UUID id) {
        var file = files.complete(id).orElseThrow(() -> new Waits(List.of(id)));
        FileKind.PHOTO.require(file);
        return file;
    }
}
