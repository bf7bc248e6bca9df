package anlan.penalty;

import anlan.kernel.Refused;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

/** Whether a penalty may be decided now (处罚决定的前提): every guard, in the order of the procedure, each with its provision. */
final class DecisionPolicy {

    private DecisionPolicy() {}

    static void require(DecisionFacts facts) {
        persons(facts);
        facts.parties().forEach(party -> told(facts, party));
        defended(facts);
        weighed(facts);
        facts.parties().forEach(party -> notMore(facts, party));
    }

    /** Everything that stands in the way, each with its provision, for a page to show beforehand. */
    static List<Refused> obstacles(DecisionFacts facts) {
        var checks = new java.util.ArrayList<Runnable>(List.of(() -> persons(facts), () -> defended(facts), () -> weighed(facts)));
        facts.parties().forEach(party -> checks.add(() -> told(facts, party)));
        var found = new java.util.ArrayList<Refused>();
        for (var check : checks) {
            try {
                check.run();
            } catch (Refused refused) {
                found.add(refused);
            }
        }
        return found;
    }

    private static void persons(DecisionFacts facts) {
        var investigators = facts.officers().stream().filter(o -> o.role() == CaseOfficer.Role.INVESTIGATOR)
                .filter(CaseOfficer::acts).map(CaseOfficer::officer).toList();
        Basis.TWO_OFFICERS.require(investigators.stream().distinct().count() >= facts.officersNeeded(),
                "本案承办人不足 " + facts.officersNeeded() + " 名，不得作出处罚决定。");
        new FourEyes(facts.officers()).requireDecider(facts.decider());
        if (facts.parties().isEmpty()) {
            throw Basis.OUTCOME.refuse("本案没有拟予处罚的当事人，不能作出处罚决定。");
        }
    }

    private static void told(DecisionFacts facts, Party party) {
        var notice = facts.notice(party.id()).orElseThrow(() ->
                Basis.NOT_BEFORE_DEFENCE.refuse("尚未告知“" + party.name() + "”拟作出的处罚内容及事实、理由、依据，不得作出处罚决定。"));
        Basis.NOT_BEFORE_DEFENCE.require(notice.servedOn() != null,
                "告知书 " + notice.number() + " 尚未送达“" + party.name() + "”，不得作出处罚决定。");
        var ground = facts.told().getOrDefault(party.id(), "");
        Basis.HEARING.require(ground.isEmpty() || notice.hearing(),
                "对“" + party.name() + "”拟作出的处罚达到听证条件（" + ground + "），没有告知听证权利，不得作出处罚决定。");
        if (!notice.isOver(facts.today())) {
            throw new Refused("“" + party.name() + "”陈述申辩的期限至 " + notice.defenceUntil() + "，期限届满前且当事人没有书面放弃的，不得作出处罚决定。",
                    Basis.NOT_BEFORE_DEFENCE.key());
        }
    }

    private static void defended(DecisionFacts facts) {
        Basis.HEARD_OUT.require(facts.defences().stream().allMatch(Defence::isAnswered),
                "当事人的陈述申辩还没有复核答复，不得作出处罚决定。");
        Basis.ON_THE_MINUTES.require(facts.hearings().stream().noneMatch(Hearing::isOpen),
                "当事人要求的听证还没有举行或者终止，不得作出处罚决定。");
    }

    private static void weighed(DecisionFacts facts) {
        Basis.REVIEW.require(!facts.reviewNeeded() || facts.review().map(LegalReview::passed).orElse(false),
                "本案应当经法制审核，未经审核或者审核未通过，不得作出处罚决定。");
        Basis.DISCUSSION.require(!facts.discussionNeeded() || facts.discussion().map(Discussion::agreed).orElse(false),
                "本案情节复杂或者违法行为重大，应当由机关负责人集体讨论决定。");
    }

    private static void notMore(DecisionFacts facts, Party party) {
        var notice = facts.notice(party.id()).orElseThrow();
        var fine = facts.fines().getOrDefault(party.id(), BigDecimal.ZERO);
        if (fine.compareTo(notice.fine()) > 0) {
            throw facts.heardOut(party.id())
                    ? new Refused("不得因当事人陈述申辩而给予更重的处罚：已告知罚款 " + notice.fine() + " 元。", Basis.NOT_HEAVIER.key()).at("fine")
                    : new Refused("罚款不得超过已告知的 " + notice.fine() + " 元；需要加重的，应当重新告知。", Basis.TOLD.key()).at("fine");
        }
        var more = more(facts.sanctions().getOrDefault(party.id(), Set.of()), Sanction.of(notice.measures()));
        Basis.TOLD.require(more.isEmpty(), "处罚种类没有告知过：" + Sanction.text(Set.copyOf(more)) + "；需要增加的，应当重新告知。");
    }

    private static List<Sanction> more(Set<Sanction> decided, Set<Sanction> told) {
        return decided.stream().filter(s -> !told.contains(s)).toList();
    }
}
