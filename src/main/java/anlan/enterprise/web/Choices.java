package anlan.enterprise.web;

import anlan.enterprise.EnterpriseStatus;
import anlan.enterprise.competence.Places;
import anlan.enterprise.RiskLevel;
import anlan.enterprise.competence.Trades;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the selects of these pages offer. */
@Component
class Choices {

    private final Map<String, String> trades = new LinkedHashMap<>();
    private final Places places;

    Choices(Trades trades, Places places) {
        this.places = places;
        trades.sections().forEach(section -> {
            this.trades.put(section.code(), section.code() + " " + section.name());
            trades.divisions(section.code()).forEach(d -> this.trades.put(d.code(), "　" + d.code() + " " + d.name()));
        });
    }

    Map<String, String> trades() {
        return trades;
    }

    Map<String, String> towns() {
        return places.towns();
    }

    Map<String, String> places() {
        return places.all();
    }

    Map<String, String> risks() {
        var risks = new LinkedHashMap<String, String>();
        Arrays.stream(RiskLevel.values()).forEach(r -> risks.put(r.name(), r.label()));
        return risks;
    }

    static Map<String, String> states(Collection<EnterpriseStatus> of) {
        var states = new LinkedHashMap<String, String>();
        of.forEach(s -> states.put(s.name(), s.label()));
        return states;
    }
}
