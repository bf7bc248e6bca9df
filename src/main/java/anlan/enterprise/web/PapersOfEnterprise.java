package anlan.enterprise.web;

import anlan.enterprise.EnterpriseFileList;
import anlan.enterprise.EnterpriseFileSection;
import anlan.platform.document.Papers;
import anlan.platform.security.Permissions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** The papers in the file of an enterprise; one that is still sealed is not among them. */
@Configuration(proxyBeanMethods = false)
class PapersOfEnterprise {

    private static final int MOST = 1000;

    @Bean
    @Order(4)
    EnterpriseFileSection papersOfEnterpriseSection(Papers papers, Permissions permissions) {
        return new EnterpriseFileList("文书", "paper.read", "/papers",
                enterprise -> papers.concerning(enterprise.value(), MOST).size(), permissions);
    }
}
