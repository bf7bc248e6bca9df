package anlan.law;

import anlan.kernel.Refused;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The table of tiers (裁量阶次表), kept by the legal section: added and corrected in versions. */
@Service
@Transactional
public class Tiers {

    private final TierReader reader;
    private final ViolationReader violations;
    private final Corrections corrections;
    private final LawStore store;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Tiers(TierReader reader, ViolationReader violations, Corrections corrections, LawStore store,
            ApplicationEventPublisher events, Clock clock) {
        this.reader = reader;
        this.violations = violations;
        this.corrections = corrections;
        this.store = store;
        this.events = events;
        this.clock = clock;
    }

    /** Every row as it stands, by violation and rank. */
    @Transactional(readOnly = true)
    public List<Tier> all() {
        return reader.current();
    }

    /** All versions of one row, newest first; refused where there is none. */
    @Transactional(readOnly = true)
    public List<Tier> versions(LawRecordId subject) {
        var versions = reader.versions(subject);
        if (versions.isEmpty()) {
            throw new Refused("没有这一裁量阶次。");
        }
        return versions;
    }

    /** The version that a decision stored. */
    @Transactional(readOnly = true)
    public Optional<Tier> version(LawRecordId id) {
        return reader.version(id);
    }

    /** The row by the names of its columns, as a form shows it. */
    public Map<String, String> values(Tier tier) {
        return TierFile.values(tier);
    }

    /** A new tier. */
    public LawRecordId add(Map<String, String> typed, Grounds grounds) {
        var version = corrections.first(Corrections.CORRECT, grounds);
        var code = TierChecks.of(typed, "code");
        if (reader.current().stream().anyMatch(t -> t.code().equals(code))) {
            throw new Refused("阶次编码 " + code + " 已有，请更正原来的一行。").at("code");
        }
        return keep(typed, version, "增加裁量阶次 ", grounds).version().subject();
    }

    /** A correction: a new version with source and reason; the code stays. */
    public LawRecordId correct(LawRecordId subject, Map<String, String> typed, Grounds grounds) {
        var before = versions(subject).getFirst();
        var version = corrections.next(Corrections.CORRECT, before.version(), grounds);
        var values = new HashMap<>(typed);
        values.put("code", before.code());
        checked(values);
        if (TierFile.tier(name -> TierChecks.of(values, name), version).saysTheSameAs(before)) {
            throw new Refused("没有任何改动。");
        }
        return keep(values, version, "更正裁量阶次 ", grounds).version().id();
    }

    private Tier keep(Map<String, String> values, Versioned version, String what, Grounds grounds) {
        checked(values);
        var tier = TierFile.tier(name -> TierChecks.of(values, name), version);
        store.add(tier);
        events.publishEvent(new LawCorrected(version.subject(), version.id(), what + tier.code() + "（" + tier.name() + "）：" + grounds.reason(),
                clock.instant()));
        return tier;
    }

    private void checked(Map<String, String> values) {
        problems(values).stream().findFirst().ifPresent(problem -> {
            throw problem;
        });
    }

    List<Refused> problems(Map<String, String> values) {
        var found = new java.util.ArrayList<>(TierChecks.problems(values));
        var violation = TierChecks.of(values, "violation");
        if (!violation.isEmpty() && !violation.equals(Tier.ANY) && violations.current().stream().noneMatch(v -> v.code().equals(violation))) {
            found.add(new Refused("违法行为库中没有编号 " + violation + "；适用于全部的填 *。").at("violation"));
        }
        return found;
    }
}
