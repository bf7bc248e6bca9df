package anlan.credit;

import anlan.platform.security.Me;
import anlan.platform.security.Permissions;
import anlan.platform.web.Page;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Disputes about what is public (公示异议): raised by the unit, checked and answered by an officer with the reason, the unit's words looked at before they show. */
@Service
@Transactional
public class Disputes {

    private final DisputeDesk desk;
    private final PublicationDesk publications;
    private final Publications lines;
    private final DisputeHandlers handlers;
    private final Permissions permissions;
    private final Me me;

    Disputes(DisputeDesk desk, PublicationDesk publications, Publications lines, DisputeHandlers handlers, Permissions permissions, Me me) {
        this.desk = desk;
        this.publications = publications;
        this.lines = lines;
        this.handlers = handlers;
        this.permissions = permissions;
        this.me = me;
    }

    /** The unit disputes a line about itself, and may want its own words beside it. */
    public String raise(PublicationId id, String words, String reply) {
        permissions.require("enterprise.own");
        Objects.requireNonNull(me.get().enterprise());
        lines.requireOwn(id);
        return desk.raise(id, true, words, reply).number;
    }

    /** What the unit has raised about that line. */
    @Transactional(readOnly = true)
    public List<DisputeView> mine(PublicationId id) {
        permissions.require("enterprise.own");
        return desk.of(id, me.get().enterprise());
    }

    @Transactional(readOnly = true)
    public Page<DisputeRow> list(String tab, int page) {
        permissions.require("publication.read");
        return desk.page(tab, page);
    }

    @Transactional(readOnly = true)
    public DisputeView view(DisputeId id) {
        permissions.require("publication.read");
        return DisputeView.of(desk.require(id));
    }

    public void take(DisputeId id) {
        permissions.require("publication.approve");
        var dispute = desk.require(id);
        publications.requireOrgan(desk.about(dispute));
        dispute.take(me.person(), me.name());
        desk.told(dispute, "承办公示异议", "");
    }

    /** To whom the signed-in person may give it: nobody, unless he is the handler or leads him. */
    @Transactional(readOnly = true)
    public Map<UUID, String> successors(DisputeId id) {
        return permissions.may("publication.approve") ? handlers.successors(desk.require(id), me.person()) : Map.of();
    }

    /** Somebody else of the organ goes on with it, the contact included (改派), where the handler is away. */
    public void handOver(DisputeId id, UUID to, String reason) {
        permissions.require("publication.approve");
        var dispute = desk.require(id);
        var why = PublicationDesk.required(reason, "请写明改派的理由。", "reason");
        var before = dispute.handlerName;
        dispute.handOver(to, handlers.named(dispute, me.person(), to));
        desk.told(dispute, "改派承办人", before + " → " + dispute.handlerName + "：" + why);
    }

    /** Whom to answer; every look is in the ledger. */
    public String contact(DisputeId id) {
        var dispute = own(id);
        desk.told(dispute, "查看异议人的联系方式", "");
        return desk.contact(id);
    }

    /** @param corrected the line was put right already since the dispute came in */
    public void answer(DisputeId id, boolean upheld, boolean corrected, String why) {
        var dispute = own(id);
        publications.pass(desk.about(dispute), publications.rule(desk.about(dispute)), "答复公示异议", desk.today());
        dispute.answer(upheld, DisputeDesk.checked(PublicationDesk.required(why, "请写明核实的情况和理由。", "answer"), "answer", true), desk.now());
        desk.answered(dispute, corrected);
        desk.told(dispute, upheld ? "异议属实" : "异议不属实", dispute.answer + (dispute.outcome.isEmpty() ? "" : "；公示" + dispute.outcome));
    }

    /** The unit's words appear beside the line, or do not, and why (公开当事单位的说明). */
    public void settleReply(DisputeId id, boolean shown, String note) {
        var dispute = own(id);
        dispute.settleReply(shown, shown ? note.strip() : PublicationDesk.required(note, "请写明为什么不公开这段说明。", "note"));
        desk.told(dispute, shown ? "公开当事单位的说明" : "不公开当事单位的说明", dispute.replyNote);
        if (shown) {
            desk.show(dispute, publications.text(desk.about(dispute)).plain(dispute.reply));
            lines.touch(dispute.publication);
        }
    }

    /** The unit takes its own words back (撤回说明). */
    public void withdrawReply(DisputeId id) {
        permissions.require("enterprise.own");
        var dispute = desk.require(id);
        lines.requireOwn(dispute.publication);
        end(dispute, "单位撤回说明", "单位撤回");
    }

    /** An officer of the organ takes the unit's words down and says why (撤下说明). */
    public void takeDownReply(DisputeId id, String why) {
        permissions.require("publication.approve");
        var dispute = desk.require(id);
        publications.requireOrgan(desk.about(dispute));
        end(dispute, "撤下当事单位的说明", PublicationDesk.required(why, "请写明为什么撤下这段说明。", "note"));
    }

    private void end(Dispute dispute, String event, String why) {
        boolean shown = dispute.replyStatus == ReplyStatus.SHOWN;
        dispute.endReply(why);
        desk.told(dispute, event, why);
        if (shown) {
            desk.hide(dispute);
            lines.touch(dispute.publication);
        }
    }

    private Dispute own(DisputeId id) {
        permissions.require("publication.approve");
        var dispute = desk.require(id);
        dispute.onlyBy(me.person());
        return dispute;
    }
}
