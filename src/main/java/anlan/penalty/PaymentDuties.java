package anlan.penalty;

import org.springframework.stereotype.Component;

/** Keeps the duty to pay on the next day that counts (缴款期限的更新): after a part was paid, deferred or changed. */
@Component
class PaymentDuties {

    private final DecisionFate fate;
    private final PaymentTerms terms;
    private final FineAccounts accounts;
    private final CaseDuties duties;

    PaymentDuties(DecisionFate fate, PaymentTerms terms, FineAccounts accounts, CaseDuties duties) {
        this.fate = fate;
        this.terms = terms;
        this.accounts = accounts;
        this.duties = duties;
    }

    /** A part was paid: where the fine is paid in parts the next one counts. */
    void paid(PenaltyCase held, Payment payment) {
        if (fate.standing(held.id).stream().anyMatch(d -> terms.deferral(d).isPresent() || terms.agreement(d).isPresent())) {
            again(held, "已缴一部分", payment.id());
        }
    }

    /** Lets the old days fall away and starts the next of each decision that stands. */
    void again(PenaltyCase held, String why, Object cause) {
        duties.drop(held, CaseDuties.PAY, why);
        fate.standing(held.id).stream().filter(d -> d.servedOn() != null)
                .forEach(d -> accounts.next(d).ifPresent(due -> duties.pay(held, d, due, cause)));
    }
}
