package anlan.platform.view;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.dialect.AbstractProcessorDialect;
import org.thymeleaf.engine.AttributeName;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.processor.IProcessor;
import org.thymeleaf.processor.element.AbstractAttributeTagProcessor;
import org.thymeleaf.processor.element.IElementTagStructureHandler;
import org.thymeleaf.standard.expression.StandardExpressions;
import org.thymeleaf.templatemode.TemplateMode;
import org.unbescape.html.HtmlEscape;

/**
 * The options of a select in one step, for lists of hundreds of choices:
 * {@code <option al:of="${trades}" al:chosen="${filter.trade}">制造业</option>} stands for one option of each entry.
 */
final class Options extends AbstractProcessorDialect {

    private static final int BEFORE_ALL_BUT_CONDITIONS = 900;

    Options() {
        super("Options", "al", BEFORE_ALL_BUT_CONDITIONS);
    }

    @Override
    public java.util.Set<IProcessor> getProcessors(String prefix) {
        return java.util.Set.of(new OfEntries(prefix));
    }

    private static final class OfEntries extends AbstractAttributeTagProcessor {

        private final String chosen;

        OfEntries(String prefix) {
            super(TemplateMode.HTML, prefix, "option", false, "of", true, BEFORE_ALL_BUT_CONDITIONS, true);
            this.chosen = prefix + ":chosen";
        }

        @Override
        protected void doProcess(
                ITemplateContext context, IProcessableElementTag tag, AttributeName name, String value,
                IElementTagStructureHandler structure) {
            var entries = (Map<?, ?>) Objects.requireNonNull(evaluate(context, value), value);
            var picked = tag.hasAttribute(chosen) ? text(evaluate(context, tag.getAttributeValue(chosen))) : "";
            var html = new StringBuilder(entries.size() * 64);
            entries.forEach((key, label) -> {
                var each = text(key);
                html.append("<option value=\"").append(HtmlEscape.escapeHtml4Xml(each)).append('"');
                html.append(each.equals(picked) && !each.isEmpty() ? " selected=\"selected\">" : ">");
                html.append(HtmlEscape.escapeHtml4Xml(text(label))).append("</option>");
            });
            structure.replaceWith(html, false);
        }

        private static @Nullable Object evaluate(ITemplateContext context, String expression) {
            return StandardExpressions.getExpressionParser(context.getConfiguration())
                    .parseExpression(context, expression).execute(context);
        }

        private static String text(@Nullable Object value) {
            return value == null ? "" : value instanceof Enum<?> constant ? constant.name() : value.toString();
        }
    }
}
