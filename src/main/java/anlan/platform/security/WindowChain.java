package anlan.platform.security;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.HeaderWriterFilter;

/**
 * The door of the public window (公开窗口): nobody is asked who he is, nobody is told apart, no session and no cookie is made; what
 * is sent there needs no token, for nothing is done in anybody's name.
 */
@Configuration(proxyBeanMethods = false)
class WindowChain {

    @Bean
    @Order(0)
    SecurityFilterChain window(HttpSecurity http, SecuritySettings settings, Clock clock) {
        http.securityMatcher("/public/**");
        http.authorizeHttpRequests(doors -> doors.anyRequest().permitAll());
        http.sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
        http.securityContext(AbstractHttpConfigurer::disable);
        http.requestCache(AbstractHttpConfigurer::disable);
        http.csrf(AbstractHttpConfigurer::disable);
        http.logout(AbstractHttpConfigurer::disable);
        http.servletApi(AbstractHttpConfigurer::disable);
        http.exceptionHandling(AbstractHttpConfigurer::disable);
        SecurityChain.headers(http);
        http.headers(headers -> headers.cacheControl(HeadersConfigurer.CacheControlConfig::disable));
        http.addFilterAfter(new RateLimitFilter(settings, clock), HeaderWriterFilter.class);
        return http.build();
    }
}
