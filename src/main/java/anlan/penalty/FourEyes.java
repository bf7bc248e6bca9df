package anlan.penalty;

import anlan.kernel.Refused;
import java.util.List;
import java.util.UUID;

/** Nobody investigates, reviews, presides and decides in one case (职能分离、回避). */
record FourEyes(List<CaseOfficer> officers) {

    boolean is(UUID person, CaseOfficer.Role role) {
        return officers.stream().anyMatch(o -> o.officer().equals(person) && o.role() == role);
    }

    /** Whoever investigated, even if only for a time, neither reviews nor presides nor decides. */
    void requireReviewer(UUID person) {
        Basis.REVIEW.require(!is(person, CaseOfficer.Role.INVESTIGATOR), "承办人不得审核自己承办的案件，法制审核由非本案调查人员进行。");
        Basis.REVIEW.require(!is(person, CaseOfficer.Role.PRESIDER), "听证主持人不再担任本案的法制审核人。");
    }

    void requirePresider(UUID person) {
        if (is(person, CaseOfficer.Role.INVESTIGATOR)) {
            throw new Refused("听证由非本案调查人员主持，承办人不得主持听证。", Basis.PRESIDER.key()).at("presider");
        }
        if (is(person, CaseOfficer.Role.REVIEWER)) {
            throw new Refused("本案法制审核人不得主持听证。", Basis.PRESIDER.key()).at("presider");
        }
    }

    void requireDecider(UUID person) {
        Basis.OUTCOME.require(!is(person, CaseOfficer.Role.INVESTIGATOR), "承办人不得审批自己承办的案件，由其他机关负责人审查决定。");
        Basis.REVIEW.require(!is(person, CaseOfficer.Role.REVIEWER), "法制审核人不得作出本案的处罚决定。");
        Basis.PRESIDER.require(!is(person, CaseOfficer.Role.PRESIDER), "听证主持人不得作出本案的处罚决定。");
    }

    void requireInvestigator(UUID person) {
        Basis.REVIEW.require(!is(person, CaseOfficer.Role.REVIEWER), "法制审核人不得再担任本案承办人。");
        Basis.PRESIDER.require(!is(person, CaseOfficer.Role.PRESIDER), "听证主持人不得再担任本案承办人。");
    }
}
