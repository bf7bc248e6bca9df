package anlan.law;

import anlan.kernel.Refused;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The violations with what each edition of the law threatens for them (违法行为库): looked up by day, corrected. */
@Service
@Transactional
public class Violations {

    private static final Set<String> REQUIRED =
            Set.of("id", "authority", "act_cn", "law", "edition", "article", "effective_from", "status");

    private final ViolationReader reader;
    private final Corrections corrections;
    private final LawStore store;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Violations(ViolationReader reader, Corrections corrections, LawStore store, ApplicationEventPublisher events,
            Clock clock) {
        this.reader = reader;
        this.corrections = corrections;
        this.store = store;
        this.events = events;
        this.clock = clock;
    }

    /** Every row as it stands, by code, the newest edition of each first. */
    @Transactional(readOnly = true)
    public List<Violation> all() {
        return reader.current();
    }

    /** The row of a violation that was in force on a day. */
    @Transactional(readOnly = true)
    public Optional<Violation> on(String code, LocalDate day) {
        return reader.current().stream().filter(v -> v.code().equals(code) && v.isInForceOn(day)).findFirst();
    }

    /** All editions' rows of a violation, for the comparison of old and new law (从旧兼从轻). */
    @Transactional(readOnly = true)
    public List<Violation> of(String code) {
        return reader.current().stream().filter(v -> v.code().equals(code)).toList();
    }

    /** The version that a decision stored. */
    @Transactional(readOnly = true)
    public Optional<Violation> version(LawRecordId id) {
        return reader.version(id);
    }

    /** All versions of one row, newest first. */
    @Transactional(readOnly = true)
    public List<Violation> versions(LawRecordId subject) {
        return reader.versions(subject);
    }

    /**
     * A law clerk's correction: a new version with source and reason.
     *
     * @param typed by the names of the columns of the delivered table, all of them
     */
    public LawRecordId correct(LawRecordId subject, Map<String, String> typed, Grounds grounds) {
        var before = reader.versions(subject).stream().findFirst()
                .orElseThrow(() -> new Refused("没有这一违法行为。"));
        var version = corrections.next(Corrections.CORRECT, before.version(), grounds);
        var values = new HashMap<>(typed);
        values.put("id", before.code());
        check(values);
        var law = values.getOrDefault("law", "") + values.getOrDefault("edition", "");
        var locators = TableFile.names().locate(law, values.getOrDefault("article", "")).stream()
                .map(Locator::toString).toList();
        var after = ViolationFile.violation(name -> values.getOrDefault(name, "").strip(), locators, version);
        if (after.saysTheSameAs(before)) {
            throw new Refused("没有任何改动。");
        }
        store.add(after);
        events.publishEvent(new LawCorrected(after.version().subject(), after.version().id(),
                "更正违法行为 " + after.code() + "（" + after.edition() + "）：" + grounds.reason(), clock.instant()));
        return after.version().id();
    }

    private static void check(Map<String, String> values) {
        for (var name : REQUIRED) {
            if (values.getOrDefault(name, "").isBlank()) {
                throw new Refused("此项必须填写。").at(name);
            }
        }
        values.forEach((name, value) -> {
            if (name.endsWith("_min") || name.endsWith("_max") || name.equals("gain_threshold")) {
                checkAmount(name, value);
            }
        });
        values.keySet().stream().filter(name -> name.endsWith("_min")).forEach(name -> checkOrder(name, values));
        checkDay("effective_from", values);
        checkDay("effective_to", values);
    }

    private static void checkAmount(String name, String value) {
        if (!value.isBlank() && !value.strip().matches("\\d{1,11}(\\.\\d{1,2})?")) {
            throw new Refused("“" + value + "”不是金额或者比例，只写数字，最多两位小数。").at(name);
        }
    }

    private static void checkOrder(String minName, Map<String, String> values) {
        var min = values.getOrDefault(minName, "").strip();
        var max = values.getOrDefault(minName.replace("_min", "_max"), "").strip();
        if (min.isEmpty() != max.isEmpty()) {
            throw new Refused("上限和下限应当同时填写；没有下限的填 0。").at(minName);
        }
        if (!min.isEmpty() && new BigDecimal(min).compareTo(new BigDecimal(max)) > 0) {
            throw new Refused("下限高于上限。").at(minName);
        }
    }

    private static void checkDay(String name, Map<String, String> values) {
        try {
            DeadlineFile.day(values.getOrDefault(name, ""));
        } catch (DateTimeParseException _) {
            throw new Refused("日期应当写成 2026-05-01。").at(name);
        }
    }
}
