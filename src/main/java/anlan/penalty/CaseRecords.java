package anlan.penalty;

import anlan.kernel.Refused;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Sort;
import org.springframework.data.jdbc.core.JdbcAggregateTemplate;
import org.springframework.data.relational.core.query.Criteria;
import org.springframework.data.relational.core.query.Query;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Keeps cases and what belongs to them: persons, parties, acts, evidence, papers of each step (案卷材料). */
@Repository
@Transactional
class CaseRecords {

    private static final Refused UNKNOWN = new Refused("没有这个案件，或者您无权查看。");

    private final JdbcAggregateTemplate store;
    private final JdbcClient jdbc;

    CaseRecords(JdbcAggregateTemplate store, JdbcClient jdbc) {
        this.store = store;
        this.jdbc = jdbc;
    }

    /** The case, held until the deed is done: two deeds never meet. */
    PenaltyCase lock(CaseId id) {
        jdbc.sql("select id from penalty.penalty_case where id = :id for update").param("id", id.value()).query(UUID.class).optional()
                .orElseThrow(() -> UNKNOWN);
        return get(id);
    }

    PenaltyCase get(CaseId id) {
        return Optional.ofNullable(store.findById(id, PenaltyCase.class)).orElseThrow(() -> UNKNOWN);
    }

    boolean hasCaseOf(UUID sourceRecord) {
        return jdbc.sql("select count(*) from penalty.penalty_case where source_record = :record").param("record", sourceRecord)
                .query(Integer.class).single() > 0;
    }

    /** Whether one of these officers was asking somebody else in that time. */
    boolean questions(List<UUID> officers, java.time.Instant from, java.time.Instant to) {
        return jdbc.sql("select exists (select from penalty.interview where officers && :officers and started < :to and ended > :from)")
                .param("officers", officers.toArray(UUID[]::new)).param("from", from.atOffset(java.time.ZoneOffset.UTC))
                .param("to", to.atOffset(java.time.ZoneOffset.UTC)).query(Boolean.class).single();
    }

    boolean isUndisclosed(UUID decision) {
        return store.existsById(decision, Undisclosed.class);
    }

    PenaltyCase save(PenaltyCase penaltyCase) {
        return store.save(penaltyCase);
    }

    <T> T add(T record) {
        return store.insert(record);
    }

    <T> T keep(T record) {
        return store.update(record);
    }

    /** All of one kind that belong to the case, in the order they were made. */
    <T> List<T> of(CaseId id, Class<T> type) {
        return list(type, Criteria.where("penaltyCase").is(id.value()));
    }

    <T> List<T> list(Class<T> type, Criteria criteria) {
        return store.findAll(Query.query(criteria).sort(Sort.by("id")), type);
    }

    <T> T require(UUID id, Class<T> type, String what) {
        return Optional.ofNullable(store.findById(id, type)).orElseThrow(() -> new Refused("没有这" + what + "，或者您无权查看。"));
    }

    /** Those who act in this role now. */
    List<CaseOfficer> officers(CaseId id, CaseOfficer.Role role) {
        return of(id, CaseOfficer.class).stream().filter(CaseOfficer::acts).filter(o -> o.role() == role).toList();
    }

    Optional<Report> report(CaseId id) {
        return of(id, Report.class).stream().filter(Report::current).findFirst();
    }

    List<Notice> notices(CaseId id) {
        return of(id, Notice.class).stream().filter(Notice::current).toList();
    }

    Optional<LegalReview> review(CaseId id) {
        return of(id, LegalReview.class).stream().filter(LegalReview::current).findFirst();
    }
}
