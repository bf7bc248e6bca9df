package anlan.platform.database;

import java.util.concurrent.Callable;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * What a transaction may see (可见范围): a range of division codes, one industry supervisor's trades or all, one
 * enterprise or all, and the person for sealed records. It is fixed when the transaction begins.
 *
 * @param supervisor key of the department whose trades are seen; empty for all trades
 * @param enterprise id of the one enterprise that is seen; empty for all
 * @param person id of the person, for records sealed to named persons; {@code *} opens them (the program itself)
 * @param body code of the body that the person works for, for what was sent to it; empty for none
 */
public record Scope(String from, String to, String supervisor, String enterprise, String person, String body)
        implements java.io.Serializable {

    private static final ScopedValue<Scope> BOUND = ScopedValue.newInstance();

    public static final Scope NOTHING = new Scope("", "", "", "", "", "");
    public static final Scope SYSTEM = new Scope("", "~", "", "", "*", "");

    /** The territory of one division and all below it; trailing zeros of a statistical code stand for "all below". */
    public static Scope territory(String division, String person) {
        return new Scope(division, division + "~", "", "", person, "");
    }

    public Scope onlyTradesOf(String department) {
        return new Scope(from, to, department, enterprise, person, body);
    }

    public Scope onlyEnterprise(String id) {
        return new Scope(from, to, supervisor, id, person, body);
    }

    /** No territory at all: only what was sent to the body (外部单位). */
    public static Scope onlySentTo(String agency, String person) {
        return new Scope("", "", "", "", person, agency);
    }

    /** And what was sent to the body. */
    public Scope andSentTo(String agency) {
        return new Scope(from, to, supervisor, enterprise, person, agency);
    }

    /** The bound scope of a job or test, else that of the signed-in person, else nothing. */
    public static Scope current() {
        if (BOUND.isBound()) {
            return BOUND.get();
        }
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof Scoped scoped) {
            return scoped.scope();
        }
        return NOTHING;
    }

    /** Does the work with this scope; refused inside a running transaction, whose scope is already fixed. */
    public <T> T within(Callable<T> work) {
        if (org.springframework.transaction.support.TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("the scope of a running transaction cannot change");
        }
        return ScopedValue.where(BOUND, this).call(() -> {
            try {
                return work.call();
            } catch (RuntimeException e) {
                throw e;
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
    }

    public void run(Runnable work) {
        within(() -> {
            work.run();
            return Boolean.TRUE;
        });
    }

    /** Someone or something with a scope of sight: the signed-in principal. */
    public interface Scoped {
        Scope scope();
    }
}
