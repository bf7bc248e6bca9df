package anlan.credit;

import anlan.kernel.Refused;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/** Somebody says that a public line is wrong (公示异议), and a unit may have its own words set beside it. */
@Table(schema = "credit", name = "dispute")
class Dispute {

    @Id DisputeId id;
    @Version private @Nullable Integer version;
    String number;
    UUID territory;
    String division;
    String supervisor;
    PublicationId publication;
    boolean byUnit;
    String agency;
    Instant receivedAt;
    String words;
    String reply;
    ReplyStatus replyStatus;
    String replyNote = "";
    DisputeStatus status;
    @Nullable UUID handler;
    String handlerName = "";
    String answer = "";
    @Nullable Instant answeredAt;
    String outcome = "";

    @PersistenceCreator
    private Dispute() {}

    static Dispute raise(String number, Publication about, boolean byUnit, String agency, String words, String reply, Instant now) {
        var raised = new Dispute();
        raised.id = DisputeId.fresh();
        raised.number = number;
        raised.territory = about.territory;
        raised.division = about.division;
        raised.supervisor = about.supervisor;
        raised.publication = about.id;
        raised.byUnit = byUnit;
        raised.agency = agency;
        raised.receivedAt = now;
        raised.words = words;
        raised.reply = reply;
        raised.replyStatus = reply.isEmpty() ? ReplyStatus.NONE : ReplyStatus.PENDING;
        raised.status = DisputeStatus.RECEIVED;
        return raised;
    }

    /** Somebody becomes the only one who sees whom to answer (承办). */
    void take(UUID person, String name) {
        if (handler != null) {
            throw new Refused("这件异议已由" + handlerName + "承办。");
        }
        handler = person;
        handlerName = name;
    }

    /** Somebody else of the organ goes on with it (改派). */
    void handOver(UUID person, String name) {
        if (status != DisputeStatus.RECEIVED && replyStatus != ReplyStatus.PENDING) {
            throw new Refused("这件异议已经办完，不需要改派。");
        }
        if (person.equals(handler)) {
            throw new Refused("这件异议已由" + handlerName + "承办。").at("to");
        }
        handler = person;
        handlerName = name;
    }

    void onlyBy(UUID person) {
        if (!person.equals(handler)) {
            throw new Refused(handler == null ? "请先承办这件异议。" : "这件异议由" + handlerName + "承办。");
        }
    }

    void answer(boolean upheld, String why, Instant now) {
        status = status.to(upheld ? DisputeStatus.UPHELD : DisputeStatus.REJECTED);
        answer = why;
        answeredAt = now;
    }

    void settleReply(boolean shown, String note) {
        if (replyStatus != ReplyStatus.PENDING) {
            throw new Refused("没有等待核对的说明。");
        }
        replyStatus = shown ? ReplyStatus.SHOWN : ReplyStatus.REFUSED;
        replyNote = note;
    }

    void endReply(String why) {
        if (!replyStatus.isOpen()) {
            throw new Refused("没有可以撤下的说明。");
        }
        replyStatus = ReplyStatus.ENDED;
        replyNote = why;
    }
}
