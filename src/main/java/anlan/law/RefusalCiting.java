package anlan.law;

import anlan.kernel.Refused;
import java.time.Clock;
import java.time.LocalDate;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Puts what a refusal rests on into words (引用依据), once, at the facade that began the transaction: whoever shows or keeps
 * it, page, program or ledger, has the provision in force that day.
 */
class RefusalCiting implements MethodInterceptor {

    private final ObjectProvider<Provisions> provisions;
    private final ObjectProvider<Clock> clock;

    RefusalCiting(ObjectProvider<Provisions> provisions, ObjectProvider<Clock> clock) {
        this.provisions = provisions;
        this.clock = clock;
    }

    @Override
    public @Nullable Object invoke(MethodInvocation call) throws Throwable {
        boolean inner = TransactionSynchronizationManager.isActualTransactionActive();
        try {
            return call.proceed();
        } catch (Refused refused) {
            throw inner || refused.provision() == null ? refused : cited(refused, refused.provision());
        }
    }

    private Refused cited(Refused refused, String basis) {
        var words = provisions.getObject().cited(basis, LocalDate.now(clock.getObject()));
        return words.equals(basis) ? refused : refused.citing(words.isEmpty() ? null : words);
    }
}
