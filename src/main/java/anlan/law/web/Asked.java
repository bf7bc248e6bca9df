package anlan.law.web;

import anlan.kernel.Money;
import anlan.kernel.Refused;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeanUtils;

/**
 * Reads a question from what was sent (所填内容的读取): values of JSON, or the texts of a form. Whatever cannot be read is
 * refused in Chinese, at its field.
 */
final class Asked {

    private static final int MOST_ROWS = 500;
    private static final int LONGEST_TEXT = 100;
    private static final int MOST_PEOPLE = 10_000_000;
    private static final int MOST_DIGITS = 13;
    private static final int MOST_DECIMALS = 9;

    private Asked() {}

    static <Q extends Record> Q read(Map<String, ?> given, Class<Q> question) {
        return record(given, question, "");
    }

    /** The names that a question has. */
    static List<String> names(Class<? extends Record> question) {
        return Arrays.stream(question.getRecordComponents()).map(RecordComponent::getName).toList();
    }

    private static <Q extends Record> Q record(Map<?, ?> given, Class<Q> question, String prefix) {
        checkNames(given.keySet(), names(question), prefix);
        var components = question.getRecordComponents();
        var values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            var name = components[i].getName();
            values[i] = value(given.get(name), components[i], prefix + name);
        }
        try {
            return BeanUtils.instantiateClass(question.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new)), values);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A name nearly right is a slip, and leaving it out would give a wrong answer; a foreign one does no harm. */
    private static void checkNames(Set<?> given, List<String> names, String prefix) {
        for (var key : given) {
            var name = String.valueOf(key);
            names.stream().filter(known -> !names.contains(name) && isNearly(name, known)).findFirst().ifPresent(known -> {
                throw new Refused("没有“" + name + "”这一项，应当写成“" + known + "”。").at(prefix + name);
            });
        }
    }

    private static boolean isNearly(String name, String known) {
        var plain = name.replaceAll("[_\\-\\s]", "").toLowerCase(Locale.ROOT);
        var wanted = known.toLowerCase(Locale.ROOT);
        return plain.equals(wanted) || plain.equals(wanted + "s") || wanted.equals(plain + "s");
    }

    private static @Nullable Object value(@Nullable Object raw, RecordComponent component, String field) {
        var label = schema(component).title();
        boolean isList = component.getType() == List.class;
        if (raw == null || raw instanceof String text && text.isBlank()) {
            if (schema(component).requiredMode() == RequiredMode.REQUIRED) {
                throw new Refused("请填写“" + label + "”。").at(field);
            }
            return isList ? List.of() : component.getType() == Boolean.class ? Boolean.FALSE : null;
        }
        return isList ? list(raw, ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0], label, field)
                : single(raw, component.getType(), label, field);
    }

    static Schema schema(RecordComponent component) {
        var array = component.getAccessor().getAnnotation(ArraySchema.class);
        return array != null ? array.arraySchema() : component.getAccessor().getAnnotation(Schema.class);
    }

    private static List<Object> list(Object raw, Type type, String label, String field) {
        var rows = raw instanceof String text ? text.strip().lines().map(String::strip).filter(l -> !l.isEmpty()).toList()
                : raw instanceof Number ? List.of(raw) : raw;
        if (!(rows instanceof List<?> many)) {
            throw new Refused("“" + label + "”应当是列表。").at(field);
        }
        if (many.size() > MOST_ROWS) {
            throw new Refused("“" + label + "”最多 " + MOST_ROWS + " 项。").at(field);
        }
        var values = new ArrayList<Object>();
        for (int i = 0; i < many.size(); i++) {
            values.add(single(many.get(i), (Class<?>) type, label, field + "[" + i + "]"));
        }
        return List.copyOf(values);
    }

    private static Object single(@Nullable Object raw, Class<?> type, String label, String field) {
        if (raw == null) {
            throw new Refused("“" + label + "”中有空的项。").at(field);
        }
        if (type.isRecord() && type != Money.class) {
            return row(raw, type.asSubclass(Record.class), label, field);
        }
        if (raw instanceof Map || raw instanceof List) {
            throw new Refused("“" + label + "”应当是单个值。").at(field);
        }
        if (type == Boolean.class) {
            return flag(raw, label, field);
        }
        if (type.isEnum()) {
            return choice(raw.toString().strip(), type, label, field);
        }
        if (type == Integer.class) {
            return count(raw, label, field);
        }
        if (type == Money.class || type == BigDecimal.class) {
            var number = number(raw, label, field);
            if (number.signum() < 0) {
                throw new Refused("“" + label + "”不能小于 0。").at(field);
            }
            return type == Money.class ? money(number, label, field) : number;
        }
        return text(raw, type, label, field);
    }

    private static Object text(Object raw, Class<?> type, String label, String field) {
        if (!(raw instanceof String text)) {
            throw new Refused("“" + label + "”应当是文字" + (type == String.class ? "。" : "，写成 2023-05-10。")).at(field);
        }
        if (text.length() > LONGEST_TEXT) {
            throw new Refused("“" + label + "”过长。").at(field);
        }
        if (type == String.class) {
            return text.strip();
        }
        var moment = moment(text, label, type == LocalDate.class, field);
        return type == LocalDate.class ? moment.toLocalDate() : moment;
    }

    private static LocalDateTime moment(String text, String label, boolean isDay, String field) {
        LocalDateTime at;
        try {
            at = Moments.parse(text, field).at();
        } catch (Refused _) {
            throw new Refused("“" + label + "”填写的“" + text.strip() + "”不是" + (isDay ? "日期，应当写成 2023-05-10。"
                    : "时刻，应当写成 2023-05-10T15:00 或者 2023-05-10T15:00+08:00。")).at(field);
        }
        if (at.getYear() < 1949 || at.getYear() > 2199) {
            throw new Refused("“" + label + "”超出可计算的范围（1949 年至 2199 年）。").at(field);
        }
        return at;
    }

    /** An object, or one line of a form with its parts in order. */
    private static Record row(Object raw, Class<? extends Record> type, String label, String field) {
        if (raw instanceof Map<?, ?> map) {
            return record(map, type, field + ".");
        }
        if (!(raw instanceof String line)) {
            throw new Refused("“" + label + "”的每一项应当写明" + labels(type) + "。").at(field);
        }
        var parts = line.strip().split("[\\s/，至]+");
        var names = names(type);
        if (parts.length > names.size()) {
            throw new Refused("“" + line + "”应当依次写明" + labels(type) + "。").at(field);
        }
        var values = new LinkedHashMap<String, Object>();
        for (int i = 0; i < parts.length; i++) {
            values.put(names.get(i), parts[i]);
        }
        return record(values, type, field + ".");
    }

    private static String labels(Class<? extends Record> type) {
        return Arrays.stream(type.getRecordComponents()).map(c -> schema(c).title()).collect(Collectors.joining("、"));
    }

    private static Boolean flag(Object raw, String label, String field) {
        return switch (raw.toString()) {
            case "true", "on" -> true;
            case "false" -> false;
            default -> throw new Refused("“" + label + "”应当是 true 或者 false。").at(field);
        };
    }

    private static Object choice(String text, Class<?> type, String label, String field) {
        return Arrays.stream(type.getEnumConstants()).filter(c -> ((Enum<?>) c).name().equals(text)).findFirst()
                .orElseThrow(() -> new Refused("“" + label + "”应当是 " + Arrays.stream(type.getEnumConstants())
                        .map(Object::toString).collect(Collectors.joining("、")) + " 之一。").at(field));
    }

    private static Integer count(Object raw, String label, String field) {
        var number = number(raw, label, field);
        if (number.stripTrailingZeros().scale() > 0 || number.signum() < 0 || number.intValue() > MOST_PEOPLE
                || number.precision() - number.scale() > MOST_DIGITS - 4) {
            throw new Refused("“" + label + "”应当是不小于 0 的整数。").at(field);
        }
        return number.intValueExact();
    }

    private static BigDecimal number(Object raw, String label, String field) {
        try {
            if (raw instanceof Boolean) {
                throw new NumberFormatException();
            }
            var number = new BigDecimal(raw.toString().strip());
            var shortest = number.stripTrailingZeros();
            if (shortest.precision() - shortest.scale() > MOST_DIGITS || shortest.scale() > MOST_DECIMALS) {
                throw new Refused("“" + label + "”的数值过大或者小数过多。").at(field);
            }
            return shortest.scale() < 0 ? shortest.setScale(0) : shortest;
        } catch (NumberFormatException _) {
            throw new Refused("“" + label + "”应当是数字。").at(field);
        }
    }

    private static Money money(BigDecimal number, String label, String field) {
        if (number.scale() > 2) {
            throw new Refused("“" + label + "”最多精确到分。").at(field);
        }
        return new Money(number);
    }
}
