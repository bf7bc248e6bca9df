package anlan.platform.security;

import org.springframework.boot.session.autoconfigure.SessionTimeout;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.config.annotation.web.http.EnableJdbcHttpSession;

/** Where sessions are kept (登录会话): in the database, so that every server of a cluster knows them. */
@Configuration(proxyBeanMethods = false)
@EnableJdbcHttpSession(tableName = "platform.spring_session")
class SessionKeeping {

    @Bean
    @Primary
    SessionRepository<? extends Session> sparingSessions(JdbcIndexedSessionRepository sessions) {
        return sparing(sessions);
    }

    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> idleSessions(SessionTimeout timeout) {
        return sessions -> sessions.setDefaultMaxInactiveInterval(timeout.getTimeout());
    }

    private static <S extends Session> SessionRepository<SparingSessions.Kept<S>> sparing(SessionRepository<S> sessions) {
        return new SparingSessions<>(sessions);
    }
}
