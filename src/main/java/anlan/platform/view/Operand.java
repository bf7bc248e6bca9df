package anlan.platform.view;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.thymeleaf.context.IExpressionContext;

/** A path or a text between quotes. */
sealed interface Operand permits Path, Operand.Text {

    /** What it leads to, or {@link Members#UNFIT}. */
    @Nullable Object read(IExpressionContext context, @Nullable ApplicationContext beans);

    /** A text between quotes. */
    record Text(String text) implements Operand {
        @Override
        public Object read(IExpressionContext context, @Nullable ApplicationContext beans) {
            return text;
        }
    }
}
