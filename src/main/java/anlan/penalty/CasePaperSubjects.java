package anlan.penalty;

import anlan.platform.document.PaperSubject;
import anlan.platform.document.PaperSubjects;
import anlan.platform.security.Me;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Cases to which papers belong; what is served in a case is registered there, for terms run from it. */
@Component
class CasePaperSubjects implements PaperSubjects {

    private final JdbcClient jdbc;
    private final Me me;

    CasePaperSubjects(JdbcClient jdbc, Me me) {
        this.jdbc = jdbc;
        this.me = me;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<PaperSubject> find(UUID subject) {
        var page = me.signedIn().filter(person -> person.isEnterprise()).isPresent() ? "/my/cases/" : "/cases/";
        return jdbc.sql("select cause from penalty.penalty_case where id = :id").param("id", subject).query(String.class).optional()
                .map(cause -> PaperSubject.servingItself("案件：" + cause, page + subject));
    }
}
