package anlan.credit.notice;

import anlan.kernel.Procedure;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The procedure of notices, for its flow chart (工作流程图). */
@Configuration(proxyBeanMethods = false)
class BulletinProcedures {

    @Bean
    Procedure<BulletinStatus> bulletinProcedure() {
        return BulletinStatus.PROCEDURE;
    }
}
