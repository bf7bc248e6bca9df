package anlan.law;

import anlan.kernel.Period;
import anlan.kernel.Refused;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The statutory time limits (法定期限): listed, corrected, and worked out day by day. */
@Service
@Transactional
public class Deadlines {

    private static final int LONGEST_STOP = 3660;
    private static final int MOST_STOPS = 20;

    private final DeadlineRuleReader reader;
    private final CalendarReader calendars;
    private final Corrections corrections;
    private final LawStore store;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Deadlines(DeadlineRuleReader reader, CalendarReader calendars, Corrections corrections, LawStore store,
            ApplicationEventPublisher events, Clock clock) {
        this.reader = reader;
        this.calendars = calendars;
        this.corrections = corrections;
        this.store = store;
        this.events = events;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<DeadlineRule> rules() {
        return reader.current();
    }

    @Transactional(readOnly = true)
    public Optional<DeadlineRule> find(String code) {
        return reader.current(code);
    }

    /** The rule as it stands, refused where there is none of that code. */
    @Transactional(readOnly = true)
    public DeadlineRule rule(String code) {
        return find(code).orElseThrow(() -> new Refused("没有编号为“" + code + "”的期限规则。").at("rule"));
    }

    /** The version of a rule that a decision stored. */
    @Transactional(readOnly = true)
    public Optional<DeadlineRule> version(LawRecordId id) {
        return reader.version(id);
    }

    @Transactional(readOnly = true)
    public List<DeadlineRule> versions(String code) {
        return reader.versions(code);
    }

    /** Of rules that followed each other, the one in force on the day of the step: D35 until 2026-01-31, then D63. */
    @Transactional(readOnly = true)
    public DeadlineRule inForce(LocalDate day, String... codes) {
        for (var code : codes) {
            var rule = rule(code);
            if (rule.isInForceOn(day)) {
                return rule;
            }
        }
        throw new Refused(day + " 没有施行中的期限规则：" + String.join("、", codes) + "。");
    }

    /** The rules about the same step that were in force on a day when this one was not. */
    @Transactional(readOnly = true)
    public List<DeadlineRule> instead(DeadlineRule rule, LocalDate day) {
        return reader.current().stream().filter(r -> r.isAboutTheSameAs(rule) && r.isInForceOn(day)).toList();
    }

    /** Works out the rule from the day of the event; it must be in force on that day. */
    @Transactional(readOnly = true)
    public Deadline compute(String code, LocalDate from, List<Period> stops) {
        return compute(code, from.atStartOfDay(), 0, stops);
    }

    /**
     * Works out the rule from the moment of the event.
     *
     * @param extension how much longer it was made by approval, in the unit of the rule
     */
    @Transactional(readOnly = true)
    public Deadline compute(String code, LocalDateTime from, int extension, List<Period> stops) {
        var rule = rule(code);
        check(from, extension, stops);
        if (!rule.isInForceOn(from.toLocalDate())) {
            throw new Refused(notInForce(rule, from.toLocalDate()), rule.law() + rule.article()).at("from");
        }
        return TermCount.of(rule, from, extension, stops, calendars.calendar());
    }

    private static void check(LocalDateTime from, int extension, List<Period> stops) {
        if (from.getYear() < 1949 || from.getYear() > 2199) {
            throw new Refused("起算日期 " + from.toLocalDate() + " 超出可计算的范围（1949 年至 2199 年）。").at("from");
        }
        if (extension < 0 || extension > LONGEST_STOP) {
            throw new Refused("延长应当在 0 至 " + LONGEST_STOP + " 之间。").at("extend");
        }
        if (stops.size() > MOST_STOPS) {
            throw new Refused("停止计算的期间最多 " + MOST_STOPS + " 段。").at("stop");
        }
        if (stops.stream().anyMatch(stop -> stop.until() == null || stop.days() > LONGEST_STOP)) {
            throw new Refused("每段停止计算的期间不得超过十年。").at("stop");
        }
    }

    private String notInForce(DeadlineRule rule, LocalDate day) {
        var instead = instead(rule, day);
        var sentence = rule.code() + "（" + rule.name() + "）的施行期间为 " + rule.inForce() + "，" + day + " 不适用；";
        if (instead.isEmpty()) {
            return sentence + "规则库中没有当日施行的同类期限。";
        }
        return sentence + "当日适用的是 " + instead.stream()
                .map(r -> r.code() + "（" + r.name() + "，" + r.length() + "，" + r.law() + r.article() + "）")
                .collect(Collectors.joining("、")) + "。";
    }

    /** A law clerk's correction: a new version with source and reason; what was recorded stays. */
    public LawRecordId correct(String code, DeadlineCorrection correction) {
        var before = rule(code);
        var after = correction.applyTo(before, corrections.next(Corrections.CORRECT, before.version(), correction.grounds()));
        if (after.saysTheSameAs(before)) {
            throw new Refused("没有任何改动。");
        }
        store.add(after);
        events.publishEvent(new LawCorrected(after.version().subject(), after.version().id(),
                "更正期限规则 " + code + "：" + correction.grounds().reason(), clock.instant()));
        return after.version().id();
    }
}
