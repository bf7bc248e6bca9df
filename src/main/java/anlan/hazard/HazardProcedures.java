package anlan.hazard;

import anlan.kernel.Procedure;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The procedures of this module, for their flow charts (工作流程图). */
@Configuration(proxyBeanMethods = false)
class HazardProcedures {

    @Bean
    Procedure<HazardStatus> hazardProcedure() {
        return HazardStatus.PROCEDURE;
    }

    @Bean
    Procedure<OrderStatus> orderProcedure() {
        return OrderStatus.PROCEDURE;
    }

    @Bean
    Procedure<MeasureStatus> measureProcedure() {
        return MeasureStatus.PROCEDURE;
    }

    @Bean
    Procedure<TransferStatus> transferProcedure() {
        return TransferStatus.PROCEDURE;
    }
}
