package anlan.terminal;

import anlan.organization.Organs;
import anlan.platform.document.PaperNumbers;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The numbers of papers that each phone has in advance (预留文号): topped up when its package is fetched. */
@Component
class NumberBlocks {

    /** What a signing on the site can make and reads out beforehand. */
    private static final List<String> KINDS = List.of("inspection-record", "on-site-measure", "rectification-order");

    private final PaperNumbers numbers;
    private final Organs organs;
    private final Clock clock;

    NumberBlocks(PaperNumbers numbers, Organs organs, Clock clock) {
        this.numbers = numbers;
        this.organs = organs;
        this.clock = clock;
    }

    /** The unused numbers of that phone in the name of that agency's organ; at least so many of each kind. */
    Map<String, List<String>> of(DeviceId device, String agency, int least) {
        var organ = organs.organ(agency);
        var today = LocalDate.now(clock);
        var key = device.value().toString();
        var blocks = new LinkedHashMap<String, List<String>>();
        for (var kind : KINDS) {
            var unused = new ArrayList<>(numbers.unused(organ, kind, today.getYear(), key));
            if (unused.size() < least) {
                unused.addAll(numbers.reserve(organ, kind, today, least - unused.size(), key));
            }
            blocks.put(kind, List.copyOf(unused));
        }
        return blocks;
    }
}
