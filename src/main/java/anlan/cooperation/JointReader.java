package anlan.cooperation;

import anlan.platform.web.Page;
import java.sql.Types;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Reads the lists of joint works: of a body, of an enterprise, of a visit. */
@Repository
@Transactional(readOnly = true)
class JointReader {

    private static final String WHERE = """
            where (:q = '' or strpos(w.title, :q) > 0 or strpos(w.matter, :q) > 0
                   or exists (select from cooperation.joint_target t where t.work = w.id and strpos(t.enterprise_name, :q) > 0))
              and (:kind = '' or w.kind = :kind)
              and (:body = '' or exists (select from cooperation.joint_member m where m.work = w.id and m.body = :body and m.status <> 'DECLINED'))
              and (:enterprise::uuid is null or exists (select from cooperation.joint_target t where t.work = w.id
                   and t.territory in (select e from platform.together(:enterprise::uuid) e)))
              and (:from::date is null or w.to_day >= :from) and (:to::date is null or w.from_day <= :to)
              and (case :tab when 'running' then w.status = 'RUNNING' when 'ended' then w.status <> 'RUNNING' else true end)
            """;

    private final JdbcClient db;

    JointReader(JdbcClient db) {
        this.db = db;
    }

    Page<JointWork> page(JointWorks.Filter filter) {
        var rows = asked(JointStore.ROW + WHERE + " order by w.begun_at desc, w.id desc limit :size offset :offset", filter).param("size", Page.SIZE)
                .param("offset", Page.offset(filter.page(), Page.SIZE)).query(JointStore::work).list();
        long total = asked("select count(*) from cooperation.joint_work w " + WHERE, filter).query(Long.class).single();
        return Page.of(rows, filter.page(), Page.SIZE, total);
    }

    /** How many stand under each tab. */
    Map<String, Long> counts() {
        return db.sql("select count(*) as every, count(*) filter (where w.status = 'RUNNING') as running from cooperation.joint_work w")
                .query((row, _) -> Map.of("every", row.getLong("every"), "running", row.getLong("running"), "ended", row.getLong("every") - row.getLong("running")))
                .single();
    }

    private JdbcClient.StatementSpec asked(String sql, JointWorks.Filter filter) {
        return db.sql(sql).param("q", filter.q().strip()).param("kind", filter.kind() == null ? "" : filter.kind().name()).param("body", filter.body())
                .param("from", filter.from(), Types.DATE).param("to", filter.to(), Types.DATE).param("tab", filter.tab())
                .param("enterprise", filter.enterprise(), Types.OTHER);
    }

    /** How many works there are on an enterprise; it sees those itself where a team has arrived. */
    long count(UUID enterprise) {
        return asked("select count(*) from cooperation.joint_work w " + WHERE, ofEnterprise(enterprise, 1)).query(Long.class).single();
    }

    Page<JointWork> page(UUID enterprise, int number) {
        return page(ofEnterprise(enterprise, number));
    }

    private static JointWorks.Filter ofEnterprise(UUID enterprise, int number) {
        return new JointWorks.Filter("", "", null, "", null, null, enterprise, number);
    }

    List<JointWork> ofVisit(UUID visit) {
        return db.sql(JointStore.ROW + """
                where w.id = (select t.work from cooperation.joint_visit v join cooperation.joint_target t on t.id = v.target where v.visit = :visit)
                """).param("visit", visit).query(JointStore::work).list();
    }
}
