package anlan.platform.view;

import static anlan.platform.view.Members.UNFIT;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.thymeleaf.context.IExpressionContext;

/**
 * A plain path of a template: {@code row.name}, {@code visit.id.value}, {@code rows.isEmpty()},
 * {@code @permissions.may('visit.read')}, {@code @here.with('page', n)}.
 */
final class Path {

    private static final String NAME = "[a-zA-Z_]\\w*";
    private static final String ARGUMENT = "'[^']*'|" + NAME + "(?:\\." + NAME + ")*";
    private static final Pattern STEP = Pattern.compile("\\.(" + NAME + ")(\\((?:(?:" + ARGUMENT + ")(?:, ?(?:" + ARGUMENT + "))*)?\\))?");
    private static final Pattern START = Pattern.compile("(@?)(" + NAME + ")");
    private static final List<String> WORDS = List.of("true", "false", "null", "not", "and", "or", "new", "T");

    private record Step(String name, @Nullable List<Object> arguments) {}

    private final boolean bean;
    private final String root;
    private final List<Step> steps;

    private Path(boolean bean, String root, List<Step> steps) {
        this.bean = bean;
        this.root = root;
        this.steps = steps;
    }

    /** Empty if the expression is anything more than such a path. */
    static Optional<Path> of(String expression) {
        var start = START.matcher(expression);
        if (!start.lookingAt() || WORDS.contains(start.group(2))) {
            return Optional.empty();
        }
        var steps = new ArrayList<Step>();
        var step = STEP.matcher(expression);
        int at = start.end();
        while (at < expression.length()) {
            if (!step.region(at, expression.length()).lookingAt()) {
                return Optional.empty();
            }
            steps.add(new Step(step.group(1), step.group(2) == null ? null : arguments(step.group(2))));
            at = step.end();
        }
        return Optional.of(new Path(!start.group(1).isEmpty(), start.group(2), List.copyOf(steps)));
    }

    private static List<Object> arguments(String bracketed) {
        var arguments = new ArrayList<Object>();
        var each = Pattern.compile(ARGUMENT).matcher(bracketed);
        while (each.find()) {
            var text = each.group();
            if (text.startsWith("'")) {
                arguments.add(text.substring(1, text.length() - 1));
            } else {
                arguments.add(Path.of(text).<Object>map(path -> path).orElse(UNFIT));
            }
        }
        return List.copyOf(arguments);
    }

    /** What it leads to, or {@link Members#UNFIT}. */
    @Nullable Object read(IExpressionContext context, @Nullable ApplicationContext beans) {
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
        var arguments = step.arguments.toArray();
        for (int i = 0; i < arguments.length; i++) {
            arguments[i] = arguments[i] instanceof Path path ? path.read(context, beans) : arguments[i];
            if (arguments[i] == UNFIT) {
                return UNFIT;
            }
        }
        return Members.call(target, step.name, arguments);
    }
}
