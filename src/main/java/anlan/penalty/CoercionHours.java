package anlan.penalty;

import anlan.law.Calendars;
import anlan.law.Figure;
import anlan.law.Figures;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** When nothing is enforced but in emergencies (夜间、法定节假日不得实施强制执行): the hours of the night are a figure, rest days are in the calendar. */
@Component
class CoercionHours {

    private final Figures figures;
    private final Calendars calendars;

    CoercionHours(Figures figures, Calendars calendars) {
        this.figures = figures;
        this.calendars = calendars;
    }

    void require(LocalDateTime at) {
        var day = at.toLocalDate();
        var calendar = calendars.current();
        Basis.COERCION_HOURS.require(calendar.isWorkday(day), day + " 是" + calendar.describe(day) + "，除紧急情况外不得实施强制执行。");
        var from = hour("coercion-night.from", day);
        var until = hour("coercion-night.until", day);
        boolean night = from.isPresent() && at.getHour() >= from.get() || until.isPresent() && at.getHour() < until.get();
        Basis.COERCION_HOURS.require(!night, at.getHour() + " 时属于夜间，除紧急情况外不得实施强制执行。");
    }

    private Optional<Integer> hour(String code, LocalDate day) {
        return figures.inForce(code, "", day).map(Figure::value).map(BigDecimal::intValue);
    }
}
