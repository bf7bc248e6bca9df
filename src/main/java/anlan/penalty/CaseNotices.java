package anlan.penalty;

import anlan.kernel.Identifier;
import anlan.kernel.Refused;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the party is told and says before the decision (告知、陈述申辩): service, defence, answer, waiver. */
@Service
@Transactional
public class CaseNotices {

    private final CaseDesk desk;
    private final LawDesk law;
    private final PaperDesk papers;
    private final CaseMinutes minutes;
    private final CaseDuties duties;

    CaseNotices(CaseDesk desk, LawDesk law, PaperDesk papers, CaseMinutes minutes, CaseDuties duties) {
        this.desk = desk;
        this.law = law;
        this.papers = papers;
        this.minutes = minutes;
        this.duties = duties;
    }

    /** Records the service of a notice, and of the hearing notice with it; the terms run from the day on the receipt. */
    public void serve(CaseId id, UUID noticeId, Receipt receipt) {
        var held = desk.handle(id);
        var notice = current(id, noticeId);
        if (notice.servedOn() != null) {
            throw new Refused("告知书已于 " + notice.servedOn() + " 送达。");
        }
        receipt(receipt);
        var party = desk.records.require(notice.party(), Party.class, "名当事人");
        var day = desk.day(receipt.receivedAt());
        papers.serve(held, party, notice.paper(), receipt);
        if (notice.hearingPaper() != null) {
            papers.serve(held, party, notice.hearingPaper(), receipt);
        }
        var until = law.lastOf(day, "D61", "D03", "D04").orElseThrow(() -> new Refused("送达之日没有施行中的陈述申辩期限规则。"));
        var served = desk.records.keep(notice.served(day, until));
        held.told = true;
        duties.defence(held, served, day);
        if (desk.records.notices(id).stream().allMatch(n -> n.servedOn() != null)) {
            duties.done(held, CaseDuties.SERVE_NOTICE);
        }
        desk.step(held, held.status, "送达告知书", notice.number(), Basis.SERVICE.key(), receipt.way().label() + "，陈述申辩至 " + until);
    }

    static void receipt(Receipt receipt) {
        CaseDesk.required(receipt.receiver(), "请填写签收人。", "receiver");
        CaseDesk.required(receipt.place(), "请填写送达地点。", "place");
    }

    /** What the party states or defends: said by itself on its page, or noted by the officers. */
    public void defend(CaseId id, UUID noticeId, LocalDate day, String person, String words) {
        var held = asked(id);
        var notice = inTerm(id, noticeId, day, "陈述申辩");
        var kept = desk.records.add(new Defence(Identifier.fresh(), id, notice.id(), day, CaseDesk.required(person, "请填写陈述申辩人。", "person"),
                CaseDesk.required(words, "请填写陈述申辩的内容。", "words"), desk.isParty(), "", null, null, null, null));
        duties.answer(held, kept);
        desk.step(held, held.status, "当事人陈述申辩", notice.number(), Basis.HEARD_OUT.key(), "");
    }

    /** Answers a defence point by point; it must be answered before anything is decided. */
    public void answer(CaseId id, UUID defenceId, boolean upheld, String reply) {
        var held = desk.handle(id);
        var defence = desk.records.require(defenceId, Defence.class, "份陈述申辩");
        if (defence.isAnswered()) {
            throw new Refused("这份陈述申辩已经答复。");
        }
        var words = CaseDesk.required(reply, "请逐点写明复核意见。", "reply");
        var notice = desk.records.require(defence.notice(), Notice.class, "份告知书");
        var party = desk.records.require(notice.party(), Party.class, "名当事人");
        var paper = minutes.defence(held, party, defence, words, upheld);
        desk.records.keep(defence.answered(words, upheld, desk.me(), desk.today(), paper.id().value()));
        if (desk.records.of(id, Defence.class).stream().allMatch(Defence::isAnswered)) {
            duties.done(held, CaseDuties.ANSWER);
        }
        desk.step(held, held.status, "复核陈述申辩：" + (upheld ? "采纳" : "不予采纳"), paper.number(), Basis.HEARD_OUT.key(), words);
    }

    /** The party gives up the right in writing; only then may be decided before the term is over. */
    public void waive(CaseId id, UUID noticeId, LocalDate day, String words) {
        var held = asked(id);
        var notice = inTerm(id, noticeId, day, "放弃陈述申辩");
        desk.records.keep(notice.waived(day, CaseDesk.required(words, "请写明当事人放弃陈述申辩、听证的书面声明。", "words")));
        if (desk.records.notices(id).stream().allMatch(n -> n.isOver(desk.today()))) {
            duties.done(held, CaseDuties.PARTY);
        }
        desk.step(held, held.status, "当事人书面放弃陈述申辩和听证", notice.number(), Basis.NOT_BEFORE_DEFENCE.key(), words);
    }

    /** The case for the party itself, or for an officer who notes what it said. */
    private PenaltyCase asked(CaseId id) {
        if (desk.isParty()) {
            desk.may("enterprise.own");
            return desk.records.lock(id);
        }
        return desk.handle(id);
    }

    private Notice inTerm(CaseId id, UUID noticeId, LocalDate day, String deed) {
        var notice = current(id, noticeId);
        if (notice.servedOn() == null || day.isBefore(notice.servedOn())) {
            throw new Refused("告知书送达以后才能" + deed + "。").at("day");
        }
        if (day.isAfter(desk.today())) {
            throw new Refused("日期不能晚于今天。").at("day");
        }
        if (notice.defenceUntil() != null && day.isAfter(notice.defenceUntil())) {
            throw new Refused("期限至 " + notice.defenceUntil() + "，逾期视为放弃。", Basis.DEFENCE_TERM.key()).at("day");
        }
        return notice;
    }

    private Notice current(CaseId id, UUID noticeId) {
        var notice = desk.records.require(noticeId, Notice.class, "份告知书");
        if (!notice.penaltyCase().equals(id) || !notice.current()) {
            throw new Refused("这份告知书不属于本案，或者已经重新告知。");
        }
        return notice;
    }

    @Transactional(readOnly = true)
    public List<Notice> of(CaseId id) {
        return desk.records.notices(id);
    }
}
