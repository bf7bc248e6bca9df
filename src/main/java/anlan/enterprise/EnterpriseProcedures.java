package anlan.enterprise;

import anlan.kernel.Procedure;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Hands the table of the states to whoever draws flow charts. */
@Configuration(proxyBeanMethods = false)
class EnterpriseProcedures {

    @Bean
    Procedure<EnterpriseStatus> statesOfEnterprises() {
        return EnterpriseStatus.PROCEDURE;
    }
}
