package anlan.articles;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.cooperation.JointWorkId;
import anlan.cooperation.JointWorks;
import anlan.hazard.Transfers;
import anlan.inspection.VisitId;
import anlan.organization.Post;
import anlan.platform.database.Scope;
import anlan.testing.District;
import anlan.testing.Visitor;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** The bodies of the district and two others with accounts, and what they send each other. */
abstract class CooperatingBodies {

    static final String POLICE = "d-gongan", FIRE = "d-xiaofang", FIRE_NAME = "达州市达川区消防救援大队";
    static final Pattern PARCEL = Pattern.compile("/received/([0-9a-f-]{36})\"");
    static int serial;
    @LocalServerPort int port;
    @Autowired ApplicationContext context;
    District district;

    @BeforeEach
    void bodies_with_accounts() {
        district = District.of(context);
        try {
            district.id(POLICE);
        } catch (NullPointerException _) {
            district.person(POLICE, "郑公", "ga", LocalDate.of(2030, 1, 7), Post.LIAISON);
            district.person(FIRE, "赵消", "xf", LocalDate.of(2030, 1, 7), Post.LIAISON);
        }
    }

    String number(String work) {
        return Scope.SYSTEM.within(() -> district.bean(JointWorks.class).view(new JointWorkId(UUID.fromString(work.replace("/joint-works/", ""))))).number();
    }

    static int occurrences(String text, String words) {
        return text.split(Pattern.quote(words), -1).length - 1;
    }

    void handOver(VisitId visit, String receiver) {
        var transfers = district.bean(Transfers.class);
        district.as(District.OFFICER, () -> transfers.propose(visit, new Transfers.Proposal(receiver, "消防车通道由消防救援机构监督管理", "现场检查记录复印件，1份", "")));
        var id = Scope.SYSTEM.within(() -> transfers.ofVisit(visit.value())).orElseThrow().id();
        assertThat(Visitor.signedIn(port, District.SECTION_HEAD).get("/inbox").body()).contains("审批移送" + receiver + "：达川区示例移送化工厂" + serial);
        district.as(District.SECTION_HEAD, () -> transfers.decide(id, true, ""));
    }

    static String parcel(Visitor who, String words) {
        var found = PARCEL.matcher(who.get("/received?q=" + encoded(words)).body());
        assertThat(found.find()).isTrue();
        return "/received/" + found.group(1);
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    static LocalDate today() {
        return LocalDate.now(ZoneId.of("Asia/Shanghai"));
    }
}
