package anlan.terminal.deed;

import anlan.inspection.Answer;
import anlan.inspection.EntryDecisions;
import anlan.inspection.Handling;
import anlan.inspection.SiteMeasure;
import anlan.inspection.SiteRecords;
import anlan.inspection.SiteView;
import anlan.inspection.VisitId;
import anlan.inspection.VisitStatus;
import anlan.inspection.VisitView;
import anlan.inspection.Visits;
import anlan.platform.Times;
import anlan.platform.security.Me;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts what waits for a person into words, with what may be chosen as the record stands. */
@Component
class WaitingViews {

    private static final Times TIMES = new Times();

    private final Visits visits;
    private final SiteRecords records;
    private final WaitingStore store;
    private final EntryDecisions decisions;
    private final Me me;

    WaitingViews(Visits visits, SiteRecords records, WaitingStore store, EntryDecisions decisions, Me me) {
        this.visits = visits;
        this.records = records;
        this.store = store;
        this.decisions = decisions;
        this.me = me;
    }

    WaitingView of(Waiting w) {
        var visit = w.subject() == null ? null : visits.find(new VisitId(w.subject())).orElse(null);
        var site = visit == null ? null : records.view(visit);
        var path = w.path() == null ? null : SitePath.of(w.path());
        return new WaitingView(w.id(), path != null, visit == null ? null : visit.id().value(), visit == null ? "" : visit.subject().enterpriseName(),
                path == null || site == null ? w.kind().label() : title(path, site), words(w, path), path == null ? "" : said(path, w.mine()), w.personName(),
                w.doneAt(), path == null ? "" : said(path, w.theirs()), w.theirsBy(), w.theirsAt(), w.receivedAt(), w.doubt(), path == null ? photos(w) : List.of(),
                mayDecide(w, visit) ? choices(w, visit) : List.of());
    }

    private String words(Waiting w, @Nullable SitePath path) {
        if (path != null) {
            return !w.left() ? "两人填写不同，现为平台上的" : w.kind() == DeedKind.SIGN ? "签署的记录里没有平台上原有的填写" : "记录签署以后才送到";
        }
        var body = Deed.read(w.deed(), store.kept(w.deed()).body()).body();
        var what = switch (w.kind()) {
            case REGISTER -> body.textOr("name", "") + "，" + body.textOr("address", "") + where(body);
            case SUPPLEMENT -> body.textOr("text", "");
            case PHOTO -> body.textOr("name", "照片") + "，" + TIMES.minute(body.moment("takenAt")) + " 拍摄";
            case EDIT -> "填写 " + body.list("changes").size() + " 项";
            default -> "";
        };
        return Objects.requireNonNullElse(w.reason(), "") + what;
    }

    private static String where(Body body) {
        var at = body.position();
        return at == null ? "，没有取得定位" : "，定位 " + MetUnit.said(at.latitude(), at.longitude(), at.accuracy());
    }

    /** The photos that stay with a deed, and are shown as long as it waits. */
    List<UUID> photos(Waiting w) {
        return w.kind() == DeedKind.REGISTER ? Deed.read(w.deed(), store.kept(w.deed()).body()).body().ids("photos") : List.of();
    }

    private static String title(SitePath path, SiteView site) {
        return switch (path.group()) {
            case facts -> "现场情况 · " + path.word();
            case answers -> site.item(path.id()).map(i -> i.code() + " " + i.question()).orElse("检查项") + " · " + path.word();
            case findings -> site.findings().stream().filter(f -> f.id().value().equals(path.id())).map(f -> "检查发现“" + f.problem() + "”").findFirst()
                    .orElse("检查发现") + (path.isWhole() ? "" : " · " + path.word());
        };
    }

    /** A value as people read it. */
    static String said(SitePath path, String text) {
        if (text.isEmpty()) {
            return path.isWhole() ? "（没有这项发现）" : "（空）";
        }
        return switch (path.part()) {
            case "answer" -> Answer.valueOf(text).label();
            case "handling" -> Handling.valueOf(text).label();
            case "measures" -> Arrays.stream(text.split(",")).map(m -> SiteMeasure.valueOf(m).label()).collect(Collectors.joining("、"));
            case "recusalAsked", "major" -> text.equals("true") ? "是" : "否";
            case "startedAt", "endedAt" -> TIMES.minute(Instant.parse(text));
            default -> text;
        };
    }

    /** The team or a head of its body; a head, or whoever sent it, about what belongs to no visit. */
    boolean mayDecide(Waiting w, @Nullable VisitView visit) {
        return visit == null ? w.person().equals(me.person()) || decisions.isHead() : decisions.may(visit);
    }

    /**
     * What may be chosen as the record stands: a signed one is never changed, a cancelled visit has none. A head chooses between
     * values; a deed as a whole is done by the team alone.
     */
    List<Choice> choices(Waiting w, @Nullable VisitView visit) {
        var open = new ArrayList<Choice>();
        boolean stands = visit != null && visit.status() != VisitStatus.CANCELLED;
        boolean mine = visit == null ? w.kind() == DeedKind.REGISTER : stands && (w.path() != null || visit.hasMember(me.person()));
        boolean signed = visit != null && visit.status().isSigned();
        if (mine && (signed ? w.kind() == DeedKind.SUPPLEMENT : !w.left())) {
            open.add(Choice.MINE);
        }
        if (stands && signed && (w.path() != null || w.kind() == DeedKind.PHOTO)) {
            open.add(Choice.SUPPLEMENT);
        }
        open.add(w.path() != null && !w.left() && !signed ? Choice.THEIRS : Choice.DROPPED);
        return open;
    }
}
