package anlan.platform.security;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/**
 * The sessions of the signed in (登录会话), with as little work for the database as a request needs: read once, though the
 * filter asks for it again after it saved it, and written when something in it changed, else once a minute.
 */
final class SparingSessions<S extends Session> implements SessionRepository<SparingSessions.Kept<S>> {

    /** By so much, and by no more than a tenth of the time it may be idle, may a session end too early. */
    private static final Duration ACCURACY = Duration.ofMinutes(1);

    private final SessionRepository<S> all;

    /** What the request of this thread saved last, for the one question that follows. */
    private final ThreadLocal<@Nullable Kept<S>> saved = new ThreadLocal<>();

    SparingSessions(SessionRepository<S> all) {
        this.all = all;
    }

    /** Before each request: what another one of this thread saved is not its own. */
    void forget() {
        saved.remove();
    }

    @Override
    public Kept<S> createSession() {
        return new Kept<>(all.createSession(), false);
    }

    @Override
    public void save(Kept<S> session) {
        if (session.isWorthWriting()) {
            session.session.setLastAccessedTime(session.lastAccess);
            all.save(session.session);
            session.changed = false;
        }
        if (session.found) {
            saved.set(session);
        }
    }

    @Override
    public @Nullable Kept<S> findById(String id) {
        var before = saved.get();
        saved.remove();
        if (before != null && before.getId().equals(id)) {
            return before;
        }
        var session = all.findById(id);
        return session == null ? null : new Kept<>(session, true);
    }

    @Override
    public void deleteById(String id) {
        all.deleteById(id);
    }

    /** A session that knows whether it has to be written. */
    static final class Kept<S extends Session> implements Session {

        private final S session;
        private final boolean found;
        private Instant lastAccess;
        private boolean changed;

        private Kept(S session, boolean found) {
            this.session = session;
            this.found = found;
            this.lastAccess = session.getLastAccessedTime();
            this.changed = !found;
        }

        private boolean isWorthWriting() {
            var tenth = getMaxInactiveInterval().dividedBy(10);
            return changed || !lastAccess.isBefore(session.getLastAccessedTime().plus(tenth.compareTo(ACCURACY) < 0 ? tenth : ACCURACY));
        }

        @Override
        public String getId() {
            return session.getId();
        }

        @Override
        public String changeSessionId() {
            changed = true;
            return session.changeSessionId();
        }

        @Override
        public <T> @Nullable T getAttribute(String name) {
            return session.getAttribute(name);
        }

        @Override
        public Set<String> getAttributeNames() {
            return session.getAttributeNames();
        }

        @Override
        public void setAttribute(String name, @Nullable Object value) {
            changed = true;
            session.setAttribute(name, value);
        }

        @Override
        public void removeAttribute(String name) {
            changed = true;
            session.removeAttribute(name);
        }

        @Override
        public Instant getCreationTime() {
            return session.getCreationTime();
        }

        @Override
        public void setLastAccessedTime(Instant moment) {
            lastAccess = moment;
        }

        @Override
        public Instant getLastAccessedTime() {
            return lastAccess;
        }

        @Override
        public void setMaxInactiveInterval(Duration interval) {
            changed = true;
            session.setMaxInactiveInterval(interval);
        }

        @Override
        public Duration getMaxInactiveInterval() {
            return session.getMaxInactiveInterval();
        }

        @Override
        public boolean isExpired() {
            return session.isExpired();
        }
    }
}
