package anlan.credit;

import anlan.kernel.Refused;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/** A line of the public register (公示): proposed by a record, shown for as long as its rule says, then taken down everywhere. */
@Table(schema = "credit", name = "publication")
class Publication {

    @Id PublicationId id;
    @Version private @Nullable Integer version;
    UUID territory;
    String division;
    String supervisor;
    PublicationKind kind;
    UUID source;
    boolean unit;
    String subject;
    String number;
    long numberKey;
    String matter;
    String basis;
    String result;
    String authority;
    LocalDate day;
    @Nullable LocalDate closedOn;
    String influence = "";
    String withheld = "";
    String rule = "";
    @Nullable Integer ruleVersion;
    String sourceResult;
    PublicationStatus status;
    Instant proposedAt;
    @Nullable LocalDate due;
    String approvedBy = "";
    @Nullable Instant publishedAt;
    @Nullable LocalDate until;
    @Nullable Instant correctedAt;
    String correction = "";
    @Nullable Instant endedAt;
    String endedReason = "";

    @PersistenceCreator
    private Publication() {}

    static Publication propose(Proposal proposal, PublicText text, String division, String supervisor, Instant now) {
        var proposed = new Publication();
        proposed.id = PublicationId.fresh();
        proposed.territory = proposal.enterprise().value();
        proposed.division = division;
        proposed.supervisor = supervisor;
        proposed.kind = proposal.kind();
        proposed.source = proposal.source();
        proposed.unit = proposal.unit();
        proposed.subject = text.subject(proposal.subject(), proposal.unit());
        proposed.number = proposal.number();
        proposed.numberKey = DocumentNumber.key(proposal.number());
        proposed.matter = text.plain(proposal.matter());
        proposed.basis = text.plain(proposal.basis());
        proposed.result = text.plain(proposal.result());
        proposed.sourceResult = proposed.result;
        proposed.authority = proposal.authority();
        proposed.day = proposal.day();
        proposed.closedOn = proposal.closedOn();
        proposed.status = PublicationStatus.PROPOSED;
        proposed.proposedAt = now;
        return proposed;
    }

    /** The rule of that day, in the words it then had, is that of the line from here on. */
    void under(PublicationRule by) {
        if (ruleVersion == null) {
            rule = by.code();
            ruleVersion = by.version();
        }
    }

    void mark(String why) {
        if (status != PublicationStatus.PROPOSED) {
            throw new Refused("已经" + status.label() + "，不需要再注明。");
        }
        influence = why;
    }

    void publish(PublicationRule by, String who, LocalDate today, Instant now) {
        if (by.marked() && influence.isBlank()) {
            throw new Refused("对个人的处罚只有具有社会影响的才公开，请先写明理由。", by.basis()).at("influence");
        }
        status = status.to(PublicationStatus.PUBLISHED);
        under(by);
        approvedBy = who;
        publishedAt = now;
        until = by.until(day, closedOn);
        if (until != null && until.isBefore(today)) {
            throw new Refused("按规则应当公开至 " + until + "，现在已经期满，不再公开。", by.basis());
        }
    }

    /** The record went on: an order is settled, a listing is over. Told again what it was told last it changes nothing, not even what was corrected since. */
    boolean advance(String newResult, @Nullable LocalDate closed, @Nullable LocalDate newUntil, Instant now) {
        if (newResult.equals(sourceResult) && Objects.equals(closed, closedOn)) {
            return false;
        }
        result = newResult;
        sourceResult = newResult;
        closedOn = closed;
        if (status == PublicationStatus.PUBLISHED) {
            until = newUntil;
            correctedAt = now;
        }
        return true;
    }

    void correct(Correction content, String why, PublicText text, Instant now) {
        if (status.isEnded()) {
            throw new Refused("“" + status.label() + "”的公示不能更正。");
        }
        matter = text.plain(content.matter());
        basis = text.plain(content.basis());
        result = text.plain(content.result());
        withheld = text.plain(content.withheld());
        if (status == PublicationStatus.PUBLISHED) {
            correctedAt = now;
            correction = text.plain(why);
        }
    }

    void end(PublicationStatus as, String why, Instant now) {
        status = status.to(as);
        endedAt = now;
        endedReason = why;
    }

    /** When it was put right after that moment; refused where it was not. */
    Instant correctedSince(Instant moment) {
        if (correctedAt == null || correction.isEmpty() || correctedAt.isBefore(moment)) {
            throw new Refused("这条公示在异议提出以后没有更正过。").at("corrected");
        }
        return correctedAt;
    }

    /** When it ended and how, for whoever asks; why is told elsewhere. */
    String ended(ZoneId zone) {
        return "已于 " + LocalDate.ofInstant(Objects.requireNonNull(endedAt), zone) + " 不再公开（" + status.label() + "）";
    }
}
