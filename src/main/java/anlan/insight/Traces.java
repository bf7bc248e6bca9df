package anlan.insight;

import anlan.kernel.Refused;
import anlan.platform.security.Me;
import anlan.platform.web.Page;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** The trace of every deed (留痕), for whoever may see the record; refused attempts for those who look after the officers. */
@Service
public class Traces {

    private static final Set<String> OVERSEERS = Set.of("ADMINISTRATOR", "DISCIPLINE");

    private final TraceReader reader;
    private final Sequencer sequencer;
    private final Me me;

    Traces(TraceReader reader, Sequencer sequencer, Me me) {
        this.reader = reader;
        this.sequencer = sequencer;
        this.me = me;
    }

    public Page<TraceRow> search(TraceFilter filter, int page) {
        if (filter.from() != null && filter.to() != null && filter.to().isBefore(filter.from())) {
            throw new Refused("截止日期早于起始日期。").at("to");
        }
        sequencer.settle();
        return reader.search(filter, seesRefusals(), page);
    }

    /** The same, many at once, for an export. */
    public Page<TraceRow> many(TraceFilter filter, int page) {
        sequencer.settle();
        return reader.many(filter, seesRefusals(), page);
    }

    /** What the record came from, what was done to it, what followed, and who answers for each. */
    public TraceView of(UUID record) {
        sequencer.settle();
        var own = reader.own(record, seesRefusals());
        var following = reader.following(record);
        if (own.isEmpty() && following.isEmpty()) {
            throw new Refused("没有这条记录的留痕，或者它不在您的可见范围内。");
        }
        var kind = own.isEmpty() ? "记录" : own.getFirst().kind();
        var link = own.isEmpty() ? "" : own.getFirst().link();
        return new TraceView(kind, record, link, reader.sources(record), own, following);
    }

    public Map<String, String> kinds() {
        return reader.kinds();
    }

    /** Whether the reader is shown attempts that were not allowed. */
    public boolean seesRefusals() {
        return me.signedIn().filter(person -> person.posts().stream().anyMatch(OVERSEERS::contains)).isPresent();
    }
}
