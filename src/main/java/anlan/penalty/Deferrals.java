package anlan.penalty;

import anlan.kernel.Identifier;
import anlan.kernel.Money;
import anlan.kernel.Refused;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The party asks to pay later or in parts (延期、分期缴纳罚款): entered by the officer, approved by a head. */
@Service
@Transactional
public class Deferrals {

    private final CaseDesk desk;
    private final CaseGuard guard;
    private final FineAccounts accounts;
    private final Approvals approvals;
    private final PaperDesk papers;

    Deferrals(CaseDesk desk, CaseGuard guard, FineAccounts accounts, Approvals approvals, PaperDesk papers) {
        this.desk = desk;
        this.guard = guard;
        this.accounts = accounts;
        this.approvals = approvals;
        this.papers = papers;
    }

    /** What the party asks for (延期、分期申请): one part is a deferral, several are instalments. */
    public record Wish(LocalDate askedOn, String reason, List<Due> parts, String opinion) {}

    public void propose(CaseId id, UUID decisionId, Wish wish) {
        var held = desk.handle(id);
        held.status.require("申请延期、分期缴纳罚款", CaseStatus.SERVED);
        var decision = desk.records.require(decisionId, Decision.class, "份决定");
        var served = decision.servedOn();
        if (served == null || wish.askedOn().isBefore(served) || wish.askedOn().isAfter(desk.today())) {
            throw new Refused("申请日期应当在送达之日以后，不能晚于今天。").at("askedOn");
        }
        var reason = CaseDesk.required(wish.reason(), "请写明当事人经济困难的情况和申请理由。", "reason");
        requireParts(decision, wish.parts());
        guard.requirePowers(held, desk.investigators(id), "准予延期、分期缴纳罚款");
        var asked = desk.records.add(new Deferral(Identifier.fresh(), id, decisionId, wish.askedOn(), reason, null, "", null, null));
        wish.parts().forEach(p -> desk.records.add(new Instalment(Identifier.fresh(), id, asked.id(), p.day(), p.sum())));
        approvals.propose(held, Approval.Kind.DEFERRAL, asked.id(),
                CaseDesk.required(wish.opinion(), "请填写承办人意见。", "opinion") + "（" + text(wish.parts()) + "）");
    }

    /** The approval is handed to the party; its days count from the approval already. */
    public void serve(CaseId id, UUID deferralId, Receipt receipt) {
        var held = desk.handle(id);
        var deferral = desk.records.require(deferralId, Deferral.class, "项申请");
        var paper = deferral.paper();
        if (!deferral.penaltyCase().equals(id) || paper == null || !deferral.mustServe()) {
            throw new Refused("没有需要送达的批准书。");
        }
        CaseNotices.receipt(receipt);
        var decision = desk.records.require(deferral.decision(), Decision.class, "份决定");
        papers.serve(held, desk.records.require(decision.party(), Party.class, "名当事人"), paper, receipt);
        desk.records.keep(deferral.served(desk.day(receipt.receivedAt())));
        desk.step(held, held.status, "送达延期、分期缴纳罚款批准书", deferral.number(), Basis.SERVICE.key(), receipt.way().label());
    }

    /** The days lie ahead and follow each other, the sums make up what is unpaid. */
    void requireParts(Decision decision, List<Due> parts) {
        var open = decision.fine().subtract(accounts.payments(decision).stream().map(Payment::amount).reduce(BigDecimal.ZERO, BigDecimal::add));
        Basis.DEFERRAL.require(open.signum() > 0, "没有未缴的罚款，不需要延期、分期。");
        if (parts.isEmpty()) {
            throw Basis.DEFERRAL.refuse("请填写缴款日期和金额，至少一期。").at("parts");
        }
        var payBy = Objects.requireNonNull(decision.payBy());
        var before = desk.today().isAfter(payBy) ? desk.today().minusDays(1) : payBy.minusDays(1);
        for (var part : parts) {
            if (!part.day().isAfter(before)) {
                throw Basis.DEFERRAL.refuse("缴款日期 " + part.day() + " 应当不早于今天和原缴款期限，并按先后排列。").at("parts");
            }
            if (part.sum().signum() <= 0) {
                throw Basis.DEFERRAL.refuse("每期金额应当大于零。").at("parts");
            }
            before = part.day();
        }
        if (!before.isAfter(payBy)) {
            throw Basis.DEFERRAL.refuse("最后一期 " + before + " 没有晚于原缴款期限 " + payBy + "。").at("parts");
        }
        var sum = parts.stream().map(Due::sum).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.compareTo(open) != 0) {
            throw Basis.DEFERRAL.refuse("各期合计 " + new Money(sum) + " 元，与未缴的罚款 " + new Money(open) + " 元不符。").at("parts");
        }
    }

    static String text(List<Due> parts) {
        return parts.stream().map(p -> p.day() + " " + new Money(p.sum()) + " 元").collect(Collectors.joining("，"));
    }
}
