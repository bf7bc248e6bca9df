package anlan.cooperation;

import anlan.cooperation.JointWork.Finding;
import anlan.cooperation.JointWork.Kind;
import anlan.cooperation.JointWork.Linked;
import anlan.cooperation.JointWork.LinkedCase;
import anlan.cooperation.JointWork.Member;
import anlan.cooperation.JointWork.Parts;
import anlan.cooperation.JointWork.Target;
import anlan.cooperation.JointWork.Task;
import anlan.kernel.Identifier;
import anlan.kernel.Refused;
import anlan.platform.file.StoredFile;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Keeps joint works with all that belongs to them. */
@Repository
@Transactional
class JointStore {

    static final String ROW = """
            select w.*, g.short_name as organ_name,
                   (select count(*) from cooperation.joint_member m where m.work = w.id and m.status <> 'DECLINED') as members,
                   (select count(*) from cooperation.joint_member m where m.work = w.id and m.status = 'INVITED') as unconfirmed,
                   (select count(*) from cooperation.joint_task t where t.work = w.id and t.done_at is null and not exists (
                       select from cooperation.joint_member m where m.work = t.work and m.body = t.body and m.status = 'DECLINED')) as open_tasks
            from cooperation.joint_work w join organization.agency g on g.code = w.organ
            """;

    private final JdbcClient db;
    private final Clock clock;

