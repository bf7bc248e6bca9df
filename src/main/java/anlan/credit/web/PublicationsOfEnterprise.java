package anlan.credit.web;

import anlan.credit.Publications;
import anlan.enterprise.EnterpriseFileList;
import anlan.enterprise.EnterpriseFileSection;
import anlan.platform.security.Permissions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is or was public of a unit, in its file. */
@Configuration(proxyBeanMethods = false)
class PublicationsOfEnterprise {

    @Bean
    EnterpriseFileSection publicationSection(Publications publications, Permissions permissions) {
        return new EnterpriseFileList("公示", "publication.read", "/publications", publications::countOf, permissions);
    }
}
