package anlan.platform.document.form;

import anlan.kernel.Refused;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** No paper with an empty mandatory blank: says by its Chinese name which one is missing. */
public final class BlanksPolicy {

    private BlanksPolicy() {}

    /** Refuses the first mandatory blank that is empty, at any depth. */
    public static void check(Object values) {
        check(values, "");
    }

    private static void check(Object values, String where) {
        for (var component : values.getClass().getRecordComponents()) {
            var value = read(component, values);
            var filled = component.getAnnotation(Filled.class);
            if (filled != null) {
                demand(component, filled, value, where);
            }
            descend(value, filled == null ? "" : filled.value());
        }
    }

    private static void demand(RecordComponent component, Filled filled, @Nullable Object value, String where) {
        var name = where + "“" + filled.value() + "”";
        if (value instanceof Collection<?> entries && !entries.isEmpty() && entries.size() < filled.atLeast()) {
            throw new Refused(name + "不得少于" + filled.atLeast() + "项。").at(component.getName());
        }
        if (isEmpty(value)) {
            throw new Refused(name + "未填写，文书不能制作。").at(component.getName());
        }
    }

    private static void descend(@Nullable Object value, String name) {
        if (value instanceof Record nested) {
            check(nested, "");
        } else if (value instanceof List<?> entries) {
            for (int i = 0; i < entries.size(); i++) {
                if (entries.get(i) instanceof Record nested) {
                    check(nested, "“" + name + "”第" + (i + 1) + "项的");
                } else if (isEmpty(entries.get(i))) {
                    throw new Refused("“" + name + "”第" + (i + 1) + "项未填写，文书不能制作。");
                }
            }
        }
    }

    private static boolean isEmpty(@Nullable Object value) {
        return switch (value) {
            case null -> true;
            case String text -> text.isBlank();
            case Collection<?> entries -> entries.isEmpty();
            default -> false;
        };
    }

    private static @Nullable Object read(RecordComponent component, Object record) {
        try {
            return component.getAccessor().invoke(record);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(e);
        }
    }
}
