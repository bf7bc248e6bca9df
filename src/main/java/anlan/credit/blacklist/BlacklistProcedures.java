package anlan.credit.blacklist;

import anlan.credit.record.RepairStatus;
import anlan.kernel.Procedure;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The procedures of credit, for their flow charts (工作流程图). */
@Configuration(proxyBeanMethods = false)
class BlacklistProcedures {

    @Bean
    Procedure<ListingStatus> blacklistProcedure() {
        return ListingStatus.PROCEDURE;
    }

    @Bean
    Procedure<RestrictionStatus> restrictionProcedure() {
        return RestrictionStatus.PROCEDURE;
    }

    @Bean
    Procedure<RepairStatus> repairProcedure() {
        return RepairStatus.PROCEDURE;
    }
}
