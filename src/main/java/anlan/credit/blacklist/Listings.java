package anlan.credit.blacklist;

import anlan.credit.record.CreditEntryId;
import anlan.credit.record.CreditRecords;
import anlan.credit.record.EntryStatus;
import anlan.credit.record.EntryView;
import anlan.credit.record.RecordDesk;
import anlan.enterprise.EnterpriseId;
import anlan.enterprise.Enterprises;
import anlan.kernel.Refused;
import anlan.law.Deadlines;
import anlan.organization.OfficerId;
import anlan.organization.Officers;
import anlan.platform.document.form.ServiceWay;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The way onto the list (列入名单): proposed by two officers, told, heard, decided by another, served. */
@Service
@Transactional
public class Listings {

    private static final ZoneId HERE = ZoneId.of("Asia/Shanghai");

    private final ListingDesk desk;
    private final ListingPapers papers;
    private final CreditRecords records;
    private final Enterprises enterprises;
    private final Officers officers;
    private final Deadlines deadlines;

    Listings(ListingDesk desk, ListingPapers papers, CreditRecords records, Enterprises enterprises, Officers officers, Deadlines deadlines) {
        this.desk = desk;
        this.papers = papers;
        this.records = records;
        this.enterprises = enterprises;
        this.officers = officers;
        this.deadlines = deadlines;
    }

    /** How a letter reached the party (送达). */
    public record Service(@Nullable ServiceWay way, String receiver, @Nullable LocalDate day) {}

    /** The rule of the list that binds today. */
    @Transactional(readOnly = true)
    public ListingRule rule() {
        return ListingRule.on(desk.today());
    }

    /** Two officers of the authority that made the penalty propose it. */
    public BlacklistingId propose(CreditEntryId penalty, List<UUID> team, String ground, String facts) {
        var entry = records.entry(penalty);
        if (!entry.kind().isPenalty() || entry.status() != EntryStatus.STANDING) {
            throw new Refused("只有受到行政处罚并且决定有效的，才能列入名单。", ListingDesk.LAW);
        }
        desk.desk.sameOrgan(entry.agency(), "谁处罚、谁决定：由作出处罚的机关提出列入。");
        if (!team.contains(desk.desk.me())) {
            throw new Refused("由参加办理的执法人员提出。", ListingDesk.LAW).at("officers");
        }
        var rule = rule();
        var words = rule.grounds().get(ground);
        if (words == null) {
            throw new Refused("请选择列入的情形。").at("ground");
        }
        RecordDesk.required(facts, "请写明违法事实和情节严重的理由。", "facts");
        desk.desk.byTwo(desk.desk.myAgency(), entry.territory(), team, "提出列入严重失信主体名单");
        if (desk.runs(penalty)) {
            throw new Refused("这项处罚已经据以提出列入名单。");
        }
        var held = draft(entry, team, rule, ground, words, facts);
        held.status = ListingStatus.PENALISED.to(ListingStatus.PROPOSED);
        desk.add(held);
        desk.start(ListingDesk.duty(held, ListingDesk.TELL, "制作告知书").by("D85", desk.today()).basis(ListingDesk.LAW, "应当公告不公告，追究责任"));
        desk.tell(held, "提出列入" + rule.name(), "", ListingDesk.LAW, List.of(penalty));
        return held.id;
    }

    private Listing draft(EntryView entry, List<UUID> team, ListingRule rule, String ground, String words, String facts) {
        var unit = enterprises.view(new EnterpriseId(entry.territory()));
        var held = new Listing();
        held.id = BlacklistingId.fresh();
        held.territory = entry.territory();
        held.division = unit.division();
        held.supervisor = unit.supervisor();
        held.enterpriseName = unit.name();
        held.enterpriseCode = unit.code();
        held.address = unit.address();
        held.leader = unit.leader();
        held.unit = entry.unit();
        held.party = entry.party();
        held.entry = entry.id();
        held.decision = entry.source();
        held.decisionNumber = entry.number();
        held.penalty = entry.matter() + "，" + entry.result();
        held.decidedPenalty = entry.day();
        held.agency = desk.desk.myAgency();
        held.authority = entry.authority();
        held.rule = rule.code();
        held.ground = ground;
        held.groundWords = words;
        held.facts = facts.strip();
        held.officers = team.stream().distinct().toList();
        held.officerNames = names(held.officers);
        held.proposedAt = desk.desk.now();
        return held;
    }

    /** Makes the notice (告知书); the party is told when it is served. */
    public void notice(BlacklistingId id) {
        var held = desk.mine(id, "告知拟列入名单");
        if (held.status != ListingStatus.PROPOSED || !held.noticeNumber.isEmpty()) {
            throw new Refused("告知书已经制作。");
        }
        held.noticeNumber = papers.notice(held).number();
        desk.done(ListingDesk.TELL, id);
        desk.serve(held, held.noticeNumber, "当事人没有收到，不得作出决定");
        desk.step(held, "制作告知书", held.noticeNumber, ListingDesk.LAW);
    }

