package anlan.insight;

import java.util.List;
import java.util.UUID;

/**
 * The trace of one record (来源可查、去向可追、责任可究): what it came from, what was done to it, what followed from it.
 *
 * @param sources the last deed on each record it came from
 * @param following the first deed on each record that came from it
 */
public record TraceView(
        String kind, UUID subject, String link, List<TraceRow> sources, List<TraceRow> own, List<TraceRow> following) {}
