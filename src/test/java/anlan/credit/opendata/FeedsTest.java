package anlan.credit.opendata;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.credit.Correction;
import anlan.credit.Proposal;
import anlan.credit.PublicationId;
import anlan.credit.PublicationKind;
import anlan.credit.PublicationStatus;
import anlan.credit.Publications;
import anlan.credit.notice.BulletinDraft;
import anlan.credit.notice.BulletinId;
import anlan.credit.notice.BulletinKind;
import anlan.credit.notice.Bulletins;
import anlan.enterprise.EnterpriseId;
import anlan.platform.database.Database;
import anlan.platform.database.Scope;
import anlan.testing.AnlanTest;
import anlan.testing.District;
import anlan.testing.Visitor;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.w3c.dom.Element;

/** The feeds, read by a real parser. */
@AnlanTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FeedsTest {

    private static final String ATOM = "http://www.w3.org/2005/Atom", TOMBSTONE = "http://purl.org/atompub/tombstones/1.0";

    @LocalServerPort int port;
    @Autowired ApplicationContext context;
    @Autowired Publications publications;

    private District district;
    private EnterpriseId unit;
    private String feed = "";

    @BeforeAll
    void a_unit() {
        district = District.of(context);
        unit = new EnterpriseId(district.enterprise("达川区示例订阅化工厂", District.TOWN_A, "d-dingyue"));
        var open = Scope.SYSTEM.within(() -> context.getBean(TransactionTemplate.class).execute(_ -> context.getBean(JdbcClient.class)
                .sql("select public_id from enterprise.public_name where id = :id").param("id", unit.value()).query(UUID.class).single()));
        feed = "/public/feeds/enterprises/" + open + ".atom";
    }

    @Test
    void what_becomes_public_is_an_entry_and_what_is_taken_down_a_tombstone_without_a_word_of_it() throws Exception {
        var stays = publish("登记<甲>&\u0001");
        var goes = publish("登记乙");

        var before = read(feed);
        assertThat(ids(before)).containsSubsequence(urn(goes), urn(stays));
        assertThat(entry(before, stays)).contains("登记<甲>&").contains("达川区示例订阅化工厂");
        assertThat(raw(feed)).contains("<title>达川区示例订阅化工厂的公开信息</title>");
        assertThat(links(before, "self")).singleElement().asString().endsWith(feed);

        repaired(goes, "信用修复秘密理由");

        var after = read(feed);
        assertThat(ids(after)).contains(urn(stays)).doesNotContain(urn(goes));
        var tombs = after.getElementsByTagNameNS(TOMBSTONE, "deleted-entry");
        var tomb = (Element) tombs.item(0);
        assertThat(tomb.getAttribute("ref")).isEqualTo(urn(goes));
        assertThat(OffsetDateTime.parse(tomb.getAttribute("when"))).isNotNull();
        assertThat(raw(feed)).doesNotContain("登记乙", "秘密理由", "信用修复");
        assertThat(ids(read("/public/feeds/rating.atom"))).contains(urn(stays)).doesNotContain(urn(goes));
        assertThat(ids(read("/public/feeds/penalty.atom"))).doesNotContain(urn(stays));
    }

    @Test
    void what_expired_is_told_as_it_is_gone_and_changes_when_the_feed_was_updated() throws Exception {
        var over = publish("期满");
        var before = updated(read("/public/feeds/rating.atom"));
        expireAsOfYesterday(over);

        assertThat(tombstones(read(feed))).contains(urn(over));
        assertThat(ids(read(feed))).doesNotContain(urn(over));

        context.getBean("expiryWatch", ApplicationRunner.class).run(new DefaultApplicationArguments());

        var after = read("/public/feeds/rating.atom");
        assertThat(tombstones(after).getFirst()).isEqualTo(urn(over));
        assertThat(updated(after)).isAfter(before);
    }

    private void expireAsOfYesterday(UUID id) throws SQLException {
        var database = context.getBean(Database.class);
        try (var con = DriverManager.getConnection(database.url(), database.owner().user(), database.owner().password()); var sql = con.createStatement()) {
            sql.execute("update credit.publication set until = date '2026-11-01' where id = '" + id + "'");
        }
    }

    private static Instant updated(Element root) {
        return Instant.parse(root.getElementsByTagNameNS(ATOM, "updated").item(0).getTextContent());
    }

    private static List<String> tombstones(Element root) {
        var found = root.getElementsByTagNameNS(TOMBSTONE, "deleted-entry");
        return IntStream.range(0, found.getLength()).mapToObj(at -> ((Element) found.item(at)).getAttribute("ref")).toList();
    }

    @Test
    void what_was_put_right_stands_once_and_at_the_top() throws Exception {
        var first = publish("更正前");
        var second = publish("其后");
        district.as(District.SECTION_HEAD, () -> publications.correct(new PublicationId(first),
                new Correction("更正后", "示例依据", "三级", ""), "写错了"));

        var found = ids(read("/public/feeds/all.atom"));

        assertThat(found).containsOnlyOnce(urn(first)).containsSubsequence(urn(first), urn(second));
        assertThat(raw(feed)).contains("更正后").doesNotContain("更正前");
    }

    @Test
    void pages_follow_each_other_and_leave_nothing_out_or_in_twice() throws Exception {
        for (int at = 0; at < Feeds.SIZE + 5; at++) {
            publish("分页 " + at);
        }
        var all = new ArrayList<String>();
        var next = List.of(feed);
        int pages = 0;
        while (!next.isEmpty()) {
            var page = read(next.getFirst().replaceFirst("^https?://[^/]+", ""));
            all.addAll(ids(page));
            next = links(page, "next");
            pages++;
        }

        assertThat(pages).isGreaterThanOrEqualTo(2);
        assertThat(all).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(Feeds.SIZE + 5);
    }

    @Test
    void a_notice_is_an_entry_from_its_hour_on_and_a_tombstone_after_it_was_withdrawn() throws Exception {
        var bulletins = context.getBean(Bulletins.class);
        var made = new BulletinId[2];
        district.as(District.OFFICER, () -> {
            made[0] = bulletins.draft(new BulletinDraft(BulletinKind.NEWS, "订阅示例动态", "正文示例", null, false));
            made[1] = bulletins.draft(new BulletinDraft(BulletinKind.NEWS, "以后的动态", "正文示例", Instant.now().plusSeconds(86_400), false));
            bulletins.submit(made[0]);
            bulletins.submit(made[1]);
        });
        assertThat(raw("/public/feeds/notices.atom")).doesNotContain("订阅示例动态", made[0].value().toString());

        district.as(District.SECTION_HEAD, () -> {
            bulletins.decide(made[0], true, "同意");
            bulletins.decide(made[1], true, "同意");
        });
        assertThat(ids(read("/public/feeds/notices.atom"))).contains(urn(made[0].value())).doesNotContain(urn(made[1].value()));
        assertThat(raw("/public/feeds/notices.atom")).contains("订阅示例动态", "工作动态", "/public/notices/" + made[0].value())
                .doesNotContain("以后的动态", made[1].value().toString());

        district.as(District.SECTION_HEAD, () -> bulletins.withdraw(made[0], "撤回理由示例"));
        assertThat(raw("/public/feeds/notices.atom")).contains("deleted-entry ref=\"" + urn(made[0].value())).doesNotContain("订阅示例动态", "理由示例");
    }

    @Test
    void a_reader_who_has_the_page_is_told_so() {
        publish("缓存");
        var stranger = new Visitor(port);
        var first = stranger.call("GET", feed, BodyPublishers.noBody());

        var again = stranger.call("GET", feed, BodyPublishers.noBody(), "If-None-Match", first.headers().firstValue("ETag").orElseThrow());

        assertThat(first.headers().firstValue("Content-Type")).hasValue("application/atom+xml;charset=UTF-8");
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(stranger.get("/public/feeds/nothing.atom").statusCode()).isEqualTo(404);
        assertThat(stranger.get("/public/feeds/enterprises/" + UUID.randomUUID() + ".atom").statusCode()).isEqualTo(404);
    }

    private void repaired(UUID id, String why) {
        Scope.SYSTEM.run(() -> publications.end(PublicationKind.RATING, publications.view(new PublicationId(id)).source(), PublicationStatus.REPAIRED, why));
    }

    private UUID publish(String matter) {
        return Scope.SYSTEM.within(() -> publications.propose(new Proposal(PublicationKind.RATING, UUID.randomUUID(), unit, true,
                "达川区示例订阅化工厂", "川示例〔2026〕9号", matter, "示例依据", "三级", "达川区应急管理局", LocalDate.of(2026, 11, 2))).value());
    }

    private String raw(String path) {
        return new String(new Visitor(port).call("GET", path, BodyPublishers.noBody()).body(), java.nio.charset.StandardCharsets.UTF_8);
    }

    private Element read(String path) throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        var root = factory.newDocumentBuilder().parse(new ByteArrayInputStream(raw(path).getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .getDocumentElement();
        assertThat(root.getNamespaceURI()).isEqualTo(ATOM);
        return root;
    }

    private static List<String> ids(Element root) {
        var found = new ArrayList<String>();
        var entries = root.getElementsByTagNameNS(ATOM, "entry");
        for (int at = 0; at < entries.getLength(); at++) {
            found.add(((Element) entries.item(at)).getElementsByTagNameNS(ATOM, "id").item(0).getTextContent());
        }
        return found;
    }

    private static String entry(Element root, UUID id) {
        var entries = root.getElementsByTagNameNS(ATOM, "entry");
        for (int at = 0; at < entries.getLength(); at++) {
            if (entries.item(at).getTextContent().contains(urn(id))) {
                return entries.item(at).getTextContent();
            }
        }
        return "";
    }

    private static List<String> links(Element root, String rel) {
        var found = new ArrayList<String>();
        var links = root.getElementsByTagNameNS(ATOM, "link");
        for (int at = 0; at < links.getLength(); at++) {
            var link = (Element) links.item(at);
            if (link.getAttribute("rel").equals(rel) && link.getParentNode() == root) {
                found.add(link.getAttribute("href"));
            }
        }
        return found;
    }

    private static String urn(UUID id) {
        return "urn:uuid:" + id;
    }
}
