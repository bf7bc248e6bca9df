package anlan.platform.view;

import static anlan.platform.view.Members.UNFIT;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.thymeleaf.context.IExpressionContext;

/**
 * A plain path of a template: {@code row.name}, {@code rows.isEmpty()}, {@code @permissions.may('visit.read')},
 * {@code say.flow(say.date(p.inspectedOn))}.
 *
 * @param bean whether it starts at a bean of the program, not at a variable of the page
 */
record Path(boolean bean, String root, List<Step> steps) implements Operand {

    /** A property, or with arguments a call. */
    record Step(String name, @Nullable List<Operand> arguments) {}

    /** Empty if the expression is anything more than such a path. */
    static Optional<Path> of(String expression) {
        return new PathParser(expression).whole();
    }

    @Override
    public @Nullable Object read(IExpressionContext context, @Nullable ApplicationContext beans) {
        Object at = !bean ? context.getVariable(root) : beans != null ? beans.getBean(root) : UNFIT;
        for (var step : steps) {
            if (at == null || at == UNFIT) {
                return UNFIT;
            }
            at = step.arguments == null ? Members.property(at, step.name) : call(at, step, context, beans);
        }
        return at;
    }

    private static @Nullable Object call(Object target, Step step, IExpressionContext context, @Nullable ApplicationContext beans) {
        var arguments = new Object[step.arguments.size()];
        for (int i = 0; i < arguments.length; i++) {
            arguments[i] = step.arguments.get(i).read(context, beans);
            if (arguments[i] == UNFIT) {
                return UNFIT;
            }
        }
        return Members.call(target, step.name, arguments);
    }
}
