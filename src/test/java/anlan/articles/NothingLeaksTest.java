package anlan.articles;

import static anlan.testing.Acting.as;
import static anlan.testing.Acting.run;
import static org.assertj.core.api.Assertions.assertThat;

import anlan.credit.Disputes;
import anlan.credit.Proposal;
import anlan.credit.PublicationId;
import anlan.credit.PublicationKind;
import anlan.credit.Publications;
import anlan.enterprise.EnterpriseId;
import anlan.inspection.VisitKind;
import anlan.inspection.Visits;
import anlan.penalty.CaseId;
import anlan.platform.database.Database;
import anlan.testing.AnlanTest;
import anlan.testing.District;
import anlan.testing.Marks;
import anlan.testing.Stranger;
import anlan.testing.Visitor;
import anlan.testing.Weeks;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What no stranger is to read (保密口径 9.2) stands in every field of the database; then everything that is open is opened. */
@AnlanTest
@Import(Weeks.class)
@TestPropertySource(properties = {"anlan.test.district=NothingLeaksTest", "anlan.security.window-per-minute=100000"})
class NothingLeaksTest extends HiddenMatters {

    private static final List<String> DOORS = List.of("/", "/public/search", "/public/search?q=%E8%8A%B1%E7%82%AE", "/public/search?q=%E6%BC%8F9999", "/public/notices", "/public/data",
            "/public/feeds", "/public/officers", "/verify", "/deadlines", "/calculators", "/complaints/new", "/complaints/follow", "/api/v1/openapi", "/health", "/m/", "/m/sw.js",
            "/sign-in", "/robots.txt", "/sitemap.xml", "/nothing-here");

    @Autowired Database database;

    @Test
    void a_stranger_who_opens_everything_finds_nothing_of_it() {
        var unit = the.aUnit();
        var decided = undecided(unit);
        complain();
        var hidden = new ArrayList<>(List.of(unit, decided.value(), signedVisit(), draftedNotice()));
        hidden.addAll(listed(the.aUnit()));
        hidden.addAll(circulated());

        var planted = new Marks(database).plant();
        the.decide(decided);
        var shown = publish(decided, unit);
        dispute(shown, unit);
        hidden.add(shown.value());
        new Marks(database).plant(); // what was written since
        var notice = publishedNotice();

        var stranger = new Stranger(port);
        var answers = stranger.everything(doors(hidden));
        assertThat(planted.size()).as("columns with a mark: %s", planted).isGreaterThan(90);
        assertThat(planted).contains("credit.listing.facts", "credit.restriction.answer", "cooperation.parcel.words", "cooperation.circular.words", "platform.file.name");
        assertThat(leaks(answers)).isEmpty();
        assertThat(answers.get("/public/records/" + shown.value())).startsWith("200").contains(the.view(decided).decisions().getFirst().number());
        assertThat(answers.keySet()).anyMatch(address -> address.startsWith("/public/enterprises/"))
                .anyMatch(address -> address.startsWith("/public/notices/" + notice + "/files/"));
        assertThat(answers.values()).anyMatch(words -> words.contains("列入安全生产严重失信主体名单"));
    }

    private CaseId undecided(UUID unit) {
        var id = the.aNotifiedCase(unit, 30_000);
        the.serveNotices(id);
        the.waive(id);
        return id;
    }

    private void complain() {
        var citizen = new Visitor(port);
        citizen.get("/complaints/new");
        citizen.post("/complaints/new", "what", PERSON + "天天偷排", "where", PERSON, "enterprise", "老厂", "name", PERSON, "contact", "19900009999");
    }

    private UUID signedVisit() {
        var district = District.of(context);
        var unit = district.enterprise("达川区示例花炮分厂", District.TOWN_A, "leak-" + UUID.randomUUID().toString().substring(24));
        var work = district.fieldWork();
        var visit = work.planned(unit, VisitKind.PLANNED, District.OFFICER, District.COLLEAGUE);
        run(the.sectionHead, () -> the.bean(Visits.class).approve(visit, "同意。"));
        district.as(District.OFFICER, () -> work.arrive(visit));
        work.inspect(District.OFFICER, visit);
        work.sign(District.OFFICER, visit);
        return visit.value();
    }

    /** Of the case, and of a person. */
    private PublicationId publish(CaseId id, UUID unit) {
        var publications = the.bean(Publications.class);
        var person = as(the.head, () -> publications.propose(new Proposal(PublicationKind.PENALTY, UUID.randomUUID(), new EnterpriseId(unit), false, PERSON,
                "（川达）应急罚〔2026〕9999号", PERSON + "违章指挥，身份证 511703198001019999", "第九十四条", "对" + PERSON + "罚款", "达川区应急管理局", the.clock.today())));
        run(the.head, () -> publications.mark(person, PERSON + "受到社会关注"));
        run(the.head, () -> publications.approve(person));
        var decision = the.view(id).decisions().getFirst();
        var shown = awaited(publications, decision.id());
        run(the.head, () -> publications.approve(shown));
        return shown;
    }

    /** The unit's words were not looked at yet; a person's are for the handler alone. */
    private void dispute(PublicationId shown, UUID unit) {
        run(the.owner(unit), () -> the.bean(Disputes.class).raise(shown, PERSON + "不同意", PERSON + "的说明"));
        var person = new Visitor(port);
        person.get("/public/records/" + shown.value() + "/dispute");
        var told = person.post("/public/records/" + shown.value() + "/dispute", "words", PERSON + "说不对", "name", PERSON, "contact", "19900009998");
        assertThat(told.statusCode()).isEqualTo(200);
    }

    /** The proposal follows the decision a moment later. */
    private PublicationId awaited(Publications publications, UUID decision) {
        for (int turn = 0; turn < 100; turn++) {
            var found = as(the.head, () -> publications.of(PublicationKind.PENALTY, decision));
            if (found.isPresent()) {
                return found.get();
            }
            pause();
        }
        throw new AssertionError("nothing was proposed");
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The doors that are known, and every address of the program with the ids of what is not public. */
    private LinkedHashSet<String> doors(List<UUID> ids) {
        var doors = new LinkedHashSet<>(DOORS);
        context.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class).getHandlerMethods().forEach((info, handler) -> {
            var methods = info.getMethodsCondition().getMethods();
            if (handler.getBeanType().getName().startsWith("anlan.") && (methods.isEmpty() || methods.contains(RequestMethod.GET))) {
                for (var path : info.getPatternValues()) {
                    ids.forEach(id -> doors.add(path.replaceAll("\\{\\*?\\w+(:(?:[^{}]|\\{[^{}]*\\})*)?\\}", id.toString())));
                }
            }
        });
        return doors;
    }

    private static List<String> leaks(Map<String, String> answers) {
        var found = new ArrayList<String>();
        answers.forEach((address, words) -> {
            var leak = Marks.MARK.matcher(words);
            if (leak.find()) {
                found.add(address + ": …" + words.substring(Math.max(0, leak.start() - 80), Math.min(words.length(), leak.end() + 40)) + "…");
            }
        });
        return found;
    }
}
