package anlan.articles;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.credit.Proposal;
import anlan.credit.PublicationId;
import anlan.credit.PublicationKind;
import anlan.credit.PublicationStatus;
import anlan.credit.Publications;
import anlan.enterprise.EnterpriseId;
import anlan.platform.database.Scope;
import anlan.testing.District;
import anlan.testing.MovableClock;
import anlan.testing.Visitor;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A unit of which something is to become public, an officer who looks at it, a citizen who looks it up. */
abstract class PublicLines {

    static final LocalDate DAY = LocalDate.of(2026, 6, 1);

    @LocalServerPort int port;
    @Autowired ApplicationContext context;
    @Autowired MovableClock clock;
    @Autowired Publications publications;

    District district;
    Visitor citizen;
    UUID unit = UUID.randomUUID();
    String name = "";
    String account = "";

    @BeforeEach
    void a_unit_and_a_citizen() {
        clock.standAt(DAY);
        district = District.of(context);
        citizen = new Visitor(port);
        var mark = Long.toString(System.nanoTime(), 36);
        name = "公示测试" + mark + "化工厂";
        account = "gs-" + mark;
        unit = district.enterprise(name, District.TOWN_A, account);
    }

    final PublicationId proposed(boolean ofUnit, String number, String matter) {
        return proposed(new Proposal(PublicationKind.PENALTY, UUID.randomUUID(), new EnterpriseId(unit), ofUnit,
                ofUnit ? name : "赵钱孙", number, matter, "安全生产法", "罚款 2 万元", "区应急管理局", DAY));
    }

    final PublicationId proposed(Proposal proposal) {
        return Scope.SYSTEM.within(() -> publications.propose(proposal));
    }

    final HttpResponse<String> search(String words) {
        return citizen.get("/public/search?q=" + encoded(words));
    }

    final String enterprise() {
        return linked(search(name).body(), "/public/enterprises/", name);
    }

    /** The address in the row that has these words. */
    static String linked(String page, String path, String words) {
        var found = Pattern.compile("href=\"(" + path + "[0-9a-f-]{36})\"[^>]*>" + Pattern.quote(words)).matcher(page);
        assertThat(found.find()).as(words + " in " + page).isTrue();
        return found.group(1);
    }

    final PublicationStatus view(PublicationId id) {
        var status = new PublicationStatus[1];
        district.as(District.OFFICER, () -> status[0] = publications.view(id).status());
        return status[0];
    }

    final long asStranger(String query) {
        return Scope.NOTHING.within(() -> context.getBean(TransactionTemplate.class).execute(_ -> context.getBean(JdbcClient.class).sql(query).query(Long.class).single()));
    }

    final Visitor signedIn(String username) {
        var person = new Visitor(port);
        person.signIn(username, District.PASSWORD);
        return person;
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
