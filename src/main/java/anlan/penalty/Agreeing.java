package anlan.penalty;

import anlan.kernel.Refused;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** What follows when an agreement was approved and when the party signed it (执行协议的批准和签订): its days count from then on. */
@Component
class Agreeing implements ApprovalEffect, DeliveryEffect {

    private final CaseDesk desk;
    private final ExecutionAgreements agreements;
    private final FineAccounts accounts;
    private final EnforcementLetters letters;
    private final Deliveries deliveries;
    private final PaymentDuties payments;

    Agreeing(CaseDesk desk, ExecutionAgreements agreements, FineAccounts accounts, EnforcementLetters letters, Deliveries deliveries, PaymentDuties payments) {
        this.desk = desk;
        this.agreements = agreements;
        this.accounts = accounts;
        this.letters = letters;
        this.deliveries = deliveries;
        this.payments = payments;
    }

    @Override
    public boolean isOf(Approval.Kind kind) {
        return kind == Approval.Kind.AGREEMENT;
    }

    @Override
    public void granted(PenaltyCase held, Approval approval) {
        var agreement = subject(Objects.requireNonNull(approval.subject()));
        var decision = agreements.requireUrged(held, agreement.decision());
        var party = desk.records.require(decision.party(), Party.class, "名当事人");
        var parts = desk.records.of(held.id, AgreementPart.class).stream().filter(p -> p.agreement().equals(agreement.id()))
                .map(p -> new Due(p.due(), p.sum())).sorted(Comparator.comparing(Due::day)).toList();
        var paper = letters.agreement(held, party, decision, agreement, parts);
        desk.records.keep(agreement.approved(desk.today(), paper.number(), paper.id().value()));
        deliveries.add(held, Delivery.Kind.AGREEMENT, agreement.id(), party.addressee(), party, paper, parts.getFirst().day());
        desk.step(held, held.status, "批准执行协议", paper.number(), Basis.AGREEMENT.key(), Deferrals.text(parts));
    }

    @Override
    public void returned(PenaltyCase held, Approval approval) {
        desk.records.keep(subject(Objects.requireNonNull(approval.subject())).broken(desk.today(), "机关负责人没有批准"));
    }

    private ExecutionAgreement subject(java.util.UUID id) {
        return desk.records.require(id, ExecutionAgreement.class, "份执行协议");
    }

    @Override
    public boolean isOf(Delivery.Kind kind) {
        return kind == Delivery.Kind.AGREEMENT;
    }

    /** Only a party that signs has agreed. */
    @Override
    public void delivered(PenaltyCase held, Delivery delivery, Receipt receipt, LocalDate day) {
        if (!receipt.refusal().isBlank()) {
            throw Basis.AGREEMENT.refuse("执行协议由当事人签名成立；当事人拒绝签名的，登记没有签订。").at("refusal");
        }
        var agreement = subject(delivery.subject());
        var decision = agreements.requireUrged(held, agreement.decision());
        var parts = desk.records.of(held.id, AgreementPart.class).stream().filter(p -> p.agreement().equals(agreement.id())).toList();
        var paidThen = agreement.fine().add(agreement.surcharge()).subtract(parts.stream().map(AgreementPart::sum).reduce(BigDecimal.ZERO, BigDecimal::add));
        if (parts.stream().anyMatch(p -> day.isAfter(p.due())) || accounts.of(decision, desk.today()).paid().compareTo(paidThen) != 0) {
            throw new Refused("约定的第一期已过，或者协议拟定后又有缴款，请登记没有签订，重新协商。", Basis.AGREEMENT.key()).at("receivedAt");
        }
        desk.records.keep(agreement.signed(day));
        var before = held.status;
        held.become(CaseStatus.URGED);
        payments.again(held, "签订执行协议", agreement.id());
        desk.step(held, before, "达成执行协议", agreement.number(), Basis.AGREEMENT.key(), "应缴 " + new anlan.kernel.Money(accounts.of(decision, desk.today()).open()) + " 元");
    }
}
