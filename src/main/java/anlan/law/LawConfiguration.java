package anlan.law;

import java.time.Clock;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.annotation.AnnotationMatchingPointcut;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.core.Ordered;
import org.springframework.transaction.annotation.Transactional;

/** Has every refusal of every facade cite the law in words. */
@Configuration(proxyBeanMethods = false)
class LawConfiguration {

    /** Inside the trace of refusals, which keeps the words, and outside the transaction, which is over by then. */
    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static DefaultPointcutAdvisor refusalCitingAdvisor(ObjectProvider<Provisions> provisions, ObjectProvider<Clock> clock) {
        var facades = new AnnotationMatchingPointcut(Transactional.class, true);
        var advisor = new DefaultPointcutAdvisor(facades, new RefusalCiting(provisions, clock));
        advisor.setOrder(Ordered.LOWEST_PRECEDENCE - 5);
        return advisor;
    }
}
