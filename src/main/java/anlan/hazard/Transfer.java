package anlan.hazard;

import anlan.inspection.VisitView;
import anlan.kernel.Refused;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/**
 * What was found but is for another authority to deal with (移送其他部门): proposed by an officer of the visit, approved by
 * somebody else, received by that authority.
 */
@Table(schema = "hazard", name = "transfer")
class Transfer {

    @Id TransferId id;
    @Version private @Nullable Integer version;
    UUID territory;
    String division;
    String supervisor;
    UUID visit;
    String agency;
    List<UUID> hazards;
    String receiver;
    String reason;
    String materials;
    String contact;
    TransferStatus status;
    UUID proposedBy;
    LocalDate proposedOn;
    @Nullable UUID decidedBy;
    @Nullable LocalDate decidedOn;
    @Nullable String opinion;
    @Nullable String number;
    @Nullable UUID paper;
    @Nullable LocalDate receivedOn;
    @Nullable String receivedBy;
    String body = "";
    @Nullable String answer;
    @Nullable LocalDate answeredOn;
    @Nullable String answerNumber;

    @PersistenceCreator
    private Transfer() {}

    static Transfer of(VisitView visit, List<UUID> hazards, Transfers.Proposal proposal, UUID by, LocalDate day) {
        var transfer = new Transfer();
        transfer.id = TransferId.fresh();
        transfer.territory = visit.enterprise();
        transfer.division = visit.division();
        transfer.supervisor = visit.supervisor();
        transfer.visit = visit.id().value();
        transfer.agency = visit.agency();
        transfer.hazards = List.copyOf(hazards);
        transfer.status = TransferStatus.PROPOSED;
        transfer.write(proposal, by, day);
        return transfer;
    }

    void propose(Transfers.Proposal proposal, UUID by, LocalDate day) {
        status = status.to(TransferStatus.PROPOSED);
        write(proposal, by, day);
    }

    private void write(Transfers.Proposal proposal, UUID by, LocalDate day) {
        receiver = proposal.require(proposal.receiver(), "receiver", "受移送机关");
        reason = proposal.require(proposal.reason(), "reason", "移送理由");
        materials = proposal.require(proposal.materials(), "materials", "移送材料");
        contact = proposal.contact().strip();
        proposedBy = by;
        proposedOn = day;
        body = "";
        answer = null;
        answeredOn = null;
        answerNumber = null;
        receivedBy = null;
        receivedOn = null;
    }

    /** Who proposed it does not approve it. */
    void decide(boolean approved, UUID by, String words, LocalDate day) {
        if (by.equals(proposedBy)) {
            throw new Refused("提出移送的人员不能自己审批。");
        }
        if (!approved && words.isBlank()) {
            throw new Refused("退回应当写明理由。").at("opinion");
        }
        status = status.to(approved ? TransferStatus.ISSUED : TransferStatus.RETURNED);
        decidedBy = by;
        decidedOn = day;
        opinion = words.isBlank() ? "同意移送。" : words.strip();
    }

    void receive(String by, LocalDate day, LocalDate today) {
        if (by.isBlank()) {
            throw new Refused("请填写受移送机关签收人。").at("receivedBy");
        }
        if (decidedOn == null || day.isBefore(decidedOn) || day.isAfter(today)) {
            throw new Refused("签收日期应当在移送之日与今天之间。").at("receivedOn");
        }
        status = status.to(TransferStatus.RECEIVED);
        receivedBy = by.strip();
        receivedOn = day;
    }

    /** The receiver sends it back, or says what became of it. */
    void answer(boolean declined, String words, String letter, LocalDate day) {
        if (words.isBlank()) {
            throw new Refused(declined ? "请写明退回的理由。" : "请写明处理结果。").at("words");
        }
        status = status.to(declined ? TransferStatus.DECLINED : TransferStatus.ANSWERED);
        answer = words.strip();
        answerNumber = letter.strip();
        answeredOn = day;
    }
}
