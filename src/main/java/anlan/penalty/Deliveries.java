package anlan.penalty;

import anlan.kernel.Identifier;
import anlan.kernel.Refused;
import anlan.mandate.Duties;
import anlan.platform.document.PaperView;
import anlan.platform.document.form.Addressee;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The service of letters that have no deed of service of their own (其他文书的送达). */
@Service
@Transactional
public class Deliveries {

    static final String SERVE = "SERVE_LETTER";
    private static final String TERM = "D85";

    private final CaseDesk desk;
    private final PaperDesk papers;
    private final Duties duties;
    private final ObjectProvider<DeliveryEffect> effects;

    Deliveries(CaseDesk desk, PaperDesk papers, Duties duties, ObjectProvider<DeliveryEffect> effects) {
        this.desk = desk;
        this.papers = papers;
        this.duties = duties;
        this.effects = effects;
    }

    /** A letter of this record waits for its service; until the day, or in the term of the house where none is given. */
    void add(PenaltyCase held, Delivery.Kind kind, UUID subject, Addressee to, @Nullable Party party, PaperView paper, @Nullable LocalDate until) {
        var made = desk.records.add(new Delivery(Identifier.fresh(), held.id, kind, subject, to.name(), !to.person(), party == null ? null : party.id(),
                paper.number(), paper.id().value(), desk.today(), null, ""));
        var duty = CaseDuties.mine(held, SERVE, "送达" + kind.label() + " " + paper.number()).cause(made.id().toString()).basis(Basis.SERVICE_WAYS.key(), "没有送达的不发生效力");
        duties.start(until == null ? duty.by(TERM, desk.today()) : duty.dueOn(until));
    }

    /** The letter of a record, where one was made. */
    Optional<Delivery> of(CaseId id, Delivery.Kind kind, UUID subject) {
        return desk.records.of(id, Delivery.class).stream().filter(d -> d.kind() == kind && d.subject().equals(subject)).findFirst();
    }

    public void serve(CaseId id, UUID deliveryId, Receipt receipt) {
        var held = desk.handle(id);
        var delivery = desk.records.require(deliveryId, Delivery.class, "份文书");
        if (!delivery.penaltyCase().equals(id) || !delivery.isOpen()) {
            throw new Refused("这份文书已经送达，或者不属于本案。");
        }
        CaseNotices.receipt(receipt);
        var day = desk.day(receipt.receivedAt());
        if (day.isBefore(delivery.madeOn()) || day.isAfter(desk.today())) {
            throw new Refused("收到时间应当在文书制作以后，不能晚于今天。").at("receivedAt");
        }
        var party = delivery.party() == null ? null : desk.records.require(delivery.party(), Party.class, "名当事人");
        papers.serve(held, party, delivery.to(), delivery.paper(), receipt);
        var served = desk.records.keep(delivery.served(day));
        settled(held);
        desk.step(held, held.status, "送达" + served.kind().label(), served.number(), Basis.SERVICE_WAYS.key(), receipt.way().label());
        effects.stream().filter(e -> e.isOf(served.kind())).forEach(e -> e.delivered(held, served, receipt, day));
    }

    private void settled(PenaltyCase held) {
        if (desk.records.of(held.id, Delivery.class).stream().noneMatch(Delivery::isOpen)) {
            duties.done(SERVE, held.id);
        }
    }

    /** The letter of a record is not handed over any more; the sheet is void. */
    void drop(PenaltyCase held, Delivery.Kind kind, UUID subject, String why) {
        of(held.id, kind, subject).filter(Delivery::isOpen).ifPresent(d -> {
            desk.records.keep(d.dropped(why));
            papers.voided(d.paper(), why);
            settled(held);
        });
    }

    @Transactional(readOnly = true)
    public List<Delivery> of(CaseId id) {
        return desk.records.of(id, Delivery.class);
    }
}
