package anlan.articles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anlan.enterprise.EnterpriseId;
import anlan.hazard.Transfers;
import anlan.inspection.VisitKind;
import anlan.kernel.Refused;
import anlan.mandate.Act;
import anlan.mandate.Guard;
import anlan.organization.OfficerId;
import anlan.organization.Post;
import anlan.testing.AnlanTest;
import anlan.testing.District;
import anlan.testing.Visitor;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** 法无授权不可为: no act without a listed power in force; the refusal is kept; every procedure is drawn. */
@AnlanTest
@TestPropertySource(properties = "anlan.test.district=Article02PowerTest")
class Article02PowerTest {

    @LocalServerPort int port;
    @Autowired ApplicationContext context;
    @Autowired Guard guard;
    @Autowired Clock clock;

    @Test
    void an_act_without_a_listed_power_is_refused() {
        var district = District.of(context);
        var works = district.enterprise("达川区示例无权化工厂", District.TOWN_A, "d-wuquan");
        var act = Act.byTwo("511703-JC-999", "yj-wh", new EnterpriseId(works), LocalDate.now(clock),
                List.of(new OfficerId(district.id(District.OFFICER)), new OfficerId(district.id(District.COLLEAGUE))), "实施现场检查");

        assertThatThrownBy(() -> district.as(District.OFFICER, () -> guard.require(act)))
                .isInstanceOf(Refused.class).hasMessageContaining("职权依据不符合");
    }

    @Test
    void a_refused_approval_says_why_and_is_kept_with_its_provision() {
        var district = District.of(context);
        var lapsed = "d-guoqi";
        district.person(lapsed, "赵庚", "yj-wh", LocalDate.now(clock).minusDays(1), Post.OFFICER);
        var works = district.enterprise("达川区示例拒批化工厂", District.TOWN_A, "d-jupi");
        var visit = district.fieldWork().planned(works, VisitKind.PLANNED, District.OFFICER, lapsed);
        var head = Visitor.signedIn(port, District.SECTION_HEAD);
        head.get("/visits/" + visit.value());

        var answer = head.post("/visits/" + visit.value() + "/approval", "opinion", "同意", "agree", "true");

        assertThat(answer.body()).contains("赵庚的行政执法证件已于", "到期");
        var kept = Visitor.signedIn(port, District.DISCIPLINE).get("/trace?tab=refused&enterprise=").body();
        assertThat(kept).contains("赵庚的行政执法证件已于");
        assertThat(Visitor.signedIn(port, District.A_OFFICER).get("/trace?tab=refused").body()).doesNotContain("赵庚的行政执法证件已于");
    }

    @Test
    void a_refusal_on_a_form_and_in_the_ledger_cites_the_law_in_words() {
        var district = District.of(context);
        var works = district.enterprise("达川区示例引法化工厂", District.TOWN_A, "d-yinfa");
        var officer = Visitor.signedIn(port, District.OFFICER);
        officer.get("/visits/new?enterprise=" + works);

        var answer = officer.post("/visits", "enterprise", works.toString(), "kind", "PLANNED", "source", "", "from", "2099-01-05T09:00",
                "to", "2099-01-05T11:00", "officers", district.id(District.OFFICER).toString(),
                "officers", district.id(District.COLLEAGUE).toString(), "content", "检查罐区", "way", "现场查看", "remark", "");

        assertThat(answer.body()).contains("请写明检查来源", "（依据：《中华人民共和国安全生产法》第六十二条第二款）")
                .doesNotContain("law:inspection-plan").doesNotContainPattern("[a-z]+-law-20[0-9]{2}:");
    }

    @Test
    void a_town_may_inspect_but_orders_nothing_that_the_list_gives_to_departments() {
        var district = District.of(context);
        var works = district.enterprise("达川区示例镇查化工厂", District.TOWN_A, "d-zhencha");
        var work = district.fieldWork();
        var visit = work.arrived(works, VisitKind.PLANNED, District.A_OFFICER, District.A_COLLEAGUE, District.A_HEAD);
        work.inspect(District.A_OFFICER, visit);

        assertThatThrownBy(() -> work.sign(District.A_OFFICER, visit)).isInstanceOf(Refused.class)
                .hasMessageContaining("行使主体不符合").hasMessageContaining("“责令限期整改”由应急管理局");
        assertThat(Visitor.signedIn(port, District.DISCIPLINE).get("/trace?tab=refused").body()).contains("行使主体不符合");
    }

    @Test
    void what_a_town_finds_is_handed_over_by_its_own_head_to_who_may_order() {
        var district = District.of(context);
        var works = district.enterprise("达川区示例镇移化工厂", District.TOWN_A, "d-zhenyi");
        var work = district.fieldWork();
        var transfers = district.bean(Transfers.class);
        var visit = work.arrived(works, VisitKind.PLANNED, District.A_OFFICER, District.A_COLLEAGUE, District.A_HEAD);
        work.inspect(District.A_OFFICER, visit);
        work.handOver(District.A_OFFICER, visit);
        work.sign(District.A_OFFICER, visit);

        district.as(District.A_OFFICER, () -> transfers.propose(visit, new Transfers.Proposal("区应急管理局", "不属于本机关职权", "现场检查记录", "")));
        district.as(District.A_HEAD, () -> transfers.decide(transfers.ofVisit(visit.value()).orElseThrow().id(), true, "同意移送。"));

        district.as(District.A_HEAD, () -> assertThat(transfers.ofVisit(visit.value()).orElseThrow().number()).isNotBlank());
    }

    @Test
    void staff_read_the_law_and_an_enterprise_has_the_open_pages() {
        var pages = List.of("/law", "/law/rules", "/law/violations", "/law/figures", "/law/substances", "/law/calendar",
                "/law/powers", "/law/powers/export",
                "/law/procedures", "/law/procedures/inspection", "/law/search?q=%E6%A3%80%E6%9F%A5");
        District.of(context).enterprise("达川区示例读法化工厂", District.TOWN_A, "d-dufa");
        var enterprise = Visitor.signedIn(port, "d-dufa");
        var clerk = Visitor.signedIn(port, District.CLERK);

        assertThat(pages).allSatisfy(page -> {
            assertThat(enterprise.get(page).body()).as(page).contains("无权办理“查看法律依据”");
            assertThat(clerk.get(page).statusCode()).as(page).isEqualTo(200);
        });
        assertThat(enterprise.get("/deadlines").statusCode()).isEqualTo(200);
    }

    @Test
    void the_chart_of_a_procedure_cites_the_law_in_words() {
        var page = Visitor.signedIn(port, District.OFFICER).get("/law/procedures/rectification").body();

        assertThat(page).contains("《中华人民共和国安全生产法》第六十五条第一款第二项", "《安全生产违法行为行政处罚办法》第二十七条第二款",
                "10个工作日（D63）").doesNotContain("law:").doesNotContainPattern("-20[0-9]{2}:");
    }

    @Test
    void the_chart_of_every_procedure_is_drawn() {
        var officer = Visitor.signedIn(port, District.OFFICER);
        var links = Pattern.compile("href=\"(/law/procedures/[^\"]+)\"").matcher(officer.get("/law/procedures").body())
                .results().map(found -> found.group(1)).distinct().toList();

        assertThat(links).hasSizeGreaterThanOrEqualTo(3);
        assertThat(links).allSatisfy(link -> assertThat(officer.get(link).body()).contains("<svg", "</svg>"));
    }
}
