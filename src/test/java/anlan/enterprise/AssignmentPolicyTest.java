package anlan.enterprise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anlan.kernel.Refused;
import anlan.organization.AgencyId;
import anlan.organization.AgencyKind;
import anlan.organization.AgencyView;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AssignmentPolicyTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

    @Test
    void a_department_answers_for_the_trade_and_a_town_office_for_the_place() {
        assertThatCode(() -> assign(Capacity.INDUSTRY, body(AgencyKind.DEPARTMENT), TODAY)).doesNotThrowAnyException();
        assertThatCode(() -> assign(Capacity.INDUSTRY, body(AgencyKind.BUREAU), TODAY)).doesNotThrowAnyException();
        assertThatCode(() -> assign(Capacity.TERRITORIAL, body(AgencyKind.TOWN), TODAY)).doesNotThrowAnyException();
    }

    @Test
    void no_other_body_can_and_the_refusal_stands_beside_the_field() {
        for (var kind : AgencyKind.values()) {
            if (kind != AgencyKind.DEPARTMENT && kind != AgencyKind.BUREAU) {
                refused(Capacity.INDUSTRY, body(kind), TODAY, "agency", kind.label());
            }
            if (kind != AgencyKind.TOWN) {
                refused(Capacity.TERRITORIAL, body(kind), TODAY, "agency", kind.label());
            }
        }
        refused(Capacity.COMPREHENSIVE, body(AgencyKind.BUREAU), TODAY, "capacity", "不另行指定");
    }

    @Test
    void the_body_exists_and_the_day_is_neither_before_it_nor_in_the_future() {
        refused(Capacity.INDUSTRY, body(AgencyKind.DEPARTMENT), TODAY.plusDays(1), "since", "今天");
        refused(Capacity.INDUSTRY, body(AgencyKind.DEPARTMENT), LocalDate.of(2012, 1, 1), "since", "设立");
        refused(Capacity.INDUSTRY, until(AgencyKind.DEPARTMENT, TODAY.minusDays(1)), TODAY, "agency", "撤销");
    }

    @Test
    void a_deregistered_enterprise_is_given_to_nobody() {
        assertThatThrownBy(() -> AssignmentPolicy.require(
                anEnterprise(EnterpriseStatus.DEREGISTERED), Capacity.INDUSTRY, body(AgencyKind.DEPARTMENT), TODAY, TODAY))
                .isInstanceOf(Refused.class).hasMessageContaining("注销");
    }

    private static void refused(Capacity capacity, AgencyView body, LocalDate since, String field, String words) {
        assertThatThrownBy(() -> assign(capacity, body, since)).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.field()).isEqualTo(field);
            assertThat(refused.getMessage()).contains(words);
        });
    }

    private static void assign(Capacity capacity, AgencyView body, LocalDate since) {
        AssignmentPolicy.require(anEnterprise(EnterpriseStatus.ACTIVE), capacity, body, since, TODAY);
    }

    private static AgencyView body(AgencyKind kind) {
        return until(kind, null);
    }

    private static AgencyView until(AgencyKind kind, @Nullable LocalDate last) {
        return new AgencyView(
                AgencyId.fresh(), "x", "示例机构", "示例", kind, null, "511703", "", LocalDate.of(2013, 7, 1), last, null, "");
    }

    private static EnterpriseView anEnterprise(EnterpriseStatus status) {
        var facts = Registration.brief("达川区示例厂", null, "2672", "511703108", "示例村 1 社");
        return new EnterpriseView(
                EnterpriseId.fresh(), 0, facts, status, "", TODAY, TODAY, TODAY, null, "行业", "百节镇", "");
    }
}
