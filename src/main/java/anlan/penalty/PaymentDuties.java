package anlan.penalty;

import org.springframework.stereotype.Component;

/** Keeps the duty to pay on the next day that counts (缴款期限的更新): after a part was paid, deferred or changed. */
@Component
class PaymentDuties {

    private final CaseRecords records;
    private final PaymentTerms terms;
    private final FineAccounts accounts;
    private final CaseDuties duties;

    PaymentDuties(CaseRecords records, PaymentTerms terms, FineAccounts accounts, CaseDuties duties) {
        this.records = records;
        this.terms = terms;
        this.accounts = accounts;
        this.duties = duties;
    }

    /** Lets the old days fall away and starts the next of each decision; only where a day was moved before. */
    void again(PenaltyCase held, String why, Object cause) {
        var decisions = records.of(held.id, Decision.class);
        if (decisions.stream().noneMatch(d -> terms.deferral(d).isPresent())) {
            return;
        }
        duties.drop(held, CaseDuties.PAY, why);
        decisions.stream().filter(d -> d.servedOn() != null)
                .forEach(d -> accounts.next(d).ifPresent(due -> duties.pay(held, d, due, cause)));
    }
}
