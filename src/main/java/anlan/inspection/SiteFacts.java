package anlan.inspection;

import anlan.kernel.Refused;
import anlan.platform.DeedTime;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** What the record of a visit says besides the answers (现场情况): times, place and the person in charge on the site. */
public record SiteFacts(
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        String place,
        String presentName,
        String presentPost,
        String presentPhone,
        boolean recusalAsked,
        String summary,
        String unitOpinion) {

    /** What a phone sends late, or by a clock that is ahead, does not end later than that. */
    SiteFacts checked(Instant arrivedAt, Instant now) {
        if (startedAt != null && startedAt.isBefore(arrivedAt)) {
            throw new Refused("检查开始时间早于到场时间。").at("startedAt");
        }
        if (endedAt != null && endedAt.truncatedTo(ChronoUnit.MILLIS).isAfter(DeedTime.latestOr(now))) {
            throw new Refused("检查结束时间不能晚于现在。").at("endedAt");
        }
        if (startedAt != null && endedAt != null && endedAt.isBefore(startedAt)) {
            throw new Refused("检查结束时间早于开始时间。").at("endedAt");
        }
        return this;
    }

    /** The same; a start that is the arrival goes with it. */
    SiteFacts movedStart(Instant from, Instant to) {
        return from.equals(startedAt) ? new SiteFacts(to, endedAt, place, presentName, presentPost, presentPhone, recusalAsked, summary, unitOpinion) : this;
    }

    /** The same, with nothing missing that the record must say. */
    SiteFacts complete() {
        if (startedAt == null || endedAt == null) {
            throw new Refused("请填写检查的开始和结束时间。", "law:site-record").at(startedAt == null ? "startedAt" : "endedAt");
        }
        if (place.isBlank()) {
            throw new Refused("请填写检查地点。", "law:site-record").at("place");
        }
        if (presentName.isBlank() || presentPost.isBlank()) {
            throw new Refused("请填写现场负责人的姓名和职务。", "law:site-record").at(presentName.isBlank() ? "presentName" : "presentPost");
        }
        return this;
    }
}
