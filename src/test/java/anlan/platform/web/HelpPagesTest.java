package anlan.platform.web;

import static anlan.organization.OrganizationFixtures.PASSWORD;
import static anlan.organization.OrganizationFixtures.anAccount;
import static anlan.organization.OrganizationFixtures.anOfficer;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import anlan.organization.Officers;
import anlan.organization.Post;
import anlan.organization.account.Accounts;
import anlan.testing.AnlanTest;
import anlan.testing.Visitor;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The handbook as a reader opens it: chapters, links and pictures. */
@AnlanTest
class HelpPagesTest {

    private static final Pattern CONTENT = Pattern.compile("<div class=\"content\".*</body>", Pattern.DOTALL);
    private static final Pattern TARGET = Pattern.compile("(?:href|src)=\"(/[^\"#]*)");

    @Autowired Officers officers;
    @Autowired Accounts accounts;

    @LocalServerPort int port;

    @Test
    void every_chapter_opens_and_nothing_in_it_leads_nowhere() {
        var reader = signedIn();
        var targets = new TreeSet<>(targetsOf(reader.get("/help").body()));
        for (var chapter : HelpPages.CHAPTERS) {
            var answer = reader.get("/help/" + chapter.key());
            assertThat(answer.statusCode()).as(chapter.key()).isEqualTo(200);
            assertThat(answer.body()).contains("<h1>" + chapter.title() + "</h1>", "常见问题");
            targets.addAll(targetsOf(answer.body()));
        }

        assertThat(targets).anyMatch(target -> target.startsWith("/help/"));
        assertThat(targets).allSatisfy(target -> assertThat(reader.get(target).statusCode()).isEqualTo(200));
    }

    @Test
    void a_chapter_that_nobody_wrote_is_not_found() {
        assertThat(signedIn().get("/help/parts").statusCode()).isEqualTo(404);
    }

    private Set<String> targetsOf(String page) {
        var content = CONTENT.matcher(page).results().findFirst().orElseThrow().group();
        return TARGET.matcher(content).results().map(found -> found.group(1))
                .collect(toSet());
    }

    private Visitor signedIn() {
        var reader = new Visitor(port);
        reader.signIn(anAccount(accounts, anOfficer(officers, "yj-zf", Post.OFFICER)), PASSWORD);
        return reader;
    }
}
