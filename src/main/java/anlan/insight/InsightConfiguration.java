package anlan.insight;

import java.lang.reflect.Method;
import java.time.Clock;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.StaticMethodMatcherPointcut;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.core.Ordered;
import org.springframework.transaction.annotation.AnnotationTransactionAttributeSource;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts the trace of refused attempts around every command of every facade. */
@Configuration(proxyBeanMethods = false)
class InsightConfiguration {

    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static DefaultPointcutAdvisor refusalTraceAdvisor(
            ObjectProvider<ApplicationEventPublisher> events,
            ObjectProvider<TransactionTemplate> transactions,
            ObjectProvider<Clock> clock) {
        var advisor = new DefaultPointcutAdvisor(new Commands(), new RefusalTrace(events, transactions, clock));
        advisor.setOrder(Ordered.LOWEST_PRECEDENCE - 10);
        return advisor;
    }

    /** Methods that change something: transactional, and not for reading only. */
    private static final class Commands extends StaticMethodMatcherPointcut {

        private final AnnotationTransactionAttributeSource attributes = new AnnotationTransactionAttributeSource();

        Commands() {
            setClassFilter(type -> type.getName().startsWith("anlan."));
        }

        @Override
        public boolean matches(Method method, Class<?> type) {
            var attribute = attributes.getTransactionAttribute(method, type);
            return attribute != null && !attribute.isReadOnly();
        }
    }
}
