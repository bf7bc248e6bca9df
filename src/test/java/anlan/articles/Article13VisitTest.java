package anlan.articles;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.inspection.VisitId;
import anlan.inspection.VisitKind;
import anlan.testing.AnlanTest;
import anlan.testing.District;
import anlan.testing.Visitor;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Ways of inspecting: an unannounced visit is hidden from everyone but its team and its approver until arrival. */
@AnlanTest
@TestPropertySource(properties = "anlan.test.district=Article13VisitTest")
class Article13VisitTest {

    @LocalServerPort int port;
    @Autowired ApplicationContext context;

    @Test
    void an_unannounced_visit_is_nowhere_to_be_seen_until_arrival() {
        var district = District.of(context);
        var name = "达川区示例密检化工厂";
        var works = district.enterprise(name, District.TOWN_A, "d-mijian");
        var work = district.fieldWork();
        var visit = work.approved(works, VisitKind.UNANNOUNCED, District.OFFICER, District.COLLEAGUE, District.SECTION_HEAD);

        for (var other : List.of(District.A_OFFICER, District.A_HEAD, District.ADMINISTRATOR, "d-mijian")) {
            seesNothing(Visitor.signedIn(port, other), visit, works);
        }
        for (var knowing : List.of(District.OFFICER, District.COLLEAGUE, District.SECTION_HEAD)) {
            assertThat(Visitor.signedIn(port, knowing).get("/visits/" + visit.value()).body()).as(knowing).contains(name, "到场前保密");
        }

        assertThat(warrants(district, District.SECTION_HEAD, works)).isEqualTo(1);
        assertThat(warrants(district, District.A_HEAD, works)).isZero();

        district.as(District.OFFICER, () -> work.arrive(visit));

        assertThat(warrants(district, District.A_HEAD, works)).isEqualTo(2);

        var town = Visitor.signedIn(port, District.A_OFFICER);
        assertThat(town.get("/visits/" + visit.value()).body()).contains(name);
        assertThat(town.get("/trace/Visit/" + visit.value()).body()).contains("到场");
    }

    /** What the database itself shows of the proofs that the acts were allowed. */
    private static int warrants(District district, String who, UUID enterprise) {
        var found = new AtomicInteger();
        district.as(who, () -> district.bean(TransactionTemplate.class).executeWithoutResult(_ ->
                found.set(district.bean(JdbcClient.class).sql("select count(*) from mandate.warrant where enterprise = :id")
                        .param("id", enterprise).query(Integer.class).single())));
        return found.get();
    }

    private static void seesNothing(Visitor other, VisitId visit, UUID works) {
        assertThat(other.get("/visits/" + visit.value()).body()).doesNotContain("达川区示例密检化工厂");
        assertThat(other.get("/visits/" + visit.value() + "/site").body()).doesNotContain("达川区示例密检化工厂");
        assertThat(other.get("/visits?q=%E5%AF%86%E6%A3%80").body()).doesNotContain("达川区示例密检化工厂");
        assertThat(other.get("/inbox").body()).doesNotContain("达川区示例密检化工厂");
        assertThat(other.get("/search?q=%E5%AF%86%E6%A3%80").body()).doesNotContain(visit.value().toString());
        assertThat(other.get("/trace?enterprise=" + works).body()).doesNotContain(visit.value().toString());
        assertThat(other.get("/trace/Visit/" + visit.value()).body()).doesNotContain("四不两直", "检查方案");
        assertThat(other.get("/enterprises/" + works).body()).doesNotContain("现场检查 1", visit.value().toString());
    }
}
