package anlan.articles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anlan.credit.DisputeId;
import anlan.credit.Disputes;
import anlan.credit.Proposal;
import anlan.credit.PublicationId;
import anlan.credit.PublicationKind;
import anlan.enterprise.EnterpriseId;
import anlan.platform.database.Scope;
import anlan.testing.AnlanTest;
import anlan.testing.District;
import anlan.testing.Visitor;
import anlan.testing.Weeks;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.annotation.Import;

/** Who may say what becomes public of a record, in which words, and who may take them back. */
@AnlanTest
@Import(Weeks.class)
class Article05PublicWordsTest extends PublicLines {

    @Test
    void the_unit_takes_its_words_back_and_an_officer_of_the_organ_takes_them_down() {
        var id = proposed(true, "罚〔2026〕908号", "未培训");
        district.as(District.OFFICER, () -> publications.approve(id));
        var own = signedIn(account);
        var first = shownReply(own, id, "第一段说明");
        assertThat(citizen.get(enterprise()).body()).contains("第一段说明");
        own.get("/my/publications/" + id.value());
        assertThat(own.post("/my/publications/" + id.value() + "/disputes/" + first + "/reply-end").body()).contains("说明已撤回", "已撤下");
        assertThat(citizen.get(enterprise()).body()).doesNotContain("第一段说明");

        var second = "/publications/disputes/" + shownReply(own, id, "第二段说明");
        var town = signedIn(District.A_OFFICER);
        town.get(second);
        assertThat(town.post(second + "/reply-end", "note", "不实").body()).contains("由作出决定的机关");
        var officer = signedIn(District.OFFICER);
        officer.get(second);
        assertThat(officer.post(second + "/reply-end", "note", " ").body()).contains("请写明为什么撤下");
        assertThat(officer.post(second + "/reply-end", "note", "侮辱他人").body()).contains("单位的说明已撤下");
        assertThat(citizen.get("/public/records/" + id.value()).body()).doesNotContain("第二段说明");
        assertThat(own.get("/my/publications/" + id.value()).body()).contains("侮辱他人");
    }

    /** The unit's words, which the officer has let stand beside the line; the id of the dispute. */
    private UUID shownReply(Visitor own, PublicationId id, String words) {
        var disputes = context.getBean(Disputes.class);
        own.get("/my/publications/" + id.value());
        own.post("/my/publications/" + id.value() + "/disputes", "words", "有出入", "reply", words);
        var found = new DisputeId[1];
        district.as(District.OFFICER, () -> {
            found[0] = disputes.list("open", 1).rows().stream().filter(row -> row.publication().equals(id.value())).map(row -> new DisputeId(row.id())).findFirst().orElseThrow();
            disputes.take(found[0]);
            disputes.settleReply(found[0], true, "");
            disputes.answer(found[0], false, false, "已核对");
        });
        return found[0].value();
    }

    @Test
    void what_officers_say_of_a_line_in_public_names_nobody() {
        var id = proposed(true, "罚〔2026〕909号", "未培训");
        district.as(District.OFFICER, () -> publications.approve(id));
        var officer = signedIn(District.OFFICER);
        officer.get("/publications/" + id.value());
        officer.post("/publications/" + id.value() + "/correction", "matter", "未培训", "basis", "安全生产法（138 0000 1111）", "result", "罚款 2 万元",
                "withheld", "身份证 511703 19800101 1234 不公开", "reason", "来电 138-0000-2222 指出");
        assertThat(citizen.get("/public/records/" + id.value()).body()).contains("来电 （号码不公开） 指出", "（证件号码不公开） 不公开")
                .doesNotContain("0000 1111", "19800101", "0000-2222");

        officer.get("/publications/" + id.value());
        officer.post("/publications/" + id.value() + "/withdrawal", "reason", "（０８１８）2123456 来电");

        assertThat(citizen.get(enterprise()).body()).contains("撤回行政处罚信息 罚〔2026〕909号", "（号码不公开） 来电").doesNotContain("2123456");
    }

    @Test
    void why_a_persons_line_was_taken_down_is_found_by_its_number_and_not_beside_the_unit() {
        var id = proposed(false, "罚〔2026〕910号", "未履行职责");
        district.as(District.OFFICER, () -> {
            publications.mark(id, "事故造成社会关注");
            publications.approve(id);
        });
        assertThatThrownBy(() -> district.as(account, () -> context.getBean(Disputes.class).raise(id, "不是我们", "我们的说明"))).hasMessageContaining("不是关于贵单位");

        district.as(District.OFFICER, () -> publications.withdraw(id, "当事人有误"));

        assertThat(search("罚〔2026〕910号").body()).contains("撤回说明", "当事人有误");
        assertThat(citizen.get(enterprise()).body()).doesNotContain("910号", "当事人有误");
    }

    @Test
    void only_the_organ_that_made_the_record_publishes_corrects_marks_or_withdraws_it() {
        var id = proposed(true, "罚〔2026〕911号", "未培训");
        var town = signedIn(District.A_OFFICER);
        assertThat(town.get("/publications/" + id.value()).body()).contains("由作出决定的机关（区应急管理局）办理").doesNotContain("/publication\"", "/withdrawal\"");
        for (var deed : List.of("publication", "withdrawal", "correction", "influence")) {
            assertThat(town.post("/publications/" + id.value() + "/" + deed, "reason", "x", "matter", "x", "influence", "x").body()).as(deed)
                    .contains("由作出决定的机关（区应急管理局）办理公开");
        }
        assertThat(citizen.get("/public/records/" + id.value()).statusCode()).isEqualTo(404);
    }

    @Test
    void a_line_of_the_list_is_never_published_by_hand() {
        var line = new Proposal(PublicationKind.BLACKLISTING, UUID.randomUUID(), new EnterpriseId(unit), true, name, "列决〔2026〕1号", "列入名单", "安全生产法", "三年", "区应急管理局", DAY);

        assertThatThrownBy(() -> Scope.SYSTEM.run(() -> publications.propose(line))).hasMessageContaining("随列入、移出名单的程序");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "0", "abc", "999999999", "99999999999999999999", ""})
    void whatever_page_a_stranger_asks_for_he_gets_one(String page) {
        for (var list : List.of("/public/search?page=", "/public/search?kind=PENALTY&page=", "/public/search?q=" + encoded("化工") + "&page=", "/public/notices?page=")) {
            var answer = citizen.get(list + page);
            assertThat(answer.statusCode()).as(list + page).isEqualTo(200);
            assertThat(answer.body()).doesNotContain("999999");
        }
    }
}
