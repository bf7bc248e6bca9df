package anlan.terminal.deed;

import anlan.hazard.Closings;
import anlan.hazard.OnSpotService;
import anlan.inspection.FindingId;
import anlan.inspection.SignatureMark;
import anlan.inspection.Signing;
import anlan.inspection.SiteRecords;
import anlan.inspection.VisitView;
import anlan.kernel.Refused;
import anlan.platform.document.PaperNumbers;
import anlan.platform.security.Me;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The signing on the phone (签署): what the party read is the record, so the fields of the signing are written over what
 * stands; what somebody else had entered and is not in it waits for a decision.
 */
@Component
class Signings implements Handler {

    private static final String DRAWN = "data:image/png;base64,";

    private final OnVisit onVisit;
    private final SiteRecords records;
    private final Closings closings;
    private final Readings readings;
    private final Writing writing;
    private final WrittenStore written;
    private final ConflictStore conflicts;
    private final PaperNumbers numbers;
    private final Me me;

    Signings(OnVisit onVisit, SiteRecords records, Closings closings, Readings readings, Writing writing, WrittenStore written,
            ConflictStore conflicts, PaperNumbers numbers, Me me) {
        this.onVisit = onVisit;
        this.records = records;
        this.closings = closings;
        this.readings = readings;
        this.writing = writing;
        this.written = written;
        this.conflicts = conflicts;
        this.numbers = numbers;
        this.me = me;
    }

    @Override
    public Set<DeedKind> kinds() {
        return Set.of(DeedKind.SIGN);
    }

    @Override
    public Outcome apply(Doing doing) {
        return onVisit.apply(doing, visit -> sign(doing, visit));
    }

    private Outcome sign(Doing doing, VisitView visit) {
        var id = visit.id();
        var displaced = visit.status().isSigned() ? List.<Conflict>of() : set(doing, visit);
        var body = doing.body();
        closings.sign(id, signing(visit, doing), new OnSpotService(body.flag("served"), body.optional("serviceWitness")));
        readings.keep(doing, id);
        return new Outcome(displaced.isEmpty() ? DeedStatus.ACCEPTED : DeedStatus.CONFLICT, null, null, displaced, readings.result(id));
    }

    /** Makes the record say what was read; what is not in it any more is kept aside. */
    private List<Conflict> set(Doing doing, VisitView visit) {
        var standing = Standing.of(visit, records.view(visit), written.of(visit.id().value()));
        var mine = WrittenStore.by(doing.receipt().device(), standing.written());
        var read = read(doing);
        var write = new LinkedHashMap<SitePath, String>();
        var aside = new ArrayList<Conflict>();
        read.forEach((path, text) -> {
            if (!text.equals(standing.at(path))) {
                if (standing.isFilledIn(path) && !wrote(mine, path, standing.at(path))) {
                    aside.add(conflicts.open(doing, ConflictStore.Kind.DISPLACED, standing.clash(path, "", text)));
                }
                write.put(path, text);
                written.put(doing, me.name(), path, text);
            }
        });
        unread(standing, read).forEach(finding -> {
            if (!wrote(mine, SitePath.finding(finding, "problem"), standing.at(SitePath.finding(finding, "problem")))) {
                aside.add(conflicts.open(doing, ConflictStore.Kind.DISPLACED, standing.clash(SitePath.finding(finding, ""), "", "")));
            }
            write.put(SitePath.finding(finding, ""), "");
        });
        writing.write(visit, standing.fields(), write);
        records.arrange(visit.id(), findings(read).stream().map(FindingId::new).toList());
        return aside;
    }

    private static boolean wrote(Map<SitePath, MergePolicy.Last<String>> mine, SitePath path, String stands) {
        var last = mine.get(path);
        return last != null && stands.equals(last.value());
    }

    /** What was read out, field by field, under the ids that the platform knows. */
    private Map<SitePath, String> read(Doing doing) {
        var aliases = written.aliases(doing.deed().about());
        var read = new LinkedHashMap<SitePath, String>();
        for (var member : doing.body().members("fields")) {
            var path = SitePath.of(member.getKey());
            var known = path.group() == SitePath.Group.findings ? path.under(aliases.getOrDefault(Objects.requireNonNull(path.id()), path.id())) : path;
            if (!path.isWhole()) {
                read.put(known, path.text(member.getValue()));
            }
        }
        return read;
    }

    private static Set<UUID> findings(Map<SitePath, String> fields) {
        var ids = new LinkedHashSet<UUID>();
        fields.keySet().stream().filter(path -> path.group() == SitePath.Group.findings).forEach(path -> ids.add(Objects.requireNonNull(path.id())));
        return ids;
    }

    /** Findings that stand but were not read out. */
    private static Set<UUID> unread(Standing standing, Map<SitePath, String> read) {
        var ids = findings(standing.fields());
        ids.removeAll(findings(read));
        return ids;
    }

    private Signing signing(VisitView visit, Doing doing) {
        var body = doing.body();
        var officers = new HashMap<UUID, SignatureMark>();
        var marks = body.part("officers");
        for (var member : visit.team()) {
            if (marks.has(member.officer().toString())) {
                officers.put(member.officer(), mark(member.name(), marks.part(member.officer().toString())));
            }
        }
        var party = body.part("party");
        return new Signing(body.id("key"), officers, mark(party.text("name"), party), numbers(doing));
    }

    static SignatureMark mark(String name, Body mark) {
        return mark.has("refusal")
                ? SignatureMark.refused(name, mark.textOr("refusal", ""), mark.optional("witness"))
                : new SignatureMark(name, png(name, mark.optional("png")), mark.flag("onPaper"), null, null);
    }

    private static byte @Nullable [] png(String name, @Nullable String drawn) {
        if (drawn == null || drawn.isEmpty()) {
            return null;
        }
        try {
            return Base64.getDecoder().decode(drawn.startsWith(DRAWN) ? drawn.substring(DRAWN.length()) : drawn);
        } catch (IllegalArgumentException _) {
            throw new Refused(name + "的签名没有传完整，请重新签名。");
        }
    }

    private Map<String, String> numbers(Doing doing) {
        var given = new HashMap<String, String>();
        for (var member : doing.body().members("numbers")) {
            var number = member.getValue().stringValue("");
            if (!numbers.holds(doing.receipt().device().toString(), member.getKey(), number)) {
                throw new Refused("文号" + number + "不是预留给这部手机的文号，或者已经使用、退回。").at("numbers");
            }
            given.put(member.getKey(), number);
        }
        return given;
    }
}
