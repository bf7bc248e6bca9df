package anlan.platform.view;

import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.thymeleaf.dialect.IDialect;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.dialect.SpringStandardDialect;
import org.thymeleaf.standard.expression.IStandardVariableExpressionEvaluator;

/** Puts the quick readers into the engines of pages and papers. */
@Configuration(proxyBeanMethods = false)
public class TemplateSpeed {

    @Bean
    static BeanPostProcessor plainPathsOfPages(ApplicationContext beans) {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                if (bean instanceof SpringTemplateEngine engine) {
                    quicken(engine, beans);
                    engine.addDialect(new Options());
                }
                return bean;
            }
        };
    }

    /** For an engine whose templates ask no beans. */
    public static void quicken(SpringTemplateEngine engine) {
        quicken(engine, null);
    }

    private static void quicken(SpringTemplateEngine engine, @Nullable ApplicationContext beans) {
        Set<IDialect> dialects = new LinkedHashSet<>(engine.getDialects());
        dialects.removeIf(SpringStandardDialect.class::isInstance);
        dialects.add(new QuickDialect(new PlainPaths(beans)));
        engine.setDialects(dialects);
    }

    private static final class QuickDialect extends SpringStandardDialect {

        private final PlainPaths paths;

        QuickDialect(PlainPaths paths) {
            this.paths = paths;
        }

        @Override
        public IStandardVariableExpressionEvaluator getVariableExpressionEvaluator() {
            return paths;
        }
    }
}
