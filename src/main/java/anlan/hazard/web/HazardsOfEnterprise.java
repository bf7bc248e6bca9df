package anlan.hazard.web;

import anlan.enterprise.EnterpriseFileList;
import anlan.enterprise.EnterpriseFileSection;
import anlan.hazard.Hazards;
import anlan.platform.security.Permissions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** The hazards in the file of an enterprise. */
@Configuration(proxyBeanMethods = false)
class HazardsOfEnterprise {

    private static final int MOST = 1000;

    @Bean
    @Order(2)
    EnterpriseFileSection hazardsOfEnterpriseSection(Hazards hazards, Permissions permissions) {
        return new EnterpriseFileList("隐患", "hazard.read", "/hazards",
                enterprise -> hazards.ofEnterprise(enterprise.value(), MOST).size(), permissions);
    }
}
