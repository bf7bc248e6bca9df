package anlan.penalty;

import java.util.Objects;
import org.springframework.stereotype.Component;

/** What follows when an auction was approved (拍卖抵缴): the auction house may sell; its proceeds are then entered. */
@Component
class Auctioning implements ApprovalEffect {

    private final CaseDesk desk;
    private final Auctions auctions;

    Auctioning(CaseDesk desk, Auctions auctions) {
        this.desk = desk;
        this.auctions = auctions;
    }

    @Override
    public boolean isOf(Approval.Kind kind) {
        return kind == Approval.Kind.AUCTION;
    }

    @Override
    public void granted(PenaltyCase held, Approval approval) {
        var auction = desk.records.require(Objects.requireNonNull(approval.subject()), Auction.class, "项拍卖");
        auctions.requireAuction(held, auction.decision());
        desk.records.keep(auction.approved(desk.today()));
        desk.step(held, held.status, "批准拍卖抵缴", "", Basis.AUCTION.key(), auction.goods() + "；" + auction.house());
    }
}
