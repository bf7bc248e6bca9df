package anlan.organization.web;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.kernel.Identifier;
import anlan.platform.database.Scope;
import anlan.platform.document.PaperDraft;
import anlan.platform.document.PaperFixtures;
import anlan.platform.document.Papers;
import anlan.testing.AnlanTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.client.RestClient;

@AnlanTest
class VerifyPagesTest {

    @Autowired
    Papers papers;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    @LocalServerPort
    int port;

    record Matter(UUID value) implements Identifier {}

    @Test
    void anyone_without_an_account_may_verify_a_paper() {
        var territory = Identifier.fresh();
        var paper = Scope.SYSTEM.within(() -> transactions.execute(_ -> {
            jdbc.sql("insert into platform.territory (id, division, supervisor) values (?, '511703101', '')").param(territory).update();
            return papers.issue(PaperDraft.of(
                    PaperFixtures.anOrgan(), PaperFixtures.VISIT, PaperFixtures.anOrder(), new Matter(Identifier.fresh()),
                    territory, "511703101", ""));
        }));

        var page = get(paper.checkCode().toLowerCase());

        assertThat(page).contains("文书真实有效").contains(paper.number()).contains("达川区应急管理局").doesNotContain("示例木业");
    }

    @Test
    void an_unknown_code_is_said_to_be_unknown_and_shown_as_text() {
        assertThat(get("<b>x</b>")).contains("没有查到").contains("&lt;b&gt;x").doesNotContain("<b>x");
        assertThat(get("")).doesNotContain("没有查到");
    }

    private String get(String code) {
        return String.valueOf(RestClient.create("http://localhost:" + port)
                .get()
                .uri("/verify?code={code}", code)
                .retrieve()
                .body(String.class));
    }
}
