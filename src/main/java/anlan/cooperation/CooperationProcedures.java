package anlan.cooperation;

import anlan.kernel.Procedure;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The procedures of this module, for their flow charts (工作流程图). */
@Configuration(proxyBeanMethods = false)
class CooperationProcedures {

    @Bean
    Procedure<JointStatus> jointProcedure() {
        return JointStatus.PROCEDURE;
    }
}
