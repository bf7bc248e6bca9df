package anlan.hazard;

import static anlan.testing.Acting.as;

import anlan.enterprise.EnterpriseFixtures;
import anlan.enterprise.EnterpriseId;
import anlan.enterprise.Enterprises;
import anlan.inspection.Arrival;
import anlan.inspection.Scheme;
import anlan.inspection.SignatureMark;
import anlan.inspection.Signing;
import anlan.inspection.SiteFacts;
import anlan.inspection.VisitId;
import anlan.inspection.VisitKind;
import anlan.inspection.VisitView;
import anlan.inspection.Visits;
import anlan.organization.OfficerId;
import anlan.organization.Officers;
import anlan.organization.OrganizationFixtures;
import anlan.organization.Post;
import anlan.platform.security.SignedIn;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.imageio.ImageIO;
import org.springframework.stereotype.Component;

/** A team, a head and an enterprise, and a visit taken as far as a test needs it; all through the public face. */
@Component
public class HazardFixtures {

    private static final AtomicInteger DRAWN = new AtomicInteger();

    private final Officers officers;
    private final Enterprises enterprises;
    private final Visits visits;
    private final Clock clock;

    HazardFixtures(Officers officers, Enterprises enterprises, Visits visits, Clock clock) {
        this.officers = officers;
        this.enterprises = enterprises;
        this.visits = visits;
        this.clock = clock;
    }

    /** Who takes part: the leader, the second officer, the head of their section, the enterprise. */
    public record Team(SignedIn leader, SignedIn second, SignedIn head, UUID enterprise, SignedIn owner) {}

    public Team aTeam() {
        var leader = officer(Post.OFFICER);
        var second = officer(Post.OFFICER);
        var head = officers.sectionHead("yj-wh").map(o -> signedIn(o.id(), "yj-wh", "511703", Post.SECTION_HEAD))
                .orElseGet(() -> officer(Post.SECTION_HEAD));
        var id = as(EnterpriseFixtures.BUREAU, () -> enterprises.register(
                EnterpriseFixtures.anEntry("达川区示例花炮厂" + UUID.randomUUID().toString().substring(0, 6), EnterpriseFixtures.BAIJIE)));
        return new Team(leader, second, head, id.value(), EnterpriseFixtures.theEnterprise(new EnterpriseId(id.value())));
    }

    private SignedIn officer(Post post) {
        return signedIn(OrganizationFixtures.anOfficer(officers, "yj-wh", post), "yj-wh", "511703", post);
    }

    public static SignedIn signedIn(OfficerId id, String agency, String division, Post post) {
        return new SignedIn(UUID.randomUUID(), "tester", id.value(), "测试员", agency, "危化烟花股", post.label(), division, "", null,
                Set.of(post.name()), false, Instant.EPOCH);
    }

    public Scheme scheme(Team team, VisitKind kind) {
        var now = clock.instant();
        return new Scheme(kind, "年度监督检查计划", now.plusSeconds(60), now.plusSeconds(7200),
                List.of(team.leader.person(), team.second.person()), List.of(), "库房、生产区", "查阅资料、现场查看", "");
    }

    public VisitId planned(Team team, VisitKind kind) {
        return as(team.leader, () -> visits.plan(team.enterprise, scheme(team, kind)));
    }

    public VisitId approved(Team team, VisitKind kind) {
        var visit = planned(team, kind);
        return as(team.head, () -> {
            visits.approve(visit, "同意");
            return visit;
        });
    }

    public VisitId onSite(Team team) {
        var visit = approved(team, VisitKind.PLANNED);
        return as(team.leader, () -> {
            var now = clock.instant();
            visits.arrive(visit, new Arrival(now, 31.2, 107.5, 8.0, true));
            visits.describe(visit, new SiteFacts(now, clock.instant(), "生产区", "赵某", "安全管理员", "", false, "", ""));
            return visit;
        });
    }

    public static Signing signing(VisitView visit) {
        return signing(visit, UUID.randomUUID(), SignatureMark.drawn("赵某", stroke()));
    }

    public static Signing signing(VisitView visit, UUID key, SignatureMark party) {
        var marks = new HashMap<UUID, SignatureMark>();
        visit.team().forEach(m -> marks.put(m.officer(), SignatureMark.drawn(m.name(), stroke())));
        return new Signing(key, marks, party);
    }

    /** A signature as a hand draws it: never twice the same. */
    private static byte[] stroke() {
        int turn = DRAWN.getAndIncrement();
        return png(60 + turn / 38 % 50, 1 + turn % 38);
    }

    public static byte[] png() {
        return png(110, 8);
    }

    private static byte[] png(int right, int bottom) {
        try {
            var image = new BufferedImage(120, 40, BufferedImage.TYPE_INT_ARGB);
            image.createGraphics().drawLine(10, 30, right, bottom);
            var out = new ByteArrayOutputStream();
            ImageIO.write(image, "png", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static InputStream aPhoto() {
        return new ByteArrayInputStream(png());
    }
}
