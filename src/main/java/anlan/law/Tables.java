package anlan.law;

import anlan.kernel.WorkCalendar;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The rows of the law that a calculation reads (计算所用数据): as they now stand, or in a test as they were delivered. */
interface Tables {

    List<Figure> figures();

    List<Violation> violations(String code);

    /** The tiers of discretion. */
    List<Tier> tiers();

    Optional<DeadlineRule> deadline(String code);

    List<Substance> substances();

    WorkCalendar calendar();

    Optional<Citation> cite(String locator);

    /** The provision that held a rule ({@code law:hearing}) on a day. */
    Optional<Citation> held(String key, LocalDate day);

    /** The edition of a law, by its title, that was in force on a day. */
    Optional<EditionView> edition(String title, LocalDate day);

    /** The rows of a code in force on a day. */
    default List<Figure> figures(String code, LocalDate day) {
        return figures().stream().filter(f -> f.code().equals(code) && f.isInForceOn(day)).toList();
    }

    default Optional<Figure> figure(String code, String item, LocalDate day) {
        return figures(code, day).stream().filter(f -> f.item().equals(item)).findFirst();
    }

    /** Of rules that followed each other, the one in force on a day. */
    default Optional<DeadlineRule> deadline(LocalDate day, String... codes) {
        return List.of(codes).stream().map(this::deadline).flatMap(Optional::stream)
                .filter(rule -> rule.isInForceOn(day)).findFirst();
    }
}
