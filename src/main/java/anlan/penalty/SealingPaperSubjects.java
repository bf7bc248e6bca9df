package anlan.penalty;

import anlan.platform.document.PaperSubject;
import anlan.platform.document.PaperSubjects;
import anlan.platform.security.Me;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sealings and seizures to which papers belong; the decision and the release are handed over there. */
@Component
class SealingPaperSubjects implements PaperSubjects {

    private final JdbcClient jdbc;
    private final Me me;

    SealingPaperSubjects(JdbcClient jdbc, Me me) {
        this.jdbc = jdbc;
        this.me = me;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<PaperSubject> find(UUID subject) {
        var page = me.signedIn().filter(person -> person.isEnterprise()).isPresent() ? "/my/coercions/" : "/coercions/";
        return jdbc.sql("select enterprise_name from penalty.sealing where id = :id").param("id", subject).query(String.class).optional()
                .map(name -> PaperSubject.of("查封、扣押：" + name, page + subject));
    }
}
