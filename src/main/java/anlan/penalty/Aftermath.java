package anlan.penalty;

import java.util.List;
import java.util.UUID;

/** What followed the decisions of a case (决定以后的情况), as its page shows it. */
public record Aftermath(List<Deferral> deferrals, List<Instalment> instalments) {

    public List<Deferral> deferralsOf(UUID decision) {
        return deferrals.stream().filter(d -> d.decision().equals(decision)).toList();
    }

    public List<Instalment> partsOf(UUID deferral) {
        return instalments.stream().filter(i -> i.deferral().equals(deferral)).toList();
    }
}
