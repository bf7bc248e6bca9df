package anlan.hazard;

import anlan.kernel.Refused;
import anlan.mandate.DutyView;
import anlan.mandate.Inbox;
import anlan.platform.document.PaperView;
import anlan.platform.document.Papers;
import anlan.platform.security.Me;
import anlan.platform.security.Permissions;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the authority that a matter was handed over to does itself (受移送机关的签收和答复). It does not see the visit: who calls
 * this has made sure that it was sent to the body, and asks in the name of the program.
 */
@Service
@Transactional
public class TransferAnswers {

    /** What it may do (签收、退回、反馈). */
    public enum Kind { RECEIVE, DECLINE, RESULT }

    private static final Set<String> ALONG = Set.of("case-transfer", "inspection-record");

    private final Transfers transfers;
    private final Offices offices;
    private final Papers papers;
    private final Inbox inbox;
    private final Permissions permissions;
    private final Me me;
    private final Clock clock;

    TransferAnswers(Transfers transfers, Offices offices, Papers papers, Inbox inbox, Permissions permissions, Me me, Clock clock) {
        this.transfers = transfers;
        this.offices = offices;
        this.papers = papers;
        this.inbox = inbox;
        this.permissions = permissions;
        this.me = me;
        this.clock = clock;
    }

    /** What goes along with a transfer (移送的材料), and whose it is. */
    public record File(
            TransferView transfer, String agency, String organ, UUID enterprise, String enterpriseName, String division, String supervisor, List<PaperView> papers) {

        public File {
            papers = List.copyOf(papers);
        }
    }

    @Transactional(readOnly = true)
    public File file(TransferId id) {
        var transfer = transfers.require(id);
        var visit = transfers.visit(transfer);
        var along = papers.of(visit.id()).stream().filter(p -> ALONG.contains(p.kind()) && p.status().isValid())
                .filter(p -> !p.kind().equals("case-transfer") || p.id().value().equals(transfer.paper)).toList();
        return new File(TransferView.of(transfer), transfer.agency, offices.organ(transfer.agency).name(), transfer.territory, visit.subject().enterpriseName(),
                transfer.division, transfer.supervisor, along);
    }

    /** What the body of the signed-in person may do now. */
    @Transactional(readOnly = true)
    public List<Kind> next(TransferId id) {
        var transfer = transfers.require(id);
        if (transfer.body.isEmpty() || !transfer.body.equals(me.get().body())) {
            return List.of();
        }
        return switch (transfer.status) {
            case ISSUED -> List.of(Kind.RECEIVE, Kind.DECLINE);
            case RECEIVED -> List.of(Kind.RESULT, Kind.DECLINE);
            default -> List.of();
        };
    }

    public void answer(TransferId id, Kind kind, String words, String number) {
        permissions.require("received.answer");
        var transfer = transfers.held(id);
        if (!next(id).contains(kind)) {
            throw new Refused("“" + transfer.status.label() + "”的移送现在不能这样答复，没有重复登记。");
        }
        var today = LocalDate.now(clock);
        if (kind == Kind.RECEIVE) {
            if (words.isBlank()) {
                throw new Refused("请填写签收人。").at("words");
            }
            transfers.receive(transfer, words, today);
        } else {
            transfers.answer(transfer, kind == Kind.DECLINE, words, number, today);
        }
    }

    /** The clocks of both sides. */
    @Transactional(readOnly = true)
    public List<DutyView> clocks(TransferId id) {
        return inbox.about(id);
    }
}
