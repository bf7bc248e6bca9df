package anlan.complaint;

import anlan.kernel.Refused;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/** That a complaint goes to another handler (移交承办): asked for with the reason, decided by a leader who is neither of them. */
@Table(schema = "complaint", name = "handover")
class Handover {

    @Id HandoverId id;
    @Version private @Nullable Integer version;
    UUID complaint;
    UUID asker;
    String fromName;
    UUID toPerson;
    String toName;
    String reason;
    LocalDate askedOn;
    @Nullable Boolean agreed;
    @Nullable UUID decider;
    String deciderName = "";
    @Nullable LocalDate decidedOn;
    String opinion = "";

    @PersistenceCreator
    private Handover() {}

    static Handover ask(Complaint complaint, UUID asker, UUID to, String toName, String reason, LocalDate today) {
        if (to.equals(complaint.handler)) {
            throw new Refused(toName + "就是承办人。").at("to");
        }
        if (reason.isBlank()) {
            throw new Refused("请写明移交的理由。").at("reason");
        }
        var handover = new Handover();
        handover.id = HandoverId.fresh();
        handover.complaint = complaint.id.value();
        handover.asker = asker;
        handover.fromName = complaint.handlerName;
        handover.toPerson = to;
        handover.toName = toName;
        handover.reason = reason.strip();
        handover.askedOn = today;
        return handover;
    }

    void decide(boolean yes, UUID person, String name, String words, LocalDate today) {
        if (agreed != null) {
            throw new Refused("这次移交已经审批。");
        }
        if (person.equals(asker) || person.equals(toPerson)) {
            throw new Refused("提出移交的人和接手的人不能自己审批。");
        }
        if (!yes && words.isBlank()) {
            throw new Refused("不同意的，请写明理由。").at("opinion");
        }
        agreed = yes;
        decider = person;
        deciderName = name;
        decidedOn = today;
        opinion = words.strip();
    }
}
