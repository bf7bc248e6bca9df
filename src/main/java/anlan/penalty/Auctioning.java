package anlan.penalty;

import java.time.LocalDate;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** What follows when an auction was approved (拍卖抵缴): the decision to enforce is issued and served, then the house may sell. */
@Component
class Auctioning implements ApprovalEffect, DeliveryEffect {

    private final CaseDesk desk;
    private final Auctions auctions;
    private final FineAccounts accounts;
    private final EnforcementLetters letters;
    private final Enforcements enforcements;
    private final Deliveries deliveries;
    private final CourtDuties duties;

    Auctioning(CaseDesk desk, Auctions auctions, FineAccounts accounts, EnforcementLetters letters, Enforcements enforcements, Deliveries deliveries, CourtDuties duties) {
        this.desk = desk;
        this.auctions = auctions;
        this.accounts = accounts;
        this.letters = letters;
        this.enforcements = enforcements;
        this.deliveries = deliveries;
        this.duties = duties;
    }

    @Override
    public boolean isOf(Approval.Kind kind) {
        return kind == Approval.Kind.AUCTION;
    }

    @Override
    public void granted(PenaltyCase held, Approval approval) {
        var auction = desk.records.require(Objects.requireNonNull(approval.subject()), Auction.class, "项拍卖");
        var decision = auctions.requireAuction(held, auction.decision());
        var starts = desk.local(Objects.requireNonNull(auction.startsAt()));
        auctions.requireTime(starts);
        var party = desk.records.require(decision.party(), Party.class, "名当事人");
        var urging = enforcements.urging(held, decision.id()).orElseThrow();
        var paper = letters.enforcement(held, party, decision, accounts.of(decision, desk.today()), urging, auction);
        desk.records.keep(auction.approved(desk.today(), paper.number(), paper.id().value()));
        deliveries.add(held, Delivery.Kind.ENFORCEMENT, auction.id(), party.addressee(), party, paper, starts.toLocalDate());
        desk.step(held, held.status, "决定强制执行：拍卖抵缴", paper.number(), Basis.ENFORCEMENT.key(), auction.goods() + "；" + auction.house());
    }

    @Override
    public boolean isOf(Delivery.Kind kind) {
        return kind == Delivery.Kind.ENFORCEMENT;
    }

    @Override
    public void delivered(PenaltyCase held, Delivery delivery, Receipt receipt, LocalDate day) {
        duties.sell(held, desk.records.require(delivery.subject(), Auction.class, "项拍卖"), desk.day(Objects.requireNonNull(desk.records
                .require(delivery.subject(), Auction.class, "项拍卖").startsAt())));
    }
}
