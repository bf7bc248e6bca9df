package anlan.penalty;

import anlan.kernel.Identifier;
import anlan.kernel.Money;
import anlan.kernel.Refused;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Agreements on how an urged fine is performed (执行协议): proposed, approved, signed; broken, they let the enforcement go on. */
@Service
@Transactional
public class ExecutionAgreements {

    private final CaseDesk desk;
    private final CaseGuard guard;
    private final Enforcements enforcements;
    private final FineAccounts accounts;
    private final PaymentTerms terms;
    private final Approvals approvals;
    private final Deliveries deliveries;
    private final PaymentDuties payments;
    private final CaseReader reader;

    ExecutionAgreements(CaseDesk desk, CaseGuard guard, Enforcements enforcements, FineAccounts accounts, PaymentTerms terms, Approvals approvals,
            Deliveries deliveries, PaymentDuties payments, CaseReader reader) {
        this.desk = desk;
        this.guard = guard;
        this.enforcements = enforcements;
        this.accounts = accounts;
        this.terms = terms;
        this.approvals = approvals;
        this.deliveries = deliveries;
        this.payments = payments;
        this.reader = reader;
    }

    /** What the two have agreed on (协议内容). */
    public record Wish(String harmless, String remedy, @Nullable BigDecimal remission, List<Due> parts, String opinion) {}

    public void propose(CaseId id, UUID decisionId, Wish wish) {
        var held = desk.handle(id);
        var decision = requireUrged(held, decisionId);
        if (of(id).stream().anyMatch(a -> a.decision().equals(decisionId) && a.isOpen())) {
            throw new Refused("这份决定的执行协议正在报批或者等待签订。", Basis.AGREEMENT.key());
        }
        var harmless = CaseDesk.required(wish.harmless(), "请写明不损害公共利益和他人合法权益的情况。", "harmless");
        var account = accounts.of(decision, desk.today());
        var remission = requireRemission(account, wish);
        requireParts(held, decision, account.open().subtract(remission), wish.parts());
        guard.requirePowers(held, desk.investigators(id), "达成执行协议");
        var agreement = desk.records.add(new ExecutionAgreement(Identifier.fresh(), id, decisionId, desk.today(), harmless, wish.remedy().strip(), account.fine(),
                account.surcharge().subtract(remission), remission, "", null, null, null, null, ""));
        wish.parts().forEach(p -> desk.records.add(new AgreementPart(Identifier.fresh(), id, agreement.id(), p.day(), p.sum())));
        approvals.propose(held, Approval.Kind.AGREEMENT, agreement.id(), CaseDesk.required(wish.opinion(), "请填写承办人意见。", "opinion") + "（" + Deferrals.text(wish.parts())
                + (remission.signum() > 0 ? "；减免加处罚款 " + new Money(remission) + " 元" : "") + "）");
    }

    /** Urged in vain, nothing under review, nothing agreed yet. */
    Decision requireUrged(PenaltyCase held, UUID decisionId) {
        held.status.require("达成执行协议", CaseStatus.URGED);
        enforcements.requireUrged(held, decisionId);
        var decision = desk.records.require(decisionId, Decision.class, "份决定");
        Basis.AGREEMENT.require(accounts.of(decision, desk.today()).due().signum() > 0, "没有到期未缴的款项，不需要执行协议。");
        return decision;
    }

    /** Only what was added may be let off, and only where the party makes amends. */
    private static BigDecimal requireRemission(CaseAccount account, Wish wish) {
        var remission = wish.remission() == null ? BigDecimal.ZERO : wish.remission();
        var most = account.surcharge().min(account.open());
        if (remission.signum() < 0 || remission.compareTo(most) > 0) {
            throw Basis.AGREEMENT.refuse("只能减免加处的罚款，最多 " + new Money(most) + " 元；罚款本数不得减免。").at("remission");
        }
        if (remission.signum() > 0 && wish.remedy().isBlank()) {
            throw Basis.AGREEMENT.refuse("当事人采取补救措施的，才可以减免加处的罚款，请写明补救措施。").at("remedy");
        }
        return remission;
    }

    /** The days lie ahead, follow each other, and leave time to ask the court: no law says that an agreement stops its window. */
    private void requireParts(PenaltyCase held, Decision decision, BigDecimal sum, List<Due> parts) {
        if (parts.isEmpty()) {
            throw Basis.AGREEMENT.refuse("请填写履行日期和金额，至少一期。").at("parts");
        }
        var before = desk.today().minusDays(1);
        for (var part : parts) {
            if (!part.day().isAfter(before) || part.sum().signum() <= 0) {
                throw Basis.AGREEMENT.refuse("每期金额应当大于零，日期不早于今天，并按先后排列。").at("parts");
            }
            before = part.day();
        }
        var last = enforcements.window(held.id, decision.id()).to();
        if (last != null && !before.isBefore(last)) {
            throw Basis.COURT.refuse("申请法院强制执行的期限至 " + last + " 届满，没有规定因执行协议而停止，最后一期应当早于该日。").at("parts");
        }
        var agreed = parts.stream().map(Due::sum).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (agreed.compareTo(sum) != 0) {
            throw Basis.AGREEMENT.refuse("各期合计 " + new Money(agreed) + " 元，与减免后应缴的 " + new Money(sum) + " 元不符。").at("parts");
        }
    }

    /** The agreement is broken, or was never signed: enforcement goes on. */
    public void breach(CaseId id, UUID agreementId, String words) {
        var held = desk.handle(id);
        var agreement = desk.records.require(agreementId, ExecutionAgreement.class, "份执行协议");
        if (!agreement.penaltyCase().equals(id) || agreement.approvedOn() == null || agreement.brokenOn() != null) {
            throw new Refused("这份执行协议还没有批准，或者已经终止。");
        }
        held.status.require("登记不履行执行协议", CaseStatus.URGED);
        broken(held, agreement, CaseDesk.required(words, "请写明不履行或者没有签订的情况。", "words"));
    }

    private void broken(PenaltyCase held, ExecutionAgreement agreement, String words) {
        var before = held.status;
        var ended = desk.records.keep(agreement.broken(desk.today(), words));
        if (agreement.isRunning()) {
            held.become(CaseStatus.URGED);
            payments.again(held, "不履行执行协议", ended.id());
            desk.step(held, before, "不履行执行协议，恢复强制执行", ended.number(), Basis.AGREEMENT.key(), words);
        } else {
            deliveries.drop(held, Delivery.Kind.AGREEMENT, ended.id(), words);
            desk.step(held, before, "执行协议没有签订", ended.number(), Basis.AGREEMENT.key(), words);
        }
    }

    /** What the passing of a day does: a part that was not paid by its day breaks the agreement. */
    void expire() {
        for (var id : reader.agreed()) {
            var held = desk.records.lock(new CaseId(id));
            of(held.id).stream().filter(ExecutionAgreement::isRunning).forEach(a -> {
                var decision = desk.records.require(a.decision(), Decision.class, "份决定");
                terms.of(decision).stream().filter(d -> desk.today().isAfter(d.day())).reduce((_, last) -> last)
                        .filter(_ -> accounts.of(decision, desk.today()).due().signum() > 0)
                        .ifPresent(d -> broken(held, a, d.day() + " 到期的一期没有缴清"));
            });
        }
    }

    private List<ExecutionAgreement> of(CaseId id) {
        return desk.records.of(id, ExecutionAgreement.class);
    }
}
