package anlan.penalty;

import anlan.kernel.Identifier;
import anlan.kernel.Refused;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who has to keep out of a case (回避): asked by the party or by the officer, decided by a head; the work goes on meanwhile. */
@Service
@Transactional
public class Recusals {

    private final CaseDesk desk;
    private final EvidencePapers papers;
    private final EvidenceDuties duties;

    Recusals(CaseDesk desk, EvidencePapers papers, EvidenceDuties duties) {
        this.desk = desk;
        this.papers = papers;
        this.duties = duties;
    }

    /** Notes the request; the head is asked to decide at once. */
    public UUID ask(CaseId id, String applicant, UUID officer, String reason) {
        var held = desk.handle(id);
        if (!held.status.isBeforeDecision()) {
            throw new Refused("“" + held.status.label() + "”的案件不再申请回避。", Basis.RECUSAL.key());
        }
        if (!involved(id).containsKey(officer)) {
            throw new Refused("该人员没有参与本案。").at("officer");
        }
        var name = desk.offices.name(officer);
        if (desk.records.of(id, Recusal.class).stream().anyMatch(r -> r.isOpen() && r.officer().equals(officer))) {
            throw new Refused("已经申请" + name + "回避，等待决定。");
        }
        var asked = desk.records.add(new Recusal(Identifier.fresh(), id, CaseDesk.required(applicant, "请填写申请人。", "applicant"), officer, name,
                CaseDesk.required(reason, "请写明申请回避的理由。", "reason"), desk.today(), null, null, null, "", null, "", null));
        duties.recusal(held, asked, desk.offices.heads(held.agency).stream().filter(h -> !h.equals(officer)).findFirst().orElse(null));
        desk.step(held, held.status, "申请回避：" + name, "", Basis.RECUSAL.key(), asked.applicant() + "：" + asked.reason());
        return asked.id();
    }

    /** A head decides; whoever is to keep out sees the case no more, and somebody else takes over. */
    public void decide(CaseId id, UUID recusalId, boolean granted, @Nullable UUID instead, String words) {
        desk.may("case.decide");
        var held = desk.records.lock(id);
        desk.offices.requireHead(desk.me(), held.agency);
        var asked = desk.records.require(recusalId, Recusal.class, "项回避申请");
        if (!asked.penaltyCase().equals(id) || !asked.isOpen()) {
            throw new Refused("这项回避申请已经决定。");
        }
        Basis.RECUSAL_DECIDED.require(!asked.officer().equals(desk.me()), "不得决定自己的回避，由本机关其他负责人集体讨论决定。");
        var why = CaseDesk.required(words, "请写明审查情况和理由；机关负责人的回避写明集体讨论情况。", "words");
        if (granted) {
            replace(held, asked.officer(), instead);
        }
        var paper = papers.recusal(held, asked, granted, why);
        desk.records.keep(asked.decided(granted, desk.me(), desk.today(), why, instead, paper.number(), paper.id().value()));
        if (desk.records.of(id, Recusal.class).stream().noneMatch(Recusal::isOpen)) {
            duties.recused(held);
        }
        desk.step(held, held.status, (granted ? "决定回避：" : "驳回回避申请：") + asked.name(), paper.number(), Basis.RECUSAL_DECIDED.key(), why);
    }

    private void replace(PenaltyCase held, UUID officer, @Nullable UUID instead) {
        boolean handled = desk.investigators(held.id).contains(officer);
        desk.records.of(held.id, CaseOfficer.class).stream().filter(o -> o.acts() && o.officer().equals(officer)).forEach(o -> desk.records.keep(o.until(desk.today())));
        if (instead != null) {
            if (instead.equals(officer)) {
                throw new Refused("接替的人不能是回避的人。").at("instead");
            }
            desk.fourEyes(held.id).requireInvestigator(instead);
            desk.appoint(held.id, instead, CaseOfficer.Role.INVESTIGATOR);
        }
        var left = desk.investigators(held.id);
        if (handled) {
            desk.requireTeam(left);
        }
        if (held.officer.equals(officer)) {
            held.officer = left.getFirst();
        }
    }

    /** Everybody who acts in the case or decides about it, by id. */
    @Transactional(readOnly = true)
    public Map<UUID, String> involved(CaseId id) {
        var people = new LinkedHashMap<UUID, String>();
        desk.records.of(id, CaseOfficer.class).stream().filter(CaseOfficer::acts).forEach(o -> people.putIfAbsent(o.officer(), o.name() + "（" + o.role().label() + "）"));
        desk.offices.heads(desk.records.get(id).agency).forEach(p -> people.putIfAbsent(p, desk.offices.name(p) + "（机关负责人）"));
        return people;
    }
}
