package anlan.law;

import anlan.kernel.WorkCalendar.Arranged;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes the law tables; a delivered row never replaces what a clerk corrected. */
@Repository
class LawStore {

    private final JdbcClient db;
    private final JdbcTemplate batches;
    private final DeadlineRuleReader deadlines;
    private final ViolationReader violations;
    private final PowerReader powers;
    private final FigureReader figures;
    private final SubstanceReader substances;
    private final TierReader tiers;

    LawStore(JdbcClient db, JdbcTemplate batches, DeadlineRuleReader deadlines, ViolationReader violations,
            PowerReader powers, FigureReader figures, SubstanceReader substances, TierReader tiers) {
        this.db = db;
        this.batches = batches;
        this.deadlines = deadlines;
        this.violations = violations;
        this.powers = powers;
        this.figures = figures;
        this.substances = substances;
        this.tiers = tiers;
    }

    void edition(LawText law) {
        batches.update("""
                insert into law.edition (id, title, kind, issue, effective_from, effective_until, completeness, history,
                    notes, source) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (id) do update set title = excluded.title, kind = excluded.kind, issue = excluded.issue,
                    effective_from = excluded.effective_from, effective_until = excluded.effective_until,
                    completeness = excluded.completeness, history = excluded.history, notes = excluded.notes,
                    source = excluded.source
                """, law.id(), law.title(), law.kind(), law.edition(), law.effectiveDate(), law.lastDay(),
                law.completeness() == null ? "" : law.completeness(), String.join("\n", law.history()),
                String.join("\n", law.notes()), law.sourceText());
        var pieces = law.pieces();
        batches.batchUpdate("""
                insert into law.provision (edition, path, parent, depth, position, label, heading, text)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (edition, path) do update set parent = excluded.parent, depth = excluded.depth,
                    position = excluded.position, label = excluded.label, heading = excluded.heading,
                    text = excluded.text
                """, IntStream.range(0, pieces.size()).mapToObj(i -> {
                    var piece = pieces.get(i);
                    return new Object[] {law.id(), piece.path(), piece.parent(), piece.depth(), i, piece.label(),
                        piece.heading(), piece.text()};
                }).toList());
    }

    void deadlines(List<DeadlineRule> delivered) {
        deliver(delivered, deadlines.current(), DeadlineRule::code, this::add);
    }

    void violations(List<Violation> delivered) {
        deliver(delivered, violations.current(), v -> v.code() + v.law() + v.edition(), this::add);
    }

    void powers(List<PowerItem> delivered) {
        deliver(delivered, powers.latest(), PowerItem::code, this::add);
    }

    void figures(List<Figure> delivered) {
        deliver(delivered, figures.current(), FigureFile::key, this::add);
    }

    void substances(List<Substance> delivered) {
        deliver(delivered, substances.current(), Substance::code, this::add);
    }

    void tiers(List<Tier> delivered) {
        deliver(delivered, tiers.current(), Tier::code, this::add);
    }

    void add(Tier tier) {
        LawRows.insert(db, "tier", TierReader.columns(tier));
    }

    void add(Figure figure) {
        LawRows.insert(db, "figure", FigureReader.columns(figure));
    }

    void add(Substance substance) {
        LawRows.insert(db, "substance", SubstanceReader.columns(substance));
    }

    void add(DeadlineRule rule) {
        LawRows.insert(db, "deadline_rule", DeadlineRuleReader.columns(rule));
    }

    void add(Violation violation) {
        LawRows.insert(db, "violation", ViolationReader.columns(violation));
    }

    void add(PowerItem item) {
        LawRows.insert(db, "power", PowerReader.columns(item));
    }

    void calendars(Map<Integer, Map<LocalDate, Arranged>> delivered, Instant now) {
        var known = db.sql("select distinct year from law.calendar").query(Integer.class).set();
        delivered.forEach((year, days) -> {
            if (!known.contains(year)) {
                calendar(year, days, Versioned.delivered(CalendarFile.RESOURCE, now));
            }
        });
    }

    void calendar(int year, Map<LocalDate, Arranged> days, Versioned version) {
        db.sql("""
                insert into law.calendar (id, year, recorded_at, recorded_by, source, reason)
                values (:id, :year, :at, :by, :source, :reason)
                """)
                .param("id", version.id().value()).param("year", year)
                .param("at", Timestamp.from(version.recordedAt())).param("by", version.recordedBy())
                .param("source", version.source()).param("reason", version.reason()).update();
        batches.batchUpdate("insert into law.calendar_day (calendar, day, working, holiday) values (?, ?, ?, ?)",
                days.entrySet().stream().map(day -> new Object[] {version.id().value(), Date.valueOf(day.getKey()),
                    day.getValue().working(), day.getValue().holiday()}).toList());
    }

    /** New rows are added, changed ones follow as a version; a row that a clerk corrected is left to the clerk. */
    private static <T extends Recorded<T>> void deliver(
            List<T> delivered, List<T> current, Function<T, String> key, Consumer<T> add) {
        var known = current.stream().collect(Collectors.toMap(key, Function.identity(), (a, _) -> a));
        for (var row : delivered) {
            var before = known.get(key.apply(row));
            if (before == null) {
                add.accept(row);
            } else if (before.version().isDelivered() && !row.saysTheSameAs(before)) {
                var version = row.version();
                add.accept(row.with(before.version().corrected(
                        version.recordedAt(), version.recordedBy(), version.source(), "随程序更新")));
            }
        }
    }
}
