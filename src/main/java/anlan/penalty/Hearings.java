package anlan.penalty;

import anlan.kernel.Identifier;
import anlan.kernel.Refused;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Hearings (听证): asked for in time, announced ahead, presided over by somebody who did not investigate, recorded. */
@Service
@Transactional
public class Hearings {

    private final CaseDesk desk;
    private final LawDesk law;
    private final CaseLetters letters;
    private final CaseMinutes minutes;
    private final CaseForms forms;
    private final CaseDuties duties;
    private final SummonsPolicy policy;

    Hearings(CaseDesk desk, LawDesk law, CaseLetters letters, CaseMinutes minutes, CaseForms forms, CaseDuties duties, SummonsPolicy policy) {
        this.desk = desk;
        this.law = law;
        this.letters = letters;
        this.minutes = minutes;
        this.forms = forms;
        this.duties = duties;
        this.policy = policy;
    }

    /** The party asks for a hearing within the term of its notice. */
    public void ask(CaseId id, UUID noticeId, LocalDate day, String words) {
        var held = held(id);
        held.status.require("要求听证", CaseStatus.NOTIFIED);
        var notice = desk.records.require(noticeId, Notice.class, "份告知书");
        if (!notice.penaltyCase().equals(id) || !notice.current() || notice.servedOn() == null) {
            throw new Refused("告知书送达以后才能要求听证。").at("day");
        }
        Basis.HEARING.require(notice.hearing(), "拟作出的处罚没有达到听证条件。");
        if (desk.records.of(id, Hearing.class).stream().anyMatch(h -> h.party().equals(notice.party()) && h.askedOn().compareTo(notice.notifiedOn()) >= 0)) {
            throw Basis.HEARING_ASKED.refuse("已经要求过听证；听证终止的，视为放弃听证权利。");
        }
        var last = law.lastOf(notice.servedOn(), "D03", "D04").orElseThrow();
        if (day.isAfter(last) || day.isAfter(desk.today()) || day.isBefore(notice.servedOn())) {
            throw new Refused("要求听证应当在 " + notice.servedOn() + " 至 " + last + " 之间提出，逾期视为放弃。", Basis.HEARING_ASKED.key()).at("day");
        }
        var due = law.lastOf(day, "D62").orElse(null);
        var asked = desk.records.add(new Hearing(Identifier.fresh(), id, notice.party(), day, due, words.strip(), null, "", "", "", null, "", true, "",
                null, null, null, "", "", null, null, ""));
        var before = held.status;
        held.become(CaseStatus.HEARING_PENDING);
        duties.hearing(held, asked, desk.isParty() ? null : desk.offices.heads(held.agency).stream().findFirst().orElse(null));
        desk.step(held, before, "当事人要求听证", notice.number(), Basis.HEARING_ASKED.key(), words);
    }

    private PenaltyCase held(CaseId id) {
        if (desk.isParty()) {
            desk.may("enterprise.own");
            return desk.records.lock(id);
        }
        return desk.handle(id);
    }

    /** When and where, and who presides (听证安排). */
    public record NewSitting(UUID presider, String panel, String clerk, LocalDateTime at, String place, boolean open, String secrecy) {}

