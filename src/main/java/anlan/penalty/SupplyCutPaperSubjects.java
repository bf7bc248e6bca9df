package anlan.penalty;

import anlan.platform.document.PaperSubject;
import anlan.platform.document.PaperSubjects;
import anlan.platform.security.Me;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Cuts of supply to which papers belong; both notices are handed over there. */
@Component
class SupplyCutPaperSubjects implements PaperSubjects {

    private final JdbcClient jdbc;
    private final Me me;

    SupplyCutPaperSubjects(JdbcClient jdbc, Me me) {
        this.jdbc = jdbc;
        this.me = me;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<PaperSubject> find(UUID subject) {
        var page = me.signedIn().filter(person -> person.isEnterprise()).isPresent() ? "/my/supply-cuts/" : "/supply-cuts/";
        return jdbc.sql("select enterprise_name from penalty.supply_cut where id = :id").param("id", subject).query(String.class).optional()
                .map(name -> PaperSubject.of("停止供应：" + name, page + subject));
    }
}
