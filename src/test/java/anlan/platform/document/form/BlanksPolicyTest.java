package anlan.platform.document.form;

import static anlan.platform.document.PaperFixtures.VISIT;
import static anlan.platform.document.PaperFixtures.aUnitSignature;
import static anlan.platform.document.PaperFixtures.aWorkshop;
import static anlan.platform.document.PaperFixtures.anOrder;
import static anlan.platform.document.PaperFixtures.twoOfficers;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anlan.kernel.Refused;
import anlan.platform.document.form.RectificationOrderPaper.PaperItem;
import java.util.List;
import org.junit.jupiter.api.Test;

class BlanksPolicyTest {

    @Test
    void a_full_paper_passes() {
        assertThatCode(() -> BlanksPolicy.check(anOrder())).doesNotThrowAnyException();
    }

    @Test
    void an_empty_mandatory_blank_is_named_in_chinese() {
        var order = orderWith(" ", List.of(anItem("安装防护罩")), twoOfficers(VISIT));

        assertThatThrownBy(() -> BlanksPolicy.check(order))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("“现场检查记录文号”未填写");
    }

    @Test
    void an_empty_blank_in_a_list_is_named_with_its_line() {
        var order = orderWith("检记12号", List.of(anItem("安装防护罩"), anItem("")), twoOfficers(VISIT));

        assertThatThrownBy(() -> BlanksPolicy.check(order)).hasMessageContaining("“整改事项”第2项的“整改要求”未填写");
    }

    @Test
    void a_served_paper_needs_two_officers() {
        var order = orderWith("检记12号", List.of(anItem("安装防护罩")), twoOfficers(VISIT).subList(0, 1));

        assertThatThrownBy(() -> BlanksPolicy.check(order)).hasMessageContaining("“执法人员”不得少于2项");
    }

    @Test
    void a_paper_without_addressee_name_is_refused() {
        var order = anOrder(aUnitSignature(VISIT), Addressee.unit(""), 1);

        assertThatThrownBy(() -> BlanksPolicy.check(order)).hasMessageContaining("当事人名称");
    }

    private static PaperItem anItem(String requirement) {
        return new PaperItem(1, "未安装防护罩", "第三十六条第一款", requirement, VISIT.plusDays(21));
    }

    private static RectificationOrderPaper orderWith(String record, List<PaperItem> items, List<Signature> officers) {
        return new RectificationOrderPaper(
                aWorkshop(), VISIT, record, "《中华人民共和国安全生产法》第六十五条", items, officers, aUnitSignature(VISIT));
    }
}
