package anlan.mandate;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.enterprise.EnterpriseId;
import anlan.mandate.GuardPolicy.Basis;
import anlan.mandate.GuardPolicy.Power;
import anlan.mandate.GuardRules.Requirement;
import anlan.mandate.Standing.Target;
import anlan.organization.AgencyKind;
import anlan.organization.OfficerId;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Each condition of an act fails by itself, and says why and by which provision. */
class GuardPolicyTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 25);
    private static final ActingBody BUREAU = new ActingBody("达州市达川区应急管理局", AgencyKind.BUREAU);
    private static final Power INSPECT = new Power(
            "安全生产监督检查", List.of(new Basis("《安全生产法》第六十五条第一款", true)), "应急管理局", BUREAU);
    private static final Target WORKSHOP = new Target("示例化工", "511703001001", "翠屏街道", "yj", "区应急管理局");
    private static final GuardRules RULES = new GuardRules(
            Map.of(Requirement.POWER, "《安全生产法》第十七条",
                    Requirement.HOLDER, "《安全生产法》第十七条",
                    Requirement.OFFICERS, "《行政处罚法》第四十二条第一款",
                    Requirement.DISTINCT, "《行政处罚法》第四十二条第一款",
                    Requirement.CERTIFICATE, "《安全生产法》第六十七条第二款",
                    Requirement.JURISDICTION, "《安全生产法》第十条",
                    Requirement.INTEREST, "《行政处罚法》第四十三条第一款"), 2);

    private final Standing wang = able("王某");
    private final Standing li = able("李某");

    @Test
    void two_able_officers_with_a_listed_power_may_act() {
        assertThat(failing(INSPECT, wang, li)).isEmpty();
    }

    @Test
    void a_power_that_is_not_on_the_list_fails() {
        assertThat(failing(null, wang, li)).extracting(Condition::name).containsExactly("职权依据", "法律依据");
        assertThat(failing(null, wang, li).getFirst().provision()).isEqualTo("《安全生产法》第十七条");
    }

    @Test
    void a_body_that_is_not_the_holder_fails() {
        var town = new ActingBody("达州市达川区百节镇人民政府", AgencyKind.TOWN);

        assertThat(failing(new Power("责令限期整改", INSPECT.basis(), "应急管理局、其他负有安全生产监督管理职责的部门", town), wang, li))
                .containsExactly(new Condition("行使主体", false,
                        "事项“责令限期整改”由应急管理局、其他负有安全生产监督管理职责的部门行使，达州市达川区百节镇人民政府无权行使", "《安全生产法》第十七条"));
    }

    @Test
    void a_holder_is_a_body_by_its_name_or_all_of_a_kind() {
        var builders = new ActingBody("达州市达川区住房和城乡建设局", AgencyKind.DEPARTMENT);
        var street = new ActingBody("翠屏街道", AgencyKind.TOWN);

        assertThat(builders.holds("住房和城乡建设局")).isTrue();
        assertThat(builders.holds("应急管理局、其他负有安全生产监督管理职责的部门")).isTrue();
        assertThat(builders.holds("应急管理局")).isFalse();
        assertThat(street.holds("乡镇人民政府（街道办事处）")).isTrue();
        assertThat(BUREAU.holds("乡镇人民政府（街道办事处）")).isFalse();
    }

    @Test
    void a_power_whose_provisions_are_all_repealed_fails() {
        var dead = new Power("旧事项", List.of(new Basis("《安全生产法》（2014）第六十二条", false)), "应急管理局", BUREAU);

        assertThat(failing(dead, wang, li)).containsExactly(new Condition(
                "法律依据", false, "所列依据在 2026-11-25 均未施行", "《安全生产法》（2014）第六十二条"));
    }

    @Test
    void one_officer_is_not_enough() {
        assertThat(failing(INSPECT, wang)).containsExactly(new Condition(
                "执法人数", false, "执法人员 1 名，应当不少于 2 名", "《行政处罚法》第四十二条第一款"));
    }

    @Test
    void the_same_officer_twice_is_one() {
        assertThat(failing(INSPECT, wang, wang)).extracting(Condition::reason)
                .containsExactly("王某重复列入", "执法人员 1 名，应当不少于 2 名");
    }

    @Test
    void a_certificate_that_lapsed_yesterday_fails_by_name_and_day() {
        var lapsed = new Standing(OfficerId.fresh(), "赵某", "危化股", false, DAY.minusDays(1), true, true, null);

        assertThat(failing(INSPECT, wang, lapsed)).containsExactly(new Condition(
                "执法资格", false, "赵某的行政执法证件已于 2026-11-24 到期", "《安全生产法》第六十七条第二款"));
    }

    @Test
    void an_officer_without_a_certificate_fails() {
        var clerk = new Standing(OfficerId.fresh(), "钱某", "办公室", false, null, true, true, null);

        assertThat(failing(INSPECT, wang, clerk)).extracting(Condition::reason).containsExactly("钱某没有行政执法证件");
    }

    @Test
    void an_officer_of_another_town_fails() {
        var stranger = new Standing(OfficerId.fresh(), "孙某", "石桥镇", true, DAY.plusYears(1), false, false, null);

        assertThat(failing(INSPECT, wang, stranger)).containsExactly(new Condition(
                "管辖权限", false, "孙某（石桥镇）的管辖范围不含翠屏街道", "《安全生产法》第十条"));
    }

    @Test
    void an_officer_of_another_trade_fails() {
        var builder = new Standing(OfficerId.fresh(), "周某", "区住建局", true, DAY.plusYears(1), true, false, null);

        assertThat(failing(INSPECT, wang, builder)).extracting(Condition::reason)
                .containsExactly("周某（区住建局）不负责该行业，示例化工的行业监管部门是区应急管理局");
    }

    @Test
    void a_relation_to_the_enterprise_is_named() {
        var kin = new Standing(OfficerId.fresh(), "吴某", "危化股", true, DAY.plusYears(1), true, true, "近亲属任职");

        assertThat(failing(INSPECT, wang, kin)).containsExactly(new Condition(
                "回避", false, "吴某与示例化工有利害关系（近亲属任职）", "《行政处罚法》第四十三条第一款"));
    }

    @Test
    void without_an_enterprise_neither_jurisdiction_nor_interest_is_asked() {
        var act = new Act("511703-JC-001", "yj-wh", null, DAY, List.of(wang.officer()), Act.By.ONE, "编制计划");

        assertThat(new GuardPolicy(act, RULES).conditions(INSPECT, List.of(wang), null))
                .extracting(Condition::name).containsExactly("职权依据", "行使主体", "法律依据", "人员不重复", "执法资格");
    }

    @Test
    void a_head_who_decides_at_the_desk_is_not_asked_for_a_certificate() {
        var head = new Standing(OfficerId.fresh(), "郑某", "应急管理局", false, null, true, true, null);
        var act = new Act("511703-QT-013", "yj", EnterpriseId.fresh(), DAY, List.of(head.officer()), Act.By.HEAD, "移送其他部门");

        assertThat(new GuardPolicy(act, RULES).conditions(INSPECT, List.of(head), WORKSHOP)).allMatch(Condition::met)
                .extracting(Condition::name).containsExactly("职权依据", "行使主体", "法律依据", "人员不重复", "管辖权限", "回避");
    }

    private static List<Condition> failing(@Nullable Power power, Standing... officers) {
        var act = Act.byTwo("511703-JC-001", "yj-wh", EnterpriseId.fresh(), DAY,
                Arrays.stream(officers).map(Standing::officer).toList(), "实施现场检查");
        return new GuardPolicy(act, RULES).conditions(power, List.of(officers), WORKSHOP).stream()
                .filter(condition -> !condition.met()).toList();
    }

    private static Standing able(String name) {
        return new Standing(OfficerId.fresh(), name, "危化股", true, DAY.plusYears(1), true, true, null);
    }
}
