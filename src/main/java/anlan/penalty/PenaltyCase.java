package anlan.penalty;

import anlan.kernel.Refused;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A penalty case (行政处罚案件) from the lead to the archive. It moves only along {@link CaseProcedure}; what a move needs
 * is checked by the policies before it is made.
 */
@Table(schema = "penalty", name = "penalty_case")
class PenaltyCase {

    @Id CaseId id;
    @Version private @Nullable Integer version;
    UUID territory;
    String division;
    String supervisor;
    @Embedded.Empty Where where;
    String number;
    String cause;
    CaseSource source;
    @Nullable UUID sourceRecord;
    String sourceNote;
    LocalDate foundOn;
    @Nullable LocalDate receivedOn;
    String facts;
    String agency;
    CaseStatus status;
    UUID officer;
    UUID openedBy;
    Instant openedAt;
    @Nullable LocalDate filedOn;
    String clockRule;
    @Nullable LocalDate decideBy;
    int extendedBy;
    java.util.List<String> stops = java.util.List.of();
    @Nullable LocalDate stoppedOn;
    boolean harm;
    boolean publicInterest;
    boolean complex;
    boolean told;
    @Nullable LocalDate decidedOn;
    @Nullable LocalDate closedOn;
    String closing;
    @Nullable LocalDate archivedOn;
    @Nullable UUID archiveFile;
    String archiveSha256;

    /** The enterprise as it was when the lead came in, for lists. */
    record Where(String enterpriseName, String enterpriseCode, String trade, String tradeName, String town) {}

    @PersistenceCreator
    private PenaltyCase() {}

    /** A lead that is to be checked (案件线索). */
    static PenaltyCase lead(Place place, NewLead lead, String agency, UUID officer, LocalDate today, Instant now) {
        if (lead.cause().isBlank()) {
            throw new Refused("请填写案由。").at("cause");
        }
        if (lead.facts().isBlank()) {
            throw new Refused("请写明发现的违法事实。").at("facts");
        }
        if (lead.foundOn().isAfter(today)) {
            throw new Refused("发现线索的日期不能晚于今天。").at("foundOn");
        }
        requireSource(lead, today);
        var opened = blank();
        opened.territory = place.territory;
        opened.division = place.division;
        opened.supervisor = place.supervisor;
        opened.where = place.where;
        opened.cause = lead.cause().strip();
        opened.source = lead.source();
        opened.sourceRecord = lead.sourceRecord();
        opened.sourceNote = lead.sourceNote().strip();
        opened.foundOn = lead.foundOn();
        opened.receivedOn = lead.receivedOn();
        opened.facts = lead.facts().strip();
        opened.agency = agency;
        opened.status = CaseStatus.LEAD;
        opened.officer = officer;
        opened.openedBy = officer;
        opened.openedAt = now;
        opened.harm = lead.harm();
        return opened;
    }

    /** What a decision on the spot goes on in, from its service on: nothing was filed, the number is that of the decision. */
    static PenaltyCase after(SpotDecision made, String trade, String tradeName, Instant now) {
        var opened = blank();
        opened.territory = made.territory;
        opened.division = made.division;
        opened.supervisor = made.supervisor;
        opened.where = new Where(made.enterpriseName, made.enterpriseCode, trade, tradeName, made.town);
        opened.number = made.number;
        opened.cause = made.act;
        opened.source = CaseSource.ON_THE_SPOT;
        opened.sourceRecord = made.id.value();
        opened.sourceNote = made.number;
        opened.foundOn = made.decidedOn;
        opened.facts = made.facts;
        opened.agency = made.agency;
        opened.status = CaseStatus.SERVED;
        opened.officer = made.officer;
        opened.openedBy = made.officer;
        opened.openedAt = now;
        opened.decidedOn = made.decidedOn;
        opened.told = made.isUnit();
        return opened;
    }

    private static PenaltyCase blank() {
        var opened = new PenaltyCase();
        opened.id = CaseId.fresh();
        opened.number = "";
        opened.sourceNote = "";
        opened.clockRule = "";
        opened.closing = "";
        opened.archiveSha256 = "";
        return opened;
    }

    /** The decision was served: from here on the unit sees the case, unless it is about one of its people alone. */
    void tell() {
        told = told || source != CaseSource.ON_THE_SPOT;
    }

    /** Whatever came from outside has its number; an accident the day on which its approval arrived. */
    private static void requireSource(NewLead lead, LocalDate today) {
        if (!lead.source().isLead()) {
            throw new Refused("当场处罚决定从其详情页转入后续办理，不登记为线索。").at("source");
        }
        if (!lead.source().noteAsked().isEmpty() && lead.sourceNote().isBlank()) {
            throw new Refused(lead.source().noteAsked()).at("sourceNote");
        }
        var received = lead.receivedOn();
        if (lead.source() == CaseSource.ACCIDENT && received == null) {
            throw new Refused("事故类线索应当填写收到批复的日期，立案期限自该日起算。", "law:accident-filing").at("receivedOn");
        }
        if (received != null && (received.isAfter(today) || received.isBefore(lead.foundOn()))) {
            throw new Refused("收到批复的日期应当在发现线索以后，不能晚于今天。").at("receivedOn");
        }
    }

    /** Where the case belongs. */
    record Place(UUID territory, String division, String supervisor, Where where) {}

    void file(String caseNumber, LocalDate day, String rule, LocalDate decide) {
        status = status.to(CaseStatus.FILED).to(CaseStatus.INVESTIGATING);
        number = caseNumber;
        filedOn = day;
        clockRule = rule;
        decideBy = decide;
    }

    void become(CaseStatus next) {
        status = status.to(next);
    }

    /** The other authority sent it back: a lead again, or the case that was filed. */
    void comeBack() {
        status = filedOn == null ? status.to(CaseStatus.LEAD) : status.to(CaseStatus.FILED).to(CaseStatus.INVESTIGATING);
    }

    void decide(LocalDate day) {
        status = status.to(CaseStatus.DECIDED);
        decidedOn = day;
    }

    void close(LocalDate day, String how) {
        status = status.to(CaseStatus.CLOSED);
        closedOn = day;
        closing = how;
    }

    void archive(LocalDate day, UUID file, String sha256) {
        status = status.to(CaseStatus.ARCHIVED);
        archivedOn = day;
        archiveFile = file;
        archiveSha256 = sha256;
    }

    /** How pages and papers call it: the number, or the cause while it is a lead. */
    String title() {
        return number.isEmpty() ? where.enterpriseName() + "：" + cause : number;
    }
}
