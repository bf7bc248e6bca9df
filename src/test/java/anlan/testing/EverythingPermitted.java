package anlan.testing;

import anlan.platform.security.Permissions;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** Stands in for the posts where a module is tested without the organization: whoever asks may. */
@TestConfiguration(proxyBeanMethods = false)
class EverythingPermitted {

    @Bean("permissions")
    Permissions permissions() {
        return new Permissions() {

            @Override
            public boolean may(String deed) {
                return true;
            }

            @Override
            public void require(String deed) {}
        };
    }
}