    /** The notice or the decision reached the party; the terms run from that day. */
    public void serve(BlacklistingId id, Service service) {
        var held = desk.mine(id, "送达名单文书");
        boolean notice = held.status == ListingStatus.PROPOSED;
        var number = notice ? held.noticeNumber : held.number;
        if (number.isEmpty()) {
            throw new Refused("还没有制作文书。");
        }
        var day = checked(service, papers.dated(held, number));
        var way = Objects.requireNonNull(service.way);
        if (notice) {
            var until = deadlines.compute("D92", day, List.of()).lastDay();
            held.notified(number, day, until);
            desk.start(ListingDesk.duty(held, ListingDesk.DECIDE, "决定是否列入名单").by("D94", until).basis(ListingDesk.LAW, "应当公告不公告，追究责任"));
            if (held.unit) {
                desk.start(ListingDesk.duty(held, ListingDesk.REPLY, "陈述、申辩").by("D92", day).owedBy(new EnterpriseId(held.territory), held.agency)
                        .link("/my/credit/listings/" + id.value()).basis("", "逾期视为放弃"));
            }
        } else {
            held.served(day);
        }
        papers.serve(held, number, way, service.receiver.strip(), day.equals(desk.today()) ? desk.desk.now() : day.atTime(12, 0).atZone(HERE).toInstant());
        desk.done(ListingDesk.SERVE, id);
        desk.step(held, notice ? "告知当事人，" + held.replyUntil + " 以前可以陈述、申辩" : "送达列入决定书", number, ListingDesk.LAW);
    }

    private LocalDate checked(Service service, LocalDate dated) {
        if (service.way == null) {
            throw new Refused("请选择送达方式。").at("way");
        }
        RecordDesk.required(service.receiver, "请填写签收人。", "receiver");
        if (service.day == null || service.day.isAfter(desk.today())) {
            throw new Refused("请填写收到日期，不能晚于今天。").at("day");
        }
        if (service.day.isBefore(dated)) {
            throw new Refused("收到日期不能早于文书日期（" + dated + "）。").at("day");
        }
        return service.day;
    }

    /** The unit itself states and defends, or gives it up. */
    public void reply(BlacklistingId id, String words, boolean waived) {
        var held = desk.own(id);
        held.requireInTerm(desk.today());
        heard(held, words, waived, desk.today());
    }

    /** The officers record what the party said or wrote, on the day on which it arrived; too late it is recorded as late. */
    public void record(BlacklistingId id, String words, boolean waived, @Nullable LocalDate day) {
        var held = desk.mine(id, "记录陈述、申辩");
        if (day == null || day.isAfter(desk.today())) {
            throw new Refused("请填写日期，不能晚于今天。").at("day");
        }
        heard(held, words, waived, day);
    }

    private void heard(Listing held, String words, boolean waived, LocalDate day) {
        held.heard(RecordDesk.required(words, waived ? "请写明放弃的意思。" : "请写明陈述、申辩的内容。", "words"), waived, day);
        desk.done(ListingDesk.REPLY, held.id);
        desk.step(held, waived ? "当事人放弃陈述、申辩" : held.isLate() ? "当事人逾期陈述、申辩" : "当事人陈述、申辩", "", ListingDesk.LAW);
    }

    /** The officers answer what the party said (复核). */
    public void review(BlacklistingId id, String words) {
        var held = desk.mine(id, "复核陈述、申辩");
        held.reviewed(RecordDesk.required(words, "请逐项写明复核意见。", "words"));
        desk.step(held, "复核陈述、申辩", "", ListingDesk.LAW);
    }

    /** A head who did not propose it decides, in writing. */
    public void decide(BlacklistingId id, boolean listed, String opinion) {
        var held = desk.byHead(id, listed ? "决定列入严重失信主体名单" : "决定不予列入严重失信主体名单");
        RecordDesk.required(opinion, "请写明理由。", "opinion");
        held.decide(listed ? ListingStatus.LISTED : ListingStatus.NOT_LISTED, desk.desk.me(), desk.desk.myName(), opinion.strip(), desk.today());
        List.of(ListingDesk.DECIDE, ListingDesk.REVIEW).forEach(kind -> desk.done(kind, id));
        List.of(ListingDesk.TELL, ListingDesk.SERVE, ListingDesk.REPLY).forEach(kind -> desk.cancel(kind, id, "已经作出决定"));
        if (listed) {
            list(held);
        }
        desk.step(held, listed ? "决定列入" : "决定不予列入：" + held.opinion, held.number, ListingDesk.LAW);
    }

    /** A head puts others on it, where those who proposed it cannot go on (更换承办人). */
    public void handTo(BlacklistingId id, List<UUID> team) {
        var held = desk.byHead(id, "更换名单事项的承办人");
        var fresh = team.stream().distinct().toList();
        desk.desk.fitTeam(held.agency, held.territory, fresh, "承办严重失信主体名单事项");
        held.handTo(fresh, names(fresh));
        desk.step(held, "更换承办人：" + held.officerNames, "", ListingDesk.LAW);
    }

    private String names(List<UUID> team) {
        return team.stream().map(o -> officers.view(new OfficerId(o)).name()).collect(Collectors.joining("、"));
    }

    /** The rule of this day says how long. */
    private void list(Listing held) {
        var rule = rule();
        held.rule = rule.code();
        held.termUntil = rule.until(desk.today(), desk.wasListedBefore(held.territory, held.party, held.id), deadlines);
        held.exitFrom = rule.exitFrom(desk.today());
        held.number = papers.decision(held).number();
        desk.serve(held, held.number, "没有送达，不得公布");
        desk.start(ListingDesk.duty(held, ListingDesk.PUBLISH, "公布并通报名单").by("D95", desk.today()).basis("law:joint-restriction", "应当公告不公告，追究责任"));
    }
}
