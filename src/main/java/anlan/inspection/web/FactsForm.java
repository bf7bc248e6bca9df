package anlan.inspection.web;

import anlan.inspection.SiteFacts;
import anlan.inspection.VisitView;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

record FactsForm(
        @Nullable LocalDateTime startedAt, @Nullable LocalDateTime endedAt, @Nullable String place, @Nullable String presentName,
        @Nullable String presentPost, @Nullable String presentPhone, @Nullable Boolean recusalAsked, @Nullable String summary,
        @Nullable String unitOpinion) {

    static FactsForm of(VisitView visit, ZoneId zone) {
        var facts = visit.facts();
        if (facts == null) {
            return new FactsForm(null, null, "", "", "", "", false, "", "");
        }
        return new FactsForm(local(facts.startedAt(), zone), local(facts.endedAt(), zone), facts.place(), facts.presentName(),
                facts.presentPost(), facts.presentPhone(), facts.recusalAsked(), facts.summary(), facts.unitOpinion());
    }

    /**
     * A form has minutes only: a start within the minute of the arrival means at the arrival, an end within this minute means
     * now, an end within the minute of the start is not before it.
     */
    SiteFacts facts(ZoneId zone, @Nullable Instant arrivedAt, Instant now) {
        var start = instant(startedAt, zone);
        if (start != null && arrivedAt != null && start.equals(arrivedAt.truncatedTo(ChronoUnit.MINUTES))) {
            start = arrivedAt;
        }
        var end = instant(endedAt, zone);
        if (end != null && end.equals(now.truncatedTo(ChronoUnit.MINUTES))) {
            end = now;
        } else if (end != null && start != null && end.equals(start.truncatedTo(ChronoUnit.MINUTES))) {
            end = start;
        }
        return new SiteFacts(start, end, text(place), text(presentName), text(presentPost), text(presentPhone), Boolean.TRUE.equals(recusalAsked),
                text(summary), text(unitOpinion));
    }

    private static String text(@Nullable String text) {
        return Objects.requireNonNullElse(text, "").strip();
    }

    private static @Nullable Instant instant(@Nullable LocalDateTime time, ZoneId zone) {
        return time == null ? null : time.atZone(zone).toInstant();
    }

    private static @Nullable LocalDateTime local(@Nullable Instant moment, ZoneId zone) {
        return moment == null ? null : LocalDateTime.ofInstant(moment, zone).truncatedTo(ChronoUnit.MINUTES);
    }
}
