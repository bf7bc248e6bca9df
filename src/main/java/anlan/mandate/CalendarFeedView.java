package anlan.mandate;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** A calendar feed that is open (日历订阅): since when, and when a calendar last asked for it. */
public record CalendarFeedView(LocalDateTime madeAt, @Nullable LocalDateTime readAt) {}
