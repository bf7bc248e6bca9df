package anlan.platform.view;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.spring6.expression.SPELVariableExpressionEvaluator;
import org.thymeleaf.standard.expression.IStandardVariableExpression;
import org.thymeleaf.standard.expression.IStandardVariableExpressionEvaluator;
import org.thymeleaf.standard.expression.StandardExpressionExecutionContext;

/** Reads plain paths directly, which is most of what templates ask; all else is left to the expression language of Spring. */
final class PlainPaths implements IStandardVariableExpressionEvaluator {

    private static final int KEPT = 20_000;

    private final IStandardVariableExpressionEvaluator language = SPELVariableExpressionEvaluator.INSTANCE;
    private final Map<String, Optional<Path>> known = new ConcurrentHashMap<>();
    private final @Nullable ApplicationContext beans;

    PlainPaths(@Nullable ApplicationContext beans) {
        this.beans = beans;
    }

    @Override
    public @Nullable Object evaluate(
            IExpressionContext context, IStandardVariableExpression expression, StandardExpressionExecutionContext how) {
        if (!expression.getUseSelectionAsRoot() && !how.getRestrictVariableAccess() && !how.getPerformTypeConversion()) {
            var path = path(expression.getExpression());
            var found = path.isPresent() ? path.get().read(context, beans) : Members.UNFIT;
            if (found != Members.UNFIT) {
                return found;
            }
        }
        return language.evaluate(context, expression, how);
    }

    private Optional<Path> path(String expression) {
        var path = known.get(expression);
        if (path == null) {
            path = Path.of(expression);
            if (known.size() < KEPT) {
                known.put(expression, path);
            }
        }
        return path;
    }
}
