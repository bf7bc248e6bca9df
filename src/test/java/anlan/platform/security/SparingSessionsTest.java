package anlan.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.session.MapSession;
import org.springframework.session.MapSessionRepository;
import org.springframework.session.Session;

/** What a request makes the store of sessions do. */
class SparingSessionsTest {

    private final ConcurrentHashMap<String, Session> kept = new ConcurrentHashMap<>();
    private final MapSessionRepository all = new MapSessionRepository(kept);
    private final SparingSessions<MapSession> sessions = new SparingSessions<>(all);
    private String id = "";

    @BeforeEach
    void somebody_signed_in() {
        var fresh = sessions.createSession();
        fresh.setAttribute("who", "示例人员");
        sessions.save(fresh);
        id = fresh.getId();
    }

    private SparingSessions.Kept<MapSession> next() {
        return Objects.requireNonNull(sessions.findById(id));
    }

    private Instant written() {
        return Objects.requireNonNull(kept.get(id)).getLastAccessedTime();
    }

    @Test
    void a_request_soon_after_another_writes_nothing() {
        var before = written();
        var request = next();
        request.setLastAccessedTime(before.plusSeconds(59));
        sessions.save(request);

        assertThat(written()).isEqualTo(before);
        assertThat(request.getLastAccessedTime()).isEqualTo(before.plusSeconds(59));
    }

    @Test
    void after_a_minute_the_last_access_is_written() {
        var later = written().plusSeconds(60);
        var request = next();
        request.setLastAccessedTime(later);
        sessions.save(request);

        assertThat(written()).isEqualTo(later);
    }

    @Test
    void where_a_session_may_be_idle_for_little_it_is_written_more_often() {
        Objects.requireNonNull(kept.get(id)).setMaxInactiveInterval(Duration.ofSeconds(60));
        var before = written();
        var soon = next();
        soon.setLastAccessedTime(before.plusSeconds(5));
        sessions.save(soon);
        next(); // the question that follows the saving

        assertThat(written()).isEqualTo(before);

        var later = next();
        later.setLastAccessedTime(before.plusSeconds(6));
        sessions.save(later);

        assertThat(written()).isEqualTo(before.plusSeconds(6));
    }

    @Test
    void what_changed_is_written_at_once() {
        var request = next();
        request.setAttribute("who", "另一人");
        request.setMaxInactiveInterval(Duration.ofMinutes(5));
        sessions.save(request);

        assertThat(all.findById(id).<String>getAttribute("who")).isEqualTo("另一人");
        assertThat(all.findById(id).getMaxInactiveInterval()).isEqualTo(Duration.ofMinutes(5));

        next(); // the question that follows the saving
        var again = next();
        again.removeAttribute("who");
        sessions.save(again);

        assertThat(all.findById(id).getAttributeNames()).isEmpty();
    }

    @Test
    void the_one_question_after_saving_is_answered_from_memory_and_no_other() {
        var request = next();
        sessions.save(request);
        all.deleteById(id);

        assertThat(sessions.findById(id)).isSameAs(request);
        assertThat(sessions.findById(id)).isNull();
    }

    @Test
    void what_one_request_saved_is_no_answer_to_the_next() {
        var request = next();
        sessions.save(request);
        var elsewhere = all.findById(id);
        elsewhere.setAttribute("flash", "已保存");
        all.save(elsewhere);

        sessions.forget();

        assertThat(next().<String>getAttribute("flash")).isEqualTo("已保存");
    }

    @Test
    void a_new_session_is_never_answered_from_memory() {
        var fresh = sessions.createSession();
        sessions.save(fresh);
        all.deleteById(fresh.getId());

        assertThat(sessions.findById(fresh.getId())).isNull();
    }

    @Test
    void another_id_is_another_session() {
        var request = next();
        var changed = request.changeSessionId();
        sessions.save(request);

        assertThat(sessions.findById(id)).isNull();
        assertThat(sessions.findById(changed)).isNotNull().extracting(s -> s.<String>getAttribute("who")).isEqualTo("示例人员");
    }

    @Test
    void what_was_ended_is_gone() {
        sessions.deleteById(next().getId());

        assertThat(sessions.findById(id)).isNull();
    }
}
