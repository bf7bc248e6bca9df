package anlan.credit;

import anlan.kernel.Procedure;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The procedure of this module, for its flow chart (工作流程图). */
@Configuration(proxyBeanMethods = false)
class PublicationProcedures {

    @Bean
    Procedure<PublicationStatus> publicationProcedure() {
        return PublicationStatus.PROCEDURE;
    }

    @Bean
    Procedure<DisputeStatus> disputeProcedure() {
        return DisputeStatus.PROCEDURE;
    }
}