    JointStore(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Whether it was begun before; from here to the end of the transaction the organ begins no other. */
    boolean isKnown(JointWorkId id, String organ) {
        db.sql("select pg_advisory_xact_lock(hashtext('joint ' || :organ))").param("organ", organ).query((_, _) -> true).single();
        return find(id).isPresent();
    }

    /** Whoever does something about it waits for the one before. */
    void lock(JointWorkId id) {
        db.sql("select id from cooperation.joint_work where id = :id for update").param("id", id.value()).query(UUID.class).single();
    }

    void add(JointWorkId id, JointWorks.NewWork wanted, CircularStore.From from) {
        db.sql("""
                insert into cooperation.joint_work (id, version, kind, organ, year, seq, agency, author, author_name, title, matter, from_day, to_day, status,
                    begun_at, division)
                values (:id, 0, :kind, :organ, :year,
                    (select coalesce(max(o.seq), 0) + 1 from cooperation.joint_work o where o.kind = :kind and o.organ = :organ and o.year = :year),
                    :agency, :author, :authorName, :title, :matter, :from, :to, 'RUNNING', :now, :division)
                """)
                .param("id", id.value()).param("kind", wanted.kind().name()).param("organ", from.organ()).param("year", LocalDate.now(clock).getYear())
                .param("agency", from.agency()).param("author", from.author()).param("authorName", from.authorName()).param("title", wanted.title().strip())
                .param("matter", wanted.matter().strip()).param("from", wanted.from()).param("to", wanted.to()).param("now", now())
                .param("division", from.division()).update();
    }

    void member(JointWorkId id, String body, boolean lead, String by) {
        db.sql("""
                insert into cooperation.joint_member (work, body, lead, status, answered_at, answered_by)
                values (:work, :body, :lead, :status, :at, :by)
                """).param("work", id.value()).param("body", body).param("lead", lead).param("status", lead ? "CONFIRMED" : "INVITED")
                .param("at", lead ? now() : null, Types.TIMESTAMP_WITH_TIMEZONE).param("by", lead ? by : "").update();
    }

    void answered(JointWorkId id, String body, boolean comes, String by, String words) {
        db.sql("update cooperation.joint_member set status = :status, answered_at = :now, answered_by = :by, words = :words where work = :work and body = :body")
                .param("status", comes ? "CONFIRMED" : "DECLINED").param("now", now()).param("by", by).param("words", words).param("work", id.value())
                .param("body", body).update();
    }

    void target(JointWorkId id, UUID enterprise, String name) {
        db.sql("""
                insert into cooperation.joint_target (id, work, territory, division, supervisor, enterprise_name)
                select :id, :work, t.id, t.division, t.supervisor, :name from platform.territory t where t.id = :enterprise
                on conflict (work, territory) do nothing
                """).param("id", Identifier.fresh()).param("work", id.value()).param("name", name).param("enterprise", enterprise).update();
    }

    UUID task(JointWorkId id, String body, String what, LocalDate due) {
        var task = Identifier.fresh();
        db.sql("insert into cooperation.joint_task (id, work, body, what, due) values (:id, :work, :body, :what, :due)").param("id", task)
                .param("work", id.value()).param("body", body).param("what", what.strip()).param("due", due).update();
        return task;
    }

    void done(UUID task, String result) {
        db.sql("update cooperation.joint_task set result = :result, done_at = :now where id = :id and done_at is null").param("result", result)
                .param("now", now()).param("id", task).update();
    }

    void link(UUID visit, UUID target, String body) {
        db.sql("insert into cooperation.joint_visit (visit, target, body) values (:visit, :target, :body) on conflict do nothing").param("visit", visit)
                .param("target", target).param("body", body).update();
    }

    /** Whether it was not linked before. */
    boolean link(JointWorkId id, UUID penaltyCase, String number) {
        return db.sql("insert into cooperation.joint_case (work, penalty_case, number) values (:work, :case, :number) on conflict do nothing")
                .param("work", id.value()).param("case", penaltyCase).param("number", number).update() == 1;
    }

    /** The team of that visit is there: from the first on the enterprise sees it. */
    void arrived(UUID visit) {
        db.sql("select v.target, v.body from cooperation.joint_visit v where v.visit = :visit").param("visit", visit)
                .query((row, _) -> new At(row.getObject("target", UUID.class), row.getString("body"))).optional().ifPresent(at -> arrived(at.target, at.body));
    }

    private record At(UUID target, String body) {}

    private void arrived(UUID target, String body) {
        db.sql("update cooperation.joint_target set arrived_at = :now where id = :target and arrived_at is null").param("now", now()).param("target", target).update();
        db.sql("""
                update cooperation.joint_member m set arrived_at = :now from cooperation.joint_target t
                where t.id = :target and m.work = t.work and m.body = :body and m.arrived_at is null
                """).param("now", now()).param("target", target).param("body", body).update();
    }

    /** What a body without a visit of its own found there; so it was there. */
    void found(JointWorkId id, UUID target, String body, String words, String by, @Nullable StoredFile file) {
        db.sql("""
                insert into cooperation.joint_finding (id, work, target, body, words, entered_by, at, file, file_name)
                values (:id, :work, :target, :body, :words, :by, :now, :file, :fileName)
                """).param("id", Identifier.fresh()).param("work", id.value()).param("target", target).param("body", body).param("words", words)
                .param("by", by).param("now", now()).param("file", file == null ? null : file.id().value(), Types.OTHER)
                .param("fileName", file == null ? "" : file.name()).update();
        arrived(target, body);
    }

    void end(JointWork work, JointStatus status, String conclusion, String leftOpen) {
        int changed = db.sql("""
                update cooperation.joint_work set status = :status, conclusion = :conclusion, left_open = :leftOpen, ended_at = :now, version = version + 1
                where id = :id and version = :version
                """).param("status", work.status().to(status).name()).param("conclusion", conclusion).param("leftOpen", leftOpen).param("now", now()).param("id", work.id().value())
                .param("version", work.version()).update();
        if (changed == 0) {
            throw new OptimisticLockingFailureException("joint work " + work.id());
        }
    }

    Optional<JointWork> find(JointWorkId id) {
        return db.sql(ROW + "where w.id = :id").param("id", id.value()).query(JointStore::work).optional();
    }

    JointWork require(JointWorkId id) {
        return find(id).orElseThrow(() -> new Refused("没有这项联合执法、联合调查，或者您无权查看。"));
    }

    /** The running work on that enterprise that a body takes part in on that day, with its target. */
    Optional<UUID> targetOf(UUID enterprise, String body, LocalDate day) {
        return db.sql("""
                select t.id from cooperation.joint_target t join cooperation.joint_work w on w.id = t.work
                     join cooperation.joint_member m on m.work = w.id and m.body = :body and m.status <> 'DECLINED'
                where t.territory = :enterprise and w.status = 'RUNNING' and :day between w.from_day and w.to_day
                order by w.begun_at desc limit 1
                """).param("body", body).param("enterprise", enterprise).param("day", day).query(UUID.class).optional();
    }

    Parts parts(JointWorkId id) {
        var work = id.value();
        return new Parts(
                db.sql("""
                        select m.body, g.short_name as name, m.lead, m.status as answer, m.answered_at, m.answered_by, m.words, m.arrived_at
                        from cooperation.joint_member m join organization.agency g on g.code = m.body where m.work = :work order by m.lead desc, g.short_name
                        """).param("work", work).query(Member.class).list(),
                db.sql("""
                        select id, territory as enterprise, enterprise_name as name, arrived_at,
                               division >= current_setting('anlan.scope_from', true) and division < current_setting('anlan.scope_to', true)
                                   and current_setting('anlan.supervisor', true) in ('', supervisor) as ours
                        from cooperation.joint_target where work = :work order by id
                        """)
                        .param("work", work).query(Target.class).list(),
                db.sql("""
                        select t.id, t.body, g.short_name as body_name, t.what, t.due, t.result, t.done_at
                        from cooperation.joint_task t join organization.agency g on g.code = t.body where t.work = :work order by t.due, t.id
                        """).param("work", work).query(Task.class).list(),
                db.sql("""
                        select v.visit, v.target, v.body, g.short_name as body_name from cooperation.joint_visit v
                             join cooperation.joint_target t on t.id = v.target join organization.agency g on g.code = v.body
                        where t.work = :work order by v.visit
                        """).param("work", work).query(Linked.class).list(),
                db.sql("""
                        select f.id, f.target, f.body, g.short_name as body_name, f.words, f.entered_by, f.at, f.file, f.file_name
                        from cooperation.joint_finding f join organization.agency g on g.code = f.body where f.work = :work order by f.id
                        """).param("work", work).query(Finding.class).list(),
                db.sql("select penalty_case, number from cooperation.joint_case where work = :work order by number").param("work", work)
                        .query(LinkedCase.class).list());
    }

    static JointWork work(ResultSet row, int number) throws SQLException {
        var ended = row.getTimestamp("ended_at");
        return new JointWork(new JointWorkId(row.getObject("id", UUID.class)), row.getInt("version"), Kind.valueOf(row.getString("kind")), row.getString("organ"),
                row.getString("organ_name"), row.getInt("year"), row.getInt("seq"), row.getString("agency"), row.getObject("author", UUID.class),
                row.getString("author_name"), row.getString("title"), row.getString("matter"), row.getObject("from_day", LocalDate.class),
                row.getObject("to_day", LocalDate.class), JointStatus.valueOf(row.getString("status")), row.getString("conclusion"), row.getString("left_open"),
                row.getTimestamp("begun_at").toInstant(), ended == null ? null : ended.toInstant(), row.getString("division"), row.getInt("members"), row.getInt("unconfirmed"),
                row.getInt("open_tasks"));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
