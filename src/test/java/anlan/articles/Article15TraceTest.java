package anlan.articles;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.testing.AnlanTest;
import anlan.testing.District;
import anlan.testing.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** 来源可查、去向可追: the trace of a record both ways, and one search over what one may see. */
@AnlanTest
@TestPropertySource(properties = "anlan.test.district=Article15TraceTest")
class Article15TraceTest {

    @LocalServerPort int port;
    @Autowired ApplicationContext context;

    @Test
    void a_visit_knows_what_followed_and_an_order_where_it_came_from() {
        var district = District.of(context);
        var works = district.enterprise("达川区示例寻踪化工厂", District.TOWN_A, "d-xunzong");
        var visit = district.fieldWork().signed(works, District.OFFICER, District.COLLEAGUE, District.SECTION_HEAD);
        var order = district.orderOf(visit);
        var officer = new Visitor(port);
        officer.signIn(District.OFFICER, District.PASSWORD);

        var ofVisit = officer.get("/trace/Visit/" + visit.value()).body();
        var ofOrder = officer.get("/trace/Order/" + order.value()).body();

        assertThat(after(ofVisit, "<h2>后续</h2>")).contains("责令限期整改", "李乙");
        assertThat(between(ofOrder, "<h2>来源</h2>", "<h2>本记录</h2>")).contains("检查");
        assertThat(officer.get("/search?q=%E5%AF%BB%E8%B8%AA").body()).contains("达川区示例寻踪化工厂");
        var stranger = new Visitor(port);
        stranger.signIn(District.B_OFFICER, District.PASSWORD);
        assertThat(stranger.get("/search?q=%E5%AF%BB%E8%B8%AA").body()).doesNotContain("达川区示例寻踪化工厂");
    }

    private static String after(String page, String mark) {
        return page.substring(page.indexOf(mark));
    }

    private static String between(String page, String from, String to) {
        return page.substring(page.indexOf(from), page.indexOf(to));
    }
}
