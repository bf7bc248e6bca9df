package anlan.credit.blacklist;

import anlan.credit.record.CreditEntryId;
import anlan.kernel.Refused;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A party on its way to, on, or off the list of the gravely untrustworthy (列入严重失信主体名单): heard before the decision,
 * decided by somebody who did not propose it, restored where its early exit was got by falsehood.
 */
@Table(schema = "credit", name = "listing")
class Listing {

    @Id BlacklistingId id;
    @Version private @Nullable Integer version;
    UUID territory;
    String division;
    String supervisor;
    String enterpriseName;
    String enterpriseCode;
    String address;
    String leader;
    boolean unit;
    String party;
    CreditEntryId entry;
    UUID decision;
    String decisionNumber;
    String penalty;
    LocalDate decidedPenalty;
    String agency;
    String authority;
    String rule;
    String ground;
    String groundWords;
    String facts;
    List<UUID> officers;
    String officerNames;
    Instant proposedAt;
    ListingStatus status;
    String noticeNumber = "";
    @Nullable LocalDate notifiedOn;
    @Nullable LocalDate replyUntil;
    String reply = "";
    @Nullable LocalDate repliedOn;
    boolean waived;
    String review = "";
    @Nullable UUID decider;
    String deciderName = "";
    String opinion = "";
    @Nullable LocalDate decidedOn;
    String number = "";
    @Nullable LocalDate servedOn;
    @Nullable LocalDate termUntil;
    @Nullable LocalDate exitFrom;
    @Nullable LocalDate publishedOn;
    /** The source that its publication is known by. */
    @Nullable UUID publication;
    @Nullable Removal removal;
    String removalWhy = "";
    @Nullable LocalDate removedOn;
    String removalNumber = "";
    /** Its penalty was changed or found unlawful: a head has to look at it again. */
    boolean reviewing;

    @PersistenceCreator
    Listing() {}

    void notified(String paper, LocalDate day, LocalDate until) {
        status = status.to(ListingStatus.NOTIFIED);
        noticeNumber = paper;
        notifiedOn = day;
        replyUntil = until;
    }

    /** The party is heard once; giving it up in writing is an answer too. */
    void heard(String words, boolean givenUp, LocalDate day) {
        status = status.to(ListingStatus.NOTIFIED);
        if (repliedOn != null) {
            throw new Refused("已经陈述、申辩，或者已经放弃。");
        }
        if (notifiedOn != null && day.isBefore(notifiedOn)) {
            throw new Refused("陈述、申辩的日期不能早于告知的日期（" + notifiedOn + "）。").at("day");
        }
        reply = words;
        waived = givenUp;
        repliedOn = day;
    }

    /** An answer by account is given within the term; what arrives later on paper is recorded and reviewed all the same. */
    void requireInTerm(LocalDate day) {
        if (replyUntil != null && day.isAfter(replyUntil)) {
            throw new Refused("陈述、申辩的期限已过（" + replyUntil + "）。决定作出以前仍可以向本机关书面提出。");
        }
    }

    boolean isLate() {
        return repliedOn != null && replyUntil != null && repliedOn.isAfter(replyUntil);
    }

    void reviewed(String words) {
        status = status.to(ListingStatus.NOTIFIED);
        if (repliedOn == null || waived) {
            throw new Refused("当事人没有陈述、申辩，不必复核。");
        }
        review = words;
    }

    /** Nothing is decided before the party was heard, or its term is over. */
    void requireHeard(LocalDate today) {
        if (status == ListingStatus.NOTIFIED && repliedOn == null && replyUntil != null && !today.isAfter(replyUntil)) {
            throw new Refused("陈述、申辩的期限还没有届满（" + replyUntil + "），不得作出决定。");
        }
        if (repliedOn != null && !waived && review.isEmpty()) {
            throw new Refused("当事人的陈述、申辩还没有复核，不得作出决定。");
        }
    }

    /** Four eyes: whoever proposed it does not decide it. */
    void decide(ListingStatus outcome, UUID head, String name, String words, LocalDate day) {
        if (officers.contains(head)) {
            throw new Refused("提出列入的人员不能作出决定，请由其他负责人决定。");
        }
        if (outcome == ListingStatus.LISTED) {
            requireHeard(day);
        }
        status = status.to(outcome);
        decider = head;
        deciderName = name;
        opinion = words;
        decidedOn = day;
        reviewing = false;
    }

    /** Others take it over, none of whom has decided it (更换承办人). */
    void handTo(List<UUID> team, String names) {
        if (status.isEnded()) {
            throw new Refused("“" + status.label() + "”的名单事项不需要更换承办人。");
        }
        if (decider != null && team.contains(decider)) {
            throw new Refused("作出决定的负责人不能承办。").at("officers");
        }
        officers = List.copyOf(team);
        officerNames = names;
    }

    void served(LocalDate day) {
        if (status != ListingStatus.LISTED || servedOn != null) {
            throw new Refused(status == ListingStatus.LISTED ? "列入决定书已经送达。" : "“" + status.label() + "”不能登记送达。");
        }
        servedOn = day;
    }

    void published(LocalDate day) {
        if (servedOn == null) {
            throw new Refused("列入决定书还没有送达，不得公布。");
        }
        status = status.to(ListingStatus.PUBLISHED);
        publishedOn = day;
    }

    void askExit(LocalDate today) {
        if (exitFrom == null || today.isBefore(exitFrom)) {
            throw new Refused(exitFrom == null ? "列入时施行的规则没有规定提前移出。" : "自 " + exitFrom + " 起才能申请提前移出。");
        }
        status = status.to(ListingStatus.EXIT_APPLIED);
    }

    boolean mayAskExit(LocalDate today) {
        return status == ListingStatus.PUBLISHED && exitFrom != null && !today.isBefore(exitFrom);
    }

    void stay() {
        status = status.to(ListingStatus.PUBLISHED);
    }

    void remove(Removal how, String why, LocalDate day) {
        status = status.to(ListingStatus.REMOVED);
        removal = how;
        removalWhy = why;
        removedOn = day;
        reviewing = false;
    }

    /** Its early exit was got by falsehood: it is on the list again, for the rest of its term. */
    void restore(LocalDate today) {
        if (removal != Removal.EXIT) {
            throw new Refused("只有提前移出的，才能因为申请材料虚假撤销移出。");
        }
        if (termUntil != null && today.isAfter(termUntil)) {
            throw new Refused("管理期已经届满（" + termUntil + "）。");
        }
        status = status.to(ListingStatus.PUBLISHED);
        removal = null;
        removalWhy = "";
        removedOn = null;
        removalNumber = "";
    }
}
