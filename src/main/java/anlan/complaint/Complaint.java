package anlan.complaint;

import anlan.kernel.Refused;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/**
 * What was reported to the office (举报), in the words of the officer who restated it (转述). Who reported it, how to reach
 * him, his own words and his photos are sealed elsewhere.
 */
@Table(schema = "complaint", name = "complaint")
class Complaint {

    @Id ComplaintId id;
    @Version private @Nullable Integer version;
    String number;
    String division;
    ComplaintSource source;
    Instant receivedAt;
    boolean anonymous;
    boolean consent;
    ComplaintStatus status;
    String agency;
    @Nullable UUID handler;
    String handlerName = "";
    String summary = "";
    String place = "";
    @Nullable UUID enterprise;
    String enterpriseName = "";
    boolean fatal;
    @Nullable LocalDate acceptedOn;
    String redirectedTo = "";
    String redirectReason = "";
    List<UUID> checkers = List.of();
    String checkNote = "";
    @Nullable LocalDate checkStartedOn;
    @Nullable LocalDate checkedOn;
    String finding = "";
    String measures = "";
    @Nullable UUID signer;
    String signerName = "";
    @Nullable LocalDate signedOn;
    String opinion = "";
    @Nullable LocalDate feedbackOn;
    String feedback = "";
    @Nullable LocalDate closedOn;
    boolean unread;
    int extendedDays;
    @Nullable Boolean confirmed;
    @Nullable UUID firstOf;
    String firstReason = "";
    String noReward = "";
    @Nullable UUID visit;
    String visitPaper = "";
    String visitResult = "";

    @PersistenceCreator
    private Complaint() {}

    static Complaint receive(String number, ComplaintSource source, Report report, String agency, String division, Instant now) {
        var complaint = new Complaint();
        complaint.id = ComplaintId.fresh();
        complaint.number = number;
        complaint.source = source;
        complaint.receivedAt = now;
        complaint.anonymous = report.isAnonymous();
        complaint.consent = report.consent();
        complaint.status = ComplaintStatus.RECEIVED;
        complaint.agency = agency;
        complaint.division = division;
        return complaint;
    }

    /** Somebody becomes the only one who may open the seal (承办). */
    void take(UUID person, String name, String ofAgency) {
        if (handler != null) {
            throw new Refused("这件举报已由" + handlerName + "承办。");
        }
        handler = person;
        handlerName = name;
        agency = ofAgency;
    }

    void onlyBy(UUID person) {
        if (!person.equals(handler)) {
            throw new Refused(handler == null ? "请先承办这件举报。" : "这件举报由" + handlerName + "承办，只有承办人可以办理。", "law:complaint");
        }
    }

    void accept(Restatement restated, LocalDate today) {
        status = status.to(ComplaintStatus.ACCEPTED);
        restate(restated);
        acceptedOn = today;
    }

    private void restate(Restatement restated) {
        summary = written(restated.summary(), "请转述举报的事项，不写举报人和举报原话。", "summary");
        place = restated.place().strip();
        enterprise = restated.enterprise();
        enterpriseName = restated.enterpriseName();
        fatal = restated.fatal();
    }

    void redirect(Restatement restated, String to, String reason) {
        status = status.to(ComplaintStatus.REDIRECTED);
        restate(restated);
        redirectedTo = written(to, "请写明转交的部门。", "to");
        redirectReason = written(reason, "请写明为什么转交，举报人会看到。", "reason");
    }

    /** A death is checked by the government of the county or above, which says so in a paper (涉及人员死亡). */
    void startCheck(Set<UUID> officers, String note, LocalDate today) {
        if (fatal && note.isBlank()) {
            throw new Refused("涉及人员死亡的举报由县级以上人民政府组织核查，请写明政府组织核查的文件或者批示。", "law:complaint-death").at("note");
        }
        status = status.to(ComplaintStatus.CHECKING);
        checkers = List.copyOf(officers);
        checkNote = note.strip();
        checkStartedOn = today;
    }

    void conclude(boolean confirmed, String found, String done, LocalDate day, LocalDate today) {
        var next = status.to(confirmed ? ComplaintStatus.CONFIRMED : ComplaintStatus.UNFOUNDED);
        if (checkStartedOn == null || day.isBefore(checkStartedOn) || day.isAfter(today)) {
            throw new Refused("核查结束日期应当在开始核查之日 " + checkStartedOn + " 与今天之间。").at("checkedOn");
        }
        finding = written(found, "请写明核查情况，形成书面材料。", "finding");
        measures = confirmed ? written(done, "查证属实的，请写明整改和处理措施。", "measures") : done.strip();
        checkedOn = day;
        this.confirmed = confirmed;
        status = next;
    }