    /** A head of the organ names the presider; seven full working days lie between the summons and the day. */
    public void set(CaseId id, UUID hearingId, NewSitting wanted) {
        desk.may("case.decide");
        var held = desk.records.lock(id);
        held.status.require("通知听证", CaseStatus.HEARING_PENDING);
        desk.offices.requireHead(desk.me(), held.agency);
        var hearing = open(id, hearingId);
        desk.fourEyes(id).requirePresider(wanted.presider());
        policy.require(desk.today(), wanted.at().toLocalDate(), hearing.due());
        CaseDesk.required(wanted.place(), "请填写听证地点。", "place");
        if (!wanted.open()) {
            CaseDesk.required(wanted.secrecy(), "不公开举行的，请写明理由。", "secrecy");
        }
        var sitting = new Hearing.Sitting(wanted.presider(), desk.offices.name(wanted.presider()), wanted.panel().strip(), wanted.clerk().strip(),
                desk.instant(wanted.at()), wanted.place().strip(), wanted.open(), wanted.secrecy().strip());
        var party = desk.records.require(hearing.party(), Party.class, "名当事人");
        var paper = letters.summons(held, party, sitting);
        var set = desk.records.keep(hearing.set(sitting, paper.id().value(), desk.today()));
        desk.appoint(id, wanted.presider(), CaseOfficer.Role.PRESIDER);
        var before = held.status;
        held.become(CaseStatus.HEARING_SET);
        duties.sitting(held, set, wanted.at().toLocalDate());
        desk.step(held, before, "通知听证", paper.number(), Basis.HEARING_NOTICE.key(), wanted.at().toLocalDate() + " " + wanted.place());
    }

    /** The presider records the hearing and reports on it. */
    public void hold(CaseId id, UUID hearingId, String written, String remark, String opinion) {
        var held = presided(id);
        held.status.require("记录听证", CaseStatus.HEARING_SET);
        var hearing = open(id, hearingId);
        Basis.HEARING_NOTICE.require(hearing.sitsAt() != null && !desk.day(hearing.sitsAt()).isAfter(desk.today()), "还没有到通知的听证日期。");
        var words = CaseDesk.required(written, "请记录听证情况。", "minutes");
        var found = CaseDesk.required(opinion, "请填写听证报告的意见。", "opinion");
        var party = desk.records.require(hearing.party(), Party.class, "名当事人");
        var record = minutes.hearing(held, party, hearing, words, remark.strip());
        var report = forms.hearingReport(held, hearing, words, found);
        desk.records.keep(hearing.held(desk.today(), words, found, record.id().value(), report.id().value()));
        var before = held.status;
        held.become(CaseStatus.HEARD);
        duties.done(held, CaseDuties.HOLD_HEARING);
        desk.step(held, before, "举行听证", report.number(), Basis.ON_THE_MINUTES.key(), found);
    }

    /** Withdrawn, absent without reason, or left: the hearing ends and the right counts as given up. */
    public void end(CaseId id, UUID hearingId, String reason) {
        desk.may("case.preside");
        var held = desk.records.lock(id);
        held.status.require("终止听证", CaseStatus.HEARING_PENDING, CaseStatus.HEARING_SET);
        var hearing = open(id, hearingId);
        if (hearing.presider() != null ? !hearing.presider().equals(desk.me()) : !desk.offices.heads(held.agency).contains(desk.me())) {
            throw new Refused("终止听证由主持人决定；尚未指定主持人的，由机关负责人决定。", Basis.PRESIDER.key());
        }
        desk.records.keep(hearing.ended(CaseDesk.required(reason, "请写明终止听证的情形。", "reason")));
        var before = held.status;
        held.become(CaseStatus.NOTIFIED);
        duties.drop(held, CaseDuties.SET_HEARING, "听证终止");
        duties.drop(held, CaseDuties.HOLD_HEARING, "听证终止");
        desk.step(held, before, "终止听证", "", "law:hearing-ended", reason);
    }

    private PenaltyCase presided(CaseId id) {
        desk.may("case.preside");
        var held = desk.records.lock(id);
        var mine = desk.records.officers(id, CaseOfficer.Role.PRESIDER).stream().anyMatch(o -> o.officer().equals(desk.me()));
        Basis.PRESIDER.require(mine, "听证由指定的主持人主持和记录。");
        return held;
    }

    private Hearing open(CaseId id, UUID hearingId) {
        var hearing = desk.records.require(hearingId, Hearing.class, "次听证");
        if (!hearing.penaltyCase().equals(id) || !hearing.isOpen()) {
            throw new Refused("这次听证已经举行或者终止。");
        }
        return hearing;
    }
}
