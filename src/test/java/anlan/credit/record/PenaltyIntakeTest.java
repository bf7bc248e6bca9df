package anlan.credit.record;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.credit.CreditScenario;
import anlan.kernel.Identifier;
import anlan.penalty.CaseId;
import anlan.platform.database.Scope;
import anlan.platform.health.HealthLine;
import anlan.testing.AnlanTest;
import anlan.testing.Visitor;
import anlan.testing.Weeks;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What was decided before the library was kept comes into it once, as it stands. */
@AnlanTest
@Import(Weeks.class)
class PenaltyIntakeTest extends CreditScenario {

    @Test
    void an_earlier_penalty_is_taken_in_once_and_public_again_where_it_was() {
        var unit = the.aUnit();
        var model = the.aServedCase(unit, FINE);
        var known = decision(model).number();
        var earlier = earlier(model, "达川应急罚〔2026〕901号", true);
        earlier(model, "达川应急罚〔2026〕902号", false);

        takeIn();
        takeIn();

        assertThat(entries(the.officer, unit)).extracting(EntryRow::number)
                .containsExactlyInAnyOrder(known, "达川应急罚〔2026〕901号", "达川应急罚〔2026〕902号");
        var kept = entries(the.officer, unit).stream().filter(e -> e.number().contains("901")).findFirst().orElseThrow();
        assertThat(kept.fine()).isEqualByComparingTo("30000");
        assertThat(kept.authority()).isEqualTo("达州市达川区应急管理局");
        assertThat(entries(the.owner(unit), unit)).hasSize(3);
        assertThat(count("select count(*) from credit.publication where source = :id and status = 'PUBLISHED'", earlier)).isEqualTo(1);
        var found = new Visitor(port).get("/public/search?q=达川应急罚〔2026〕901号").body();
        assertThat(found).contains(the.view(model).enterpriseName()).doesNotContain("902号");
        assertThat(Scope.SYSTEM.within(the.bean(IntakeWatch.class)::look).text()).startsWith("已完成");
    }

    @Test
    void what_was_annulled_before_is_not_taken_in() {
        var unit = the.aUnit();
        var model = the.aServedCase(unit, FINE);
        var known = decision(model).number();
        var annulled = earlier(model, "达川应急罚〔2026〕903号", false);
        write("insert into penalty.undoing (id, penalty_case, decision, cause, outcome, ruling, reason, undone_on, published, withdrawal, restores, refund, restoration) "
                + "values (:id, :case, :decision, :id, 'ANNULLED', '复决 1 号', '事实不清', '2026-06-08', false, '', false, 0, '')",
                Map.of("id", Identifier.fresh(), "case", model.value(), "decision", annulled));

        takeIn();

        assertThat(entries(the.officer, unit)).extracting(EntryRow::number).containsExactly(known);
    }

    @Test
    void one_that_cannot_be_taken_in_is_noted_holds_up_no_other_and_is_tried_again_at_the_next_start() {
        var unit = the.aUnit();
        var model = the.aServedCase(unit, FINE);
        var known = decision(model).number();
        earlier(model, "达川应急罚〔2026〕904号", false);
        var poisoned = earlierWithoutOffence(model, "达川应急罚〔2026〕905号", false);
        earlier(model, "达川应急罚〔2026〕906号", true);

        takeIn();

        assertThat(entries(the.officer, unit)).extracting(EntryRow::number)
                .containsExactlyInAnyOrder(known, "达川应急罚〔2026〕904号", "达川应急罚〔2026〕906号");
        assertThat(count("select count(*) from credit.publication where source = :id", poisoned)).isZero();
        assertThat(line().tone()).isEqualTo("warn");
        assertThat(line().text()).startsWith("已完成").contains("1 件没有补录，下次启动时再试：达川应急罚〔2026〕905号（", "matter");

        the.bean(IntakeWatch.class).work();

        assertThat(line().text()).contains("1 件没有补录");

        offence(model, party(poisoned));
        the.bean(IntakeWatch.class).work();

        assertThat(entries(the.officer, unit)).extracting(EntryRow::number).contains("达川应急罚〔2026〕905号").hasSize(4);
        assertThat(line().tone()).isEqualTo("ok");
    }

    private HealthLine.Finding line() {
        return Scope.SYSTEM.within(the.bean(IntakeWatch.class)::look);
    }

    /** Begun anew from the first, up to the last. */
    private void takeIn() {
        write("update credit.penalty_intake set reached = :first, until = :last, finished_at = null",
                Map.of("first", new UUID(0, 0), "last", new UUID(-1, -1)));
        the.bean(IntakeWatch.class).work();
    }

    /** A decision in the tables of penalties of which nothing was told. */
    private UUID earlier(CaseId model, String number, boolean published) {
        var decision = earlierWithoutOffence(model, number, published);
        offence(model, party(decision));
        return decision;
    }

    /** One of which nobody can say what was done: the library does not take it. */
    private UUID earlierWithoutOffence(CaseId model, String number, boolean published) {
        var party = Identifier.fresh();
        var decision = Identifier.fresh();
        copy("party", model, Map.of("id", party));
        copy("decision", model, published ? Map.of("id", decision, "party", party, "number", number, "published_on", "2026-06-08")
                : Map.of("id", decision, "party", party, "number", number));
        return decision;
    }

    private void offence(CaseId model, UUID party) {
        copy("offence", model, Map.of("id", Identifier.fresh(), "party", party));
    }

    private UUID party(UUID decision) {
        return read("select party from penalty.decision where id = :id", decision, UUID.class);
    }

    private void copy(String table, CaseId model, Map<String, Object> changed) {
        var json = new StringBuilder("{");
        changed.forEach((key, value) -> json.append(json.length() > 1 ? "," : "").append("\"%s\":\"%s\"".formatted(key, value)));
        write("insert into penalty.%1$s select (jsonb_populate_record(t, :changed::jsonb)).* from penalty.%1$s t where penalty_case = :case order by id limit 1".formatted(table),
                Map.of("changed", json.append("}").toString(), "case", model.value()));
    }

    private void write(String sql, Map<String, Object> parameters) {
        Scope.SYSTEM.run(() -> the.bean(TransactionTemplate.class).executeWithoutResult(_ -> the.bean(JdbcClient.class).sql(sql).params(parameters).update()));
    }

    private long count(String sql, UUID id) {
        return read(sql, id, Long.class);
    }

    private <T> T read(String sql, UUID id, Class<T> type) {
        return Scope.SYSTEM.within(() -> the.bean(TransactionTemplate.class).execute(_ -> the.bean(JdbcClient.class).sql(sql).param("id", id).query(type).single()));
    }
}
