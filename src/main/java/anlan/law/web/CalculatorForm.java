package anlan.law.web;

import anlan.kernel.Money;
import anlan.kernel.WorkCalendar;
import anlan.law.PenaltyStage;
import anlan.law.PenaltyTarget;
import anlan.law.web.Answers.AccidentFineAnswer;
import anlan.law.web.Answers.Answer;
import anlan.law.web.Answers.FineAnswer;
import anlan.law.web.Answers.HazardSourceAnswer;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The form of a calculator and the lines of its answer (计算表单), both after the labels the open interface documents. */
final class CalculatorForm {

    private static final Map<String, String> WORDS = Map.of("MAY", "可以处", "SHALL", "应当处", "NONE", "不罚款",
            "DEATHS", "死亡人数", "SERIOUS_INJURIES", "重伤人数", "DIRECT_LOSS", "直接经济损失");

    private static final String NOTHING = "—";

    private CalculatorForm() {}

    /**
     * A field of the form, with what was typed.
     *
     * @param kind how it is asked: date, moment, figure, text, tick, choice or rows
     */
    record Field(
            String name, String label, String note, boolean must, String kind, Map<String, String> choices,
            String typed, @Nullable String error) {}

    /** A line of the answer. */
    record Line(String label, String value) {}

    static List<Field> fields(Class<? extends Record> question, Map<String, String> typed, Map<String, String> errors) {
        return Arrays.stream(question.getRecordComponents()).map(component -> field(component, typed, errors)).toList();
    }

    private static Field field(RecordComponent component, Map<String, String> typed, Map<String, String> errors) {
        var schema = Asked.schema(component);
        var choices = choices(component, schema);
        return new Field(component.getName(), schema.title(), schema.description(),
                schema.requiredMode() == RequiredMode.REQUIRED, choices.isEmpty() ? kind(component.getType()) : "choice",
                choices, typed.getOrDefault(component.getName(), ""), errors.get(component.getName()));
    }

    private static String kind(Class<?> type) {
        return type == LocalDate.class ? "date"
                : type == LocalDateTime.class ? "moment"
                : type == List.class ? "rows"
                : type == Boolean.class ? "tick"
                : type == String.class ? "text" : "figure";
    }

    private static Map<String, String> choices(RecordComponent component, Schema schema) {
        var choices = new LinkedHashMap<String, String>();
        Arrays.stream(schema.allowableValues()).forEach(value -> choices.put(value, value));
        if (component.getType() == PenaltyTarget.class) {
            Arrays.stream(PenaltyTarget.values()).forEach(target -> choices.put(target.name(), target.label()));
        }
        if (component.getType() == PenaltyStage.class) {
            Arrays.stream(PenaltyStage.values()).forEach(stage -> choices.put(stage.name(), stage.label()));
        }
        return choices;
    }

    /** What is to be seen first. */
    static Line headline(Answer answer) {
        return switch (answer) {
            case FineAnswer fine -> new Line("罚款", span(fine.mode(), fine.min(), fine.max()));
            case AccidentFineAnswer fine -> new Line("罚款", span(fine.mode(), fine.min(), fine.max()));
            case HazardSourceAnswer found when Boolean.FALSE.equals(found.source()) -> new Line("级别", "不构成重大危险源");
            default -> lines(answer).stream().filter(line -> !line.value().equals(NOTHING)).findFirst()
                    .orElse(lines(answer).getFirst());
        };
    }

    private static String span(@Nullable String mode, @Nullable BigDecimal min, @Nullable BigDecimal max) {
        if (mode == null || min == null || max == null) {
            return "不罚款";
        }
        var amount = min.compareTo(max) == 0 ? text(max) + " 元"
                : (min.signum() == 0 ? "" : text(min) + " 元至 ") + text(max) + " 元" + (min.signum() == 0 ? "以下" : "");
        return WORDS.get(mode) + " " + amount;
    }

    /** What is answered, without the sheet. */
    static List<Line> lines(Answer answer) {
        return Arrays.stream(answer.getClass().getRecordComponents())
                .filter(component -> !component.getName().equals("sheet"))
                .map(component -> new Line(Asked.schema(component).title(), text(value(component, answer))))
                .toList();
    }

    private static @Nullable Object value(RecordComponent component, Answer answer) {
        try {
            return component.getAccessor().invoke(answer);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(@Nullable Object value) {
        return switch (value) {
            case null -> NOTHING;
            case Boolean yes -> yes ? "是" : "否";
            case BigDecimal number when number.scale() == 0 -> new Money(number).toString();
            case BigDecimal number -> number.toPlainString();
            case LocalDate day -> day + "（" + WorkCalendar.weekday(day) + "）";
            case List<?> many -> many.isEmpty() ? "无" : String.join("；", many.stream().map(Object::toString).toList());
            default -> WORDS.getOrDefault(value.toString(), value.toString().replaceFirst("T(\\d\\d:\\d\\d)\\+08:00$", " $1"));
        };
    }
}