    /** Corrective measures need the signature of a leader, who is not the one who checked. */
    void sign(boolean agreed, UUID person, String name, String words, LocalDate today) {
        if (person.equals(handler) || checkers.contains(person)) {
            throw new Refused("承办人和核查人员不能自己签字，请由负责人签字。", "law:complaint");
        }
        status = status.to(agreed ? ComplaintStatus.HANDLED : ComplaintStatus.CHECKING);
        opinion = agreed ? words.strip() : written(words, "退回的，请写明要补充核查什么。", "opinion");
        signer = agreed ? person : null;
        signerName = agreed ? name : "";
        signedOn = agreed ? today : null;
    }

    void feedBack(String words, LocalDate today) {
        status = status.to(ComplaintStatus.FEEDBACK);
        feedback = written(words, "请写明怎样答复，举报人会看到。", "feedback");
        feedbackOn = today;
    }

    /** By the authority above, once and no longer than the law lets it (延长办理期限). */
    void extend(int days, int most) {
        if (status != ComplaintStatus.ACCEPTED && status != ComplaintStatus.CHECKING && !status.isConcluded()) {
            throw new Refused("受理以后、处理以前才能延长办理期限。", "law:complaint");
        }
        if (days < 1 || extendedDays + days > most) {
            throw new Refused("延长的日数应当在 1 至 " + (most - extendedDays) + " 之间，合计不超过 " + most + " 日。", "law:complaint").at("days");
        }
        extendedDays += days;
    }

    /**
     * Somebody reported the same before him; a reward is for the first (同一事项).
     *
     * @param first the complaint that came first and is itself linked to none
     */
    void follow(Complaint first, String reason) {
        if (first.id.equals(id) || !first.receivedAt.isBefore(receivedAt)) {
            throw new Refused("请填写同一事项中最先收到的那一件的编号。").at("first");
        }
        if (first.firstOf != null || first.status == ComplaintStatus.REDIRECTED) {
            throw new Refused("“" + first.number + "”" + (first.firstOf == null ? "已转交其他部门" : "本身关联了更早的一件") + "，不能作为最先的一件。").at("first");
        }
        firstOf = first.id.value();
        firstReason = written(reason, "请写明为什么是同一事项。", "firstReason");
    }

    /** The seal goes along: from now on the other one alone may open it (移交承办). */
    void handTo(UUID person, String name) {
        handler = person;
        handlerName = name;
    }

    /** A visit is to find out whether it is true; its team are those who check. */
    void orderVisit(UUID ordered, Set<UUID> team, LocalDate today) {
        if (visit != null && visitResult.isEmpty()) {
            throw new Refused("已经安排的现场检查还没有结果。请等记录签署，或者先取消那次检查。");
        }
        if (status == ComplaintStatus.ACCEPTED) {
            startCheck(team, "", today);
        } else if (status == ComplaintStatus.CHECKING) {
            checkNote = checkNote + (checkNote.isEmpty() || visitResult.isEmpty() ? "" : "；") + visitResult;
            addCheckers(team);
        } else {
            throw new Refused("受理以后、得出核查结果以前，才能安排现场检查。", "law:complaint");
        }
        visit = ordered;
        visitPaper = "";
        visitResult = "";
    }

    /** Whoever took part in any check of it does not sign its result. */
    private void addCheckers(Collection<UUID> more) {
        var all = new LinkedHashSet<>(checkers);
        all.addAll(more);
        checkers = List.copyOf(all);
    }

    /** What the visit found came back; false where it is not the visit that was ordered. */
    boolean visited(UUID made, Collection<UUID> team, String paper, String result) {
        if (!made.equals(visit)) {
            return false;
        }
        addCheckers(team);
        visitPaper = paper;
        visitResult = result;
        return true;
    }

    void startReward() {
        if (!Boolean.TRUE.equals(confirmed)) {
            throw new Refused("查证属实的举报才能奖励。", "law:complaint-reward");
        }
        if (status != ComplaintStatus.REWARD) {
            status = status.to(ComplaintStatus.REWARD);
        }
        closedOn = null;
        noReward = "";
    }

    /** @param why why a confirmed one that led to a fine goes without reward; else empty */
    void close(String why, LocalDate today) {
        if (status != ComplaintStatus.CLOSED || why.isBlank()) {
            status = status.to(ComplaintStatus.CLOSED);
        }
        noReward = why.strip();
        closedOn = today;
    }

    private static String written(String text, String otherwise, String field) {
        if (text.isBlank()) {
            throw new Refused(otherwise).at(field);
        }
        return text.strip();
    }
}
