package anlan.penalty;

import anlan.kernel.Procedure;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The procedures of this module, for their flow charts (工作流程图). */
@Configuration(proxyBeanMethods = false)
class PenaltyProcedures {

    @Bean
    Procedure<CaseStatus> penaltyProcedure() {
        return CaseProcedure.TABLE;
    }

    @Bean
    Procedure<ReferralStatus> referralProcedure() {
        return ReferralStatus.TABLE;
    }

    @Bean
    Procedure<SpotStatus> simplePenaltyProcedure() {
        return SpotStatus.PROCEDURE;
    }

    @Bean
    Procedure<SealingStatus> coercionProcedure() {
        return SealingStatus.PROCEDURE;
    }

    @Bean
    Procedure<SupplyCutStatus> supplyCutProcedure() {
        return SupplyCutStatus.PROCEDURE;
    }
}
