package anlan.penalty;

import anlan.kernel.Identifier;
import anlan.kernel.Money;
import anlan.kernel.Refused;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sealed goods sold to set off a fine that is neither appealed nor paid (拍卖抵缴): only goods held in the case before. */
@Service
@Transactional
public class Auctions {

    private final CaseDesk desk;
    private final CaseGuard guard;
    private final Enforcements enforcements;
    private final FineAccounts accounts;
    private final Executions executions;
    private final Approvals approvals;
    private final CoercionHours hours;
    private final Deliveries deliveries;
    private final CourtDuties duties;
    private final ObjectProvider<HeldGoods> held;

    Auctions(CaseDesk desk, CaseGuard guard, Enforcements enforcements, FineAccounts accounts, Executions executions, Approvals approvals,
            CoercionHours hours, Deliveries deliveries, CourtDuties duties, ObjectProvider<HeldGoods> held) {
        this.desk = desk;
        this.guard = guard;
        this.enforcements = enforcements;
        this.accounts = accounts;
        this.executions = executions;
        this.approvals = approvals;
        this.hours = hours;
        this.deliveries = deliveries;
        this.duties = duties;
        this.held = held;
    }

    /** What lies sealed or seized in this case. */
    @Transactional(readOnly = true)
    public List<String> goods(CaseId id) {
        desk.may("case.read");
        desk.records.get(id);
        return sealed(id);
    }

    private List<String> sealed(CaseId id) {
        return held.stream().flatMap(g -> g.of(id).stream()).toList();
    }

    /** What is to be enforced, by whom, when and why (强制执行的方式、时间和理由). */
    public record Wish(String goods, String house, LocalDateTime startsAt, String reason, String opinion) {}

    public void propose(CaseId id, UUID decisionId, Wish wish) {
        var held = desk.handle(id);
        requireAuction(held, decisionId);
        var what = CaseDesk.required(wish.goods(), "请写明拍卖的财物。", "goods");
        var who = CaseDesk.required(wish.house(), "请填写受委托的拍卖机构。", "house");
        var reason = CaseDesk.required(wish.reason(), "请写明经催告逾期仍不履行且无正当理由的情况。", "reason");
        requireTime(wish.startsAt());
        guard.requirePowers(held, desk.investigators(id), "拍卖查封、扣押的财物抵缴罚款");
        var auction = desk.records.add(new Auction(Identifier.fresh(), id, decisionId, what, who, null, null, BigDecimal.ZERO, BigDecimal.ZERO, "",
                reason, desk.instant(wish.startsAt()), "", null));
        approvals.propose(held, Approval.Kind.AUCTION, auction.id(), CaseDesk.required(wish.opinion(), "请填写承办人意见。", "opinion") + "（拍卖：" + what + "；" + who + "）");
    }

    /** Ahead, and neither by night nor on a rest day (强制法 43). */
    void requireTime(LocalDateTime startsAt) {
        try {
            Basis.ENFORCEMENT.require(desk.instant(startsAt).isAfter(desk.now()), "强制执行的时间应当晚于现在。");
            hours.require(startsAt);
        } catch (Refused refused) {
            throw refused.at("startsAt");
        }
    }

    /** Sealed before, urged in vain until the letter's term was over, and the time for review and suit is over (强制法 37, 46). */
    Decision requireAuction(PenaltyCase held, UUID decisionId) {
        held.status.require("拍卖抵缴", CaseStatus.OVERDUE, CaseStatus.URGED);
        Basis.AUCTION.require(!sealed(held.id).isEmpty(), "本案没有已经查封、扣押的财物，不能拍卖抵缴；应当申请人民法院强制执行。");
        var window = enforcements.requireUrged(held, decisionId);
        var ends = window.suitEnds();
        Basis.AUCTION.require(ends != null && desk.today().isAfter(ends), "当事人申请行政复议、提起行政诉讼的期限至 " + ends + " 届满，此后才能拍卖抵缴。");
        var earliest = window.earliest();
        Basis.ENFORCEMENT.require(earliest != null && !desk.today().isBefore(earliest), "催告期满仍不履行的，才能作出强制执行决定：最早 " + earliest + "。");
        return desk.records.require(decisionId, Decision.class, "份决定");
    }

    /** The proceeds by the receipt of the bank; whoever handles the case does not enter them. */
    public void sold(CaseId id, UUID auctionId, LocalDate day, BigDecimal proceeds, String receipt) {
        desk.may("case.pay");
        var held = desk.records.lock(id);
        held.status.require("登记拍卖价款", CaseStatus.OVERDUE, CaseStatus.URGED);
        Basis.SEPARATE_COLLECTION.require(!desk.fourEyes(id).is(desk.me(), CaseOfficer.Role.INVESTIGATOR), "作出罚款决定与收缴罚款分离，承办人不得登记价款。");
        var auction = desk.records.require(auctionId, Auction.class, "项拍卖");
        var approved = auction.approvedOn();
        if (!auction.penaltyCase().equals(id) || !auction.isOpen() || approved == null) {
            throw new Refused("这项拍卖还没有批准，或者已经登记。", Basis.AUCTION.key());
        }
        requireServed(auction);
        if (day.isBefore(approved) || day.isAfter(desk.today())) {
            throw new Refused("日期应当在批准以后，不能晚于今天。").at("day");
        }
        if (proceeds.signum() <= 0) {
            throw new Refused("价款应当大于零。").at("amount");
        }
        var paper = CaseDesk.required(receipt, "请填写缴款凭证号。", "receipt");
        var decision = desk.records.require(auction.decision(), Decision.class, "份决定");
        var applied = proceeds.min(accounts.of(decision, day).due());
        var sold = desk.records.keep(auction.sold(day, proceeds, applied, paper));
        desk.records.add(new Payment(Identifier.fresh(), id, decision.id(), day, applied, paper, desk.me(), desk.now()));
        setOff(held, sold);
    }

    /** Nothing is sold before the decision to enforce reached the party and its hour came. */
    private void requireServed(Auction auction) {
        var letter = deliveries.of(auction.penaltyCase(), Delivery.Kind.ENFORCEMENT, auction.id());
        Basis.ENFORCEMENT.require(letter.filter(d -> !d.isOpen()).isPresent(), "强制执行决定书 " + auction.number() + " 尚未送达当事人，不能拍卖。");
        var starts = auction.startsAt();
        Basis.ENFORCEMENT.require(starts == null || !desk.now().isBefore(starts), "强制执行决定书载明的执行时间还没有到。");
    }

    private void setOff(PenaltyCase held, Auction sold) {
        duties.sold(held);
        var before = held.status;
        var note = "抵缴 " + new Money(sold.applied()) + " 元" + (sold.rest().signum() > 0 ? "，余款 " + new Money(sold.rest()) + " 元退还当事人" : "");
        if (accounts.of(desk.records.require(sold.decision(), Decision.class, "份决定"), desk.today()).due().signum() > 0) {
            held.become(CaseStatus.OVERDUE);
            desk.step(held, before, "拍卖抵缴，余额未清", "", Basis.AUCTION.key(), note);
        } else {
            desk.step(held, before, "拍卖抵缴", "", Basis.AUCTION.key(), note);
            executions.settle(held);
        }
    }
}
