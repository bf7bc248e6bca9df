package anlan.cooperation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Which of what was sent a list shows (筛选): by tab, words, kind, body, days. */
public record ParcelFilter(
        String tab, String q, @Nullable ParcelKind kind, String body, @Nullable LocalDate from, @Nullable LocalDate to, int page) {}
