package anlan.credit.blacklist;

import anlan.credit.record.RecordDesk;
import anlan.platform.document.PaperSubject;
import anlan.platform.document.PaperSubjects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Listings to which papers belong; the service of notice and decision is registered there, because it starts terms. */
@Component
class ListingPaperSubjects implements PaperSubjects {

    private static final Set<String> SERVED_THERE = Set.of("listing-notice", "listing-decision");

    private final JdbcClient jdbc;
    private final RecordDesk desk;

    ListingPaperSubjects(JdbcClient jdbc, RecordDesk desk) {
        this.jdbc = jdbc;
        this.desk = desk;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<PaperSubject> find(UUID subject) {
        return jdbc.sql("select party from credit.listing where id = :id").param("id", subject).query(String.class).optional()
                .map(name -> new PaperSubject("严重失信主体名单：" + name, (desk.isUnit() ? "/my/credit/listings/" : "/blacklist/") + subject, SERVED_THERE));
    }
}
