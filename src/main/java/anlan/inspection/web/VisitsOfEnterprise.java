package anlan.inspection.web;

import anlan.enterprise.EnterpriseFileList;
import anlan.enterprise.EnterpriseFileSection;
import anlan.inspection.Visits;
import anlan.platform.security.Permissions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** The visits in the file of an enterprise. */
@Configuration(proxyBeanMethods = false)
class VisitsOfEnterprise {

    private static final int MOST = 1000;

    @Bean
    @Order(1)
    EnterpriseFileSection visitsOfEnterpriseSection(Visits visits, Permissions permissions) {
        return new EnterpriseFileList("检查", "visit.read", "/visits",
                enterprise -> visits.ofEnterprise(enterprise.value(), MOST).size(), permissions);
    }
}
