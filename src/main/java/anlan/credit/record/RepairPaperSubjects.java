package anlan.credit.record;

import anlan.platform.document.PaperSubject;
import anlan.platform.document.PaperSubjects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Credit repairs to which papers belong. */
@Component
class RepairPaperSubjects implements PaperSubjects {

    private final JdbcClient jdbc;
    private final RecordDesk desk;

    RepairPaperSubjects(JdbcClient jdbc, RecordDesk desk) {
        this.jdbc = jdbc;
        this.desk = desk;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<PaperSubject> find(UUID subject) {
        return jdbc.sql("select enterprise_name from credit.repair where id = :id").param("id", subject).query(String.class).optional()
                .map(name -> PaperSubject.of("信用修复：" + name, (desk.isUnit() ? "/my/credit/repairs/" : "/credit/repairs/") + subject));
    }
}
