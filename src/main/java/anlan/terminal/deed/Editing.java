package anlan.terminal.deed;

import anlan.inspection.Answer;
import anlan.inspection.SiteRecords;
import anlan.inspection.VisitView;
import anlan.platform.security.Me;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Fields filled in on a phone (填写现场记录): merged one by one into what stands. */
@Component
class Editing implements Handler {

    private static final int MOST = 2000;

    /** A field as the phone had it and as it has it now. */
    private record Change(SitePath path, String base, String mine) {}

    private final OnVisit onVisit;
    private final SiteRecords records;
    private final Writing writing;
    private final WrittenStore written;
    private final ConflictStore conflicts;
    private final Me me;

    Editing(OnVisit onVisit, SiteRecords records, Writing writing, WrittenStore written, ConflictStore conflicts, Me me) {
        this.onVisit = onVisit;
        this.records = records;
        this.writing = writing;
        this.written = written;
        this.conflicts = conflicts;
        this.me = me;
    }

    @Override
    public Set<DeedKind> kinds() {
        return Set.of(DeedKind.EDIT);
    }

    @Override
    public Outcome apply(Doing doing) {
        return onVisit.apply(doing, visit -> edit(doing, visit));
    }

    private Outcome edit(Doing doing, VisitView visit) {
        var standing = Standing.of(visit, records.view(visit), written.of(visit.id().value()));
        var changes = changes(doing, standing);
        return visit.status().isSigned() ? late(doing, standing, changes) : merge(doing, visit, standing, changes);
    }

    private List<Change> changes(Doing doing, Standing standing) {
        var raw = doing.body().list("changes");
        if (raw.size() > MOST) {
            throw Body.wrong("changes");
        }
        var changes = new ArrayList<Change>();
        for (var each : raw) {
            var path = SitePath.of(each.text("path"));
            changes.add(new Change(path, path.text(each.node().path("base")), set(doing, standing, path, path.text(each.node().path("value")))));
        }
        return sameFindings(doing, standing, changes);
    }

    /** A moment by a clock that is ahead is set right, and then not before the arrival, which was set right by another call. */
    private static String set(Doing doing, Standing standing, SitePath path, String text) {
        var arrival = standing.defaults().get(SitePath.fact("startedAt"));
        if (!path.isMoment() || text.isEmpty() || doing.receipt().beyond().isZero() || arrival == null) {
            return text;
        }
        var moment = doing.set(Instant.parse(text));
        return moment.isBefore(Instant.parse(arrival)) ? arrival : moment.toString();
    }

    /** Two phones that answer an item with no make two findings of it: they are one from then on. */
    private List<Change> sameFindings(Doing doing, Standing standing, List<Change> changes) {
        var aliases = new LinkedHashMap<>(written.aliases(doing.deed().about()));
        for (var change : changes) {
            if (change.path.part().equals("item") && !change.mine.isEmpty()) {
                standing.fields().forEach((path, text) -> {
                    var mine = Objects.requireNonNull(change.path.id());
                    if (path.group() == SitePath.Group.findings && path.part().equals("item") && text.equals(change.mine) && !mine.equals(path.id())) {
                        aliases.put(mine, Objects.requireNonNull(path.id()));
                        written.alias(doing, mine, path.id());
                    }
                });
            }
        }
        return changes.stream().map(c -> aliases.containsKey(idOf(c)) && c.path.group() == SitePath.Group.findings
                ? new Change(c.path.under(Objects.requireNonNull(aliases.get(idOf(c)))), c.base, c.mine) : c).toList();
    }

    private static UUID idOf(Change change) {
        return Objects.requireNonNullElse(change.path.id(), new UUID(0, 0));
    }

    private Outcome merge(Doing doing, VisitView visit, Standing standing, List<Change> changes) {
        var mine = WrittenStore.by(doing.receipt().device(), standing.written());
        var write = new LinkedHashMap<SitePath, String>();
        var clashes = new ArrayList<Conflict>();
        var disputed = disputed(changes, doing, standing, mine);
        for (var change : changes) {
            switch (judge(change, doing, standing, mine, disputed)) {
                case OVERTAKEN -> {}
                case SAME -> written.put(doing, me.name(), change.path, change.mine);
                case WRITE -> {
                    write.put(change.path, change.mine);
                    written.put(doing, me.name(), change.path, change.mine);
                }
                case CONFLICT -> {
                    clashes.add(conflicts.open(doing, ConflictStore.Kind.CONFLICT, standing.clash(change.path, change.base, change.mine)));
                    written.put(doing, me.name(), change.path, null);
                }
            }
        }
        writing.write(visit, standing.fields(), write);
        return Outcome.but(clashes);
    }

    /** Items whose answer two people gave differently: until a person decides, the finding of the no stays. */
    private static Set<UUID> disputed(List<Change> changes, Doing doing, Standing standing, Map<SitePath, MergePolicy.Last<String>> mine) {
        return changes.stream().filter(c -> c.path.part().equals("answer") && judge(c, doing, standing, mine, Set.of()) == MergePolicy.Verdict.CONFLICT)
                .map(Editing::idOf).collect(Collectors.toSet());
    }

    private static MergePolicy.Verdict judge(
            Change change, Doing doing, Standing standing, Map<SitePath, MergePolicy.Last<String>> mine, Set<UUID> disputed) {
        var stands = standing.at(change.path);
        var last = mine.get(change.path.isWhole() ? SitePath.finding(idOf(change), "problem") : change.path);
        var base = stands.equals(standing.defaults().get(change.path)) ? stands : change.base;
        var verdict = MergePolicy.judge(base, change.mine, stands, doing.deed().seq(), last);
        return verdict == MergePolicy.Verdict.WRITE && takesBackUnseen(change, doing, standing, disputed) ? MergePolicy.Verdict.CONFLICT : verdict;
    }

    /** A yes takes the finding of a no back: not where another phone has written to it, and not while the answer is open. */
    private static boolean takesBackUnseen(Change change, Doing doing, Standing standing, Set<UUID> disputed) {
        var device = doing.receipt().device();
        if (change.path.isWhole()) {
            var item = SiteFields.part(standing.fields(), idOf(change), "item");
            return change.mine.isEmpty() && (standing.othersWroteIn(idOf(change), device) || !item.isEmpty() && disputed.contains(UUID.fromString(item)));
        }
        return change.path.part().equals("answer") && standing.at(change.path).equals(Answer.NO.name()) && standing.othersWroteTo(idOf(change), device);
    }

    /** The record was signed meanwhile: what differs from it waits for a decision, for example as a supplement. */
    private Outcome late(Doing doing, Standing standing, List<Change> changes) {
        var clashes = changes.stream().filter(c -> !c.mine.equals(standing.at(c.path)))
                .map(c -> conflicts.open(doing, ConflictStore.Kind.DISPLACED, standing.clash(c.path, c.base, c.mine))).toList();
        return clashes.isEmpty() ? Outcome.DONE : Outcome.held("现场检查记录已签署，没有写入；留待确认，可以作为补充说明。", clashes);
    }
}
