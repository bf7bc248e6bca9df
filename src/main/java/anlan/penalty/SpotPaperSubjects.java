package anlan.penalty;

import anlan.platform.document.PaperSubject;
import anlan.platform.document.PaperSubjects;
import anlan.platform.security.Me;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Decisions on the spot to which papers belong; that they were handed over is registered there. */
@Component
class SpotPaperSubjects implements PaperSubjects {

    private final JdbcClient jdbc;
    private final Me me;

    SpotPaperSubjects(JdbcClient jdbc, Me me) {
        this.jdbc = jdbc;
        this.me = me;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<PaperSubject> find(UUID subject) {
        var page = me.signedIn().filter(person -> person.isEnterprise()).isPresent() ? "/my/spot-decisions/" : "/spot-decisions/";
        return jdbc.sql("select number from penalty.spot_decision where id = :id").param("id", subject).query(String.class).optional()
                .map(number -> PaperSubject.servingItself("当场处罚：" + number, page + subject));
    }
}
