package anlan.platform.security;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import java.util.EnumSet;
import java.util.Optional;
import org.springframework.boot.session.autoconfigure.SessionTimeout;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.config.annotation.web.http.EnableJdbcHttpSession;
import org.springframework.session.web.http.SessionRepositoryFilter;

/** Where sessions are kept (登录会话): in the database, so that every server of a cluster knows them. */
@Configuration(proxyBeanMethods = false)
@EnableJdbcHttpSession(tableName = "platform.spring_session")
class SessionKeeping {

    @Bean
    @Primary
    SparingSessions<? extends Session> sparingSessions(JdbcIndexedSessionRepository sessions) {
        return sparing(sessions);
    }

    private static <S extends Session> SparingSessions<S> sparing(SessionRepository<S> sessions) {
        return new SparingSessions<>(sessions);
    }

    @Bean
    FilterRegistrationBean<Filter> sessionsOfEachRequest(SparingSessions<? extends Session> sessions) {
        var filter = new FilterRegistrationBean<Filter>((request, response, chain) -> {
            sessions.forget();
            chain.doFilter(request, response);
        });
        filter.setDispatcherTypes(EnumSet.allOf(DispatcherType.class));
        filter.setOrder(SessionRepositoryFilter.DEFAULT_ORDER - 1);
        return filter;
    }

    /** Where no server is started there is no such setting. */
    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> idleSessions(SessionTimeout timeout) {
        return sessions -> Optional.ofNullable(timeout.getTimeout()).ifPresent(sessions::setDefaultMaxInactiveInterval);
    }
}
