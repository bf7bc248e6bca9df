package anlan.inspection;

import anlan.inspection.patrol.PatrolStatus;
import anlan.kernel.Procedure;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The procedures of this module, for their flow charts (工作流程图). */
@Configuration(proxyBeanMethods = false)
class InspectionProcedures {

    @Bean
    Procedure<VisitStatus> visitProcedure() {
        return VisitStatus.PROCEDURE;
    }

    @Bean
    Procedure<PatrolStatus> patrolProcedure() {
        return PatrolStatus.PROCEDURE;
    }
}
