package anlan.complaint;

import anlan.kernel.Procedure;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The procedures of this module, for their flow charts (工作流程图). */
@Configuration(proxyBeanMethods = false)
class ComplaintProcedures {

    @Bean
    Procedure<ComplaintStatus> complaintProcedure() {
        return ComplaintStatus.PROCEDURE;
    }

    @Bean
    Procedure<RewardStatus> rewardProcedure() {
        return RewardStatus.PROCEDURE;
    }
}
