package anlan.cooperation;

import anlan.kernel.Identifier;
import anlan.kernel.Traceable;
import java.time.Instant;
import java.util.List;

/** A step of a joint enforcement or investigation (联合执法、联合调查办理). */
public record JointStepped(JointWorkId subject, String number, String event, String words, List<Identifier> sources, Instant at) implements Traceable {

    public JointStepped {
        sources = List.copyOf(sources);
    }

    @Override
    public String summary() {
        return event + " " + number + (words.isEmpty() ? "" : "：" + words);
    }
}
