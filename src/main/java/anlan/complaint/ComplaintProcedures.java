package anlan.complaint;

import anlan.kernel.Procedure;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The procedure of this module, for its flow chart (工作流程图). */
@Configuration(proxyBeanMethods = false)
class ComplaintProcedures {

    @Bean
    Procedure<ComplaintStatus> complaintProcedure() {
        return ComplaintStatus.PROCEDURE;
    }
}
