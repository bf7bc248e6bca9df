package anlan.penalty;

import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Sealed goods go to the police with the suspected crime, and the party is told in writing (查封、扣押的财物一并移送，强制法 21). */
@Component
class GoodsSending {

    private final CaseDesk desk;
    private final ObjectProvider<HeldGoods> goods;
    private final SealingSteps steps;
    private final SealingDuties sealings;
    private final ReferralLetters letters;
    private final Deliveries deliveries;

    GoodsSending(CaseDesk desk, ObjectProvider<HeldGoods> goods, SealingSteps steps, SealingDuties sealings, ReferralLetters letters, Deliveries deliveries) {
        this.desk = desk;
        this.goods = goods;
        this.steps = steps;
        this.sealings = sealings;
        this.letters = letters;
        this.deliveries = deliveries;
    }

    /** Nothing is written where nothing was under seal. */
    void handedOver(PenaltyCase held, Referral referral) {
        var things = goods.stream().flatMap(g -> g.of(held.id).stream()).toList();
        if (things.isEmpty()) {
            return;
        }
        var sealed = steps.ofCase(held.id.value()).stream().filter(s -> s.holdsGoods(desk.today())).toList();
        sealed.forEach(s -> send(s, referral));
        var unit = desk.records.of(held.id, Party.class).stream().filter(Party::isUnit).findFirst().orElseThrow();
        var paper = letters.goodsSent(held, unit, referral, things, sealed.stream().map(s -> s.number).collect(Collectors.joining("、")));
        deliveries.add(held, Delivery.Kind.GOODS, referral.id(), unit.addressee(), unit, paper, null);
        desk.step(held, held.status, "查封、扣押的财物随案移送，告知当事人", paper.number(), Basis.GOODS_TOLD.key(), String.join("；", things));
    }

    private void send(Sealing sealing, Referral referral) {
        var before = sealing.status;
        sealing.dispose(SealingEnd.SEND_ALONG, null, "随涉嫌犯罪案件移送" + referral.receiver() + "（" + referral.number() + "）", desk.today());
        sealings.ended(sealing);
        steps.keep(sealing, before, "财物随案移送" + referral.receiver(), referral.number(), Basis.GOODS_TOLD.key());
    }
}
