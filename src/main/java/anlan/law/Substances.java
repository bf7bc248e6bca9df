package anlan.law;

import anlan.kernel.Refused;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The chemicals and hazard categories with their critical quantities (临界量表), listed and corrected. */
@Service
@Transactional
public class Substances {

    private final SubstanceReader reader;
    private final Corrections corrections;
    private final LawStore store;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Substances(SubstanceReader reader, Corrections corrections, LawStore store, ApplicationEventPublisher events,
            Clock clock) {
        this.reader = reader;
        this.corrections = corrections;
        this.store = store;
        this.events = events;
        this.clock = clock;
    }

    /** Every row as it stands: the chemicals by number, then the categories. */
    @Transactional(readOnly = true)
    public List<Substance> all() {
        return reader.current();
    }

    /** All versions of one row, newest first; refused where there is none. */
    @Transactional(readOnly = true)
    public List<Substance> versions(LawRecordId subject) {
        var versions = reader.versions(subject);
        if (versions.isEmpty()) {
            throw new Refused("没有这一危险化学品。");
        }
        return versions;
    }

    /** A law clerk's correction: a new version with source and reason. */
    public LawRecordId correct(LawRecordId subject, Map<String, String> typed, Grounds grounds) {
        var before = versions(subject).getFirst();
        var version = corrections.next(Corrections.CORRECT, before.version(), grounds);
        var quantity = number(typed, "critical_quantity");
        if (quantity == null) {
            throw new Refused("此项必须填写。").at("critical_quantity");
        }
        var after = new Substance(version, before.code(), said(typed, "name"), typed.getOrDefault("aliases", "").strip(),
                typed.getOrDefault("cas", "").strip(), typed.getOrDefault("hazard_class", "").strip(), quantity,
                number(typed, "beta"), number(typed, "beta_before"), said(typed, "status"));
        if (after.saysTheSameAs(before)) {
            throw new Refused("没有任何改动。");
        }
        store.add(after);
        events.publishEvent(new LawCorrected(after.version().subject(), after.version().id(),
                "更正临界量 " + after.name() + "：" + grounds.reason(), clock.instant()));
        return after.version().id();
    }

    private static String said(Map<String, String> typed, String name) {
        var value = typed.getOrDefault(name, "").strip();
        if (value.isEmpty()) {
            throw new Refused("此项必须填写。").at(name);
        }
        return value;
    }

    private static @Nullable BigDecimal number(Map<String, String> typed, String name) {
        var value = typed.getOrDefault(name, "").strip();
        if (value.isEmpty()) {
            return null;
        }
        if (!value.matches("\\d{1,4}(\\.\\d{1,2})?|\\d{1,9}") || new BigDecimal(value).signum() == 0) {
            throw new Refused("“" + value + "”不是大于 0 的数字，最多两位小数。").at(name);
        }
        return new BigDecimal(value);
    }
}
