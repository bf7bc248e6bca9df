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
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The figures the law sets (法定数额): thresholds, counts and amounts that calculations compare with, listed and corrected. */
@Service
@Transactional
public class Figures {

    private static final List<String> REQUIRED = List.of("name", "law", "article", "effective_from", "status");

    private final FigureReader reader;
    private final Corrections corrections;
    private final LawStore store;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Figures(FigureReader reader, Corrections corrections, LawStore store, ApplicationEventPublisher events, Clock clock) {
        this.reader = reader;
        this.corrections = corrections;
        this.store = store;
        this.events = events;
        this.clock = clock;
    }

    /** Every row as it stands, by code and period. */
    @Transactional(readOnly = true)
    public List<Figure> all() {
        return reader.current();
    }

    /** The row that was in force on the day; empty where the law set none. */
    @Transactional(readOnly = true)
    public Optional<Figure> inForce(String code, String item, LocalDate day) {
        return reader.current().stream()
                .filter(f -> f.code().equals(code) && f.item().equals(item) && f.isInForceOn(day)).findFirst();
    }

    /** All versions of one row, newest first; refused where there is none. */
    @Transactional(readOnly = true)
    public List<Figure> versions(LawRecordId subject) {
        var versions = reader.versions(subject);
        if (versions.isEmpty()) {
            throw new Refused("没有这一法定数额。");
        }
        return versions;
    }

    /**
     * A law clerk's correction: a new version with source and reason.
     *
     * @param typed by the names of the columns of the delivered table
     */
    public LawRecordId correct(LawRecordId subject, Map<String, String> typed, Grounds grounds) {
        var before = versions(subject).getFirst();
        var version = corrections.next(Corrections.CORRECT, before.version(), grounds);
        check(typed);
        var values = new HashMap<>(typed);
        values.put("code", before.code());
        values.put("item", before.item());
        var after = FigureFile.figure(name -> values.getOrDefault(name, "").strip(), TableFile.names(), version);
        if (after.saysTheSameAs(before)) {
            throw new Refused("没有任何改动。");
        }
        checkShape(before, after);
        store.add(after);
        events.publishEvent(new LawCorrected(after.version().subject(), after.version().id(),
                "更正法定数额 " + after.name() + "：" + grounds.reason(), clock.instant()));
        return after.version().id();
    }

    private static void check(Map<String, String> values) {
        for (var name : REQUIRED) {
            if (values.getOrDefault(name, "").isBlank()) {
                throw new Refused("此项必须填写。").at(name);
            }
        }
        for (var name : List.of("value", "low", "high")) {
            var value = values.getOrDefault(name, "").strip();
            if (!value.isEmpty() && !value.matches("\\d{1,13}(\\.\\d{1,4})?")) {
                throw new Refused("“" + value + "”不是数额，只写数字，最多四位小数。").at(name);
            }
        }
        for (var name : List.of("effective_from", "effective_to")) {
            try {
                DeadlineFile.day(values.getOrDefault(name, ""));
            } catch (DateTimeParseException _) {
                throw new Refused("日期应当写成 2026-05-01。").at(name);
            }
        }
    }

    /** What a calculation reads must stay there: a figure may change, not vanish. */
    private static void checkShape(Figure before, Figure after) {
        if (before.value() != null && after.value() == null) {
            throw new Refused("此项必须填写。").at("value");
        }
        if (before.range().min() != null && after.range().min() == null) {
            throw new Refused("此项必须填写。").at("low");
        }
        BigDecimal low = after.range().min();
        BigDecimal high = after.range().max();
        if (low != null && high != null && low.compareTo(high) > 0) {
            throw new Refused("下限高于上限。").at("low");
        }
    }
}
