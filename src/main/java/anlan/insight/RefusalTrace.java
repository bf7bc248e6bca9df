package anlan.insight;

import anlan.kernel.Identifier;
import anlan.kernel.Reference;
import anlan.kernel.Refused;
import java.lang.reflect.RecordComponent;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps every refused attempt (不予办理留痕), once, at the facade that began the transaction, after it is rolled back. */
class RefusalTrace implements MethodInterceptor {

    private static final Logger LOG = LoggerFactory.getLogger(RefusalTrace.class);

    private final ObjectProvider<ApplicationEventPublisher> events;
    private final ObjectProvider<TransactionTemplate> transactions;
    private final ObjectProvider<Clock> clock;

    RefusalTrace(
            ObjectProvider<ApplicationEventPublisher> events,
            ObjectProvider<TransactionTemplate> transactions,
            ObjectProvider<Clock> clock) {
        this.events = events;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public @Nullable Object invoke(MethodInvocation call) throws Throwable {
        boolean inner = TransactionSynchronizationManager.isActualTransactionActive();
        try {
            return call.proceed();
        } catch (Refused refused) {
            if (!inner) {
                keep(call, refused);
            }
            throw refused;
        }
    }

    private void keep(MethodInvocation call, Refused refused) {
        var named = new ArrayList<Reference>();
        for (var argument : call.getArguments()) {
            collect(argument, named, true);
        }
        var deed = call.getMethod().getDeclaringClass().getSimpleName() + "." + call.getMethod().getName();
        var subject = named.isEmpty() ? Reference.to(new ActRefused.AttemptId(Identifier.fresh())) : named.getFirst();
        var enterprise = named.stream().filter(n -> n.kind().equals("Enterprise")).findFirst().orElse(null);
        var attempt = new ActRefused(subject, named.stream().skip(1).limit(20).toList(), enterprise, deed,
                refused.getMessage(), refused.provision(), clock.getObject().instant());
        try {
            transactions.getObject().executeWithoutResult(_ -> events.getObject().publishEvent(attempt));
        } catch (RuntimeException failure) {
            LOG.error("a refused attempt could not be kept: {}", deed, failure);
        }
    }

    /** The records an argument names: itself, its parts where it is a form, its elements where it is a list. */
    private static void collect(@Nullable Object value, List<Reference> named, boolean deeper) {
        switch (value) {
            case Identifier id -> named.add(Reference.to(id));
            case Collection<?> many -> many.stream().limit(20).forEach(each -> collect(each, named, false));
            case Record form when deeper -> {
                for (var component : form.getClass().getRecordComponents()) {
                    collect(read(component, form), named, false);
                }
            }
            case null, default -> {}
        }
    }

    private static @Nullable Object read(RecordComponent component, Record form) {
        try {
            var accessor = component.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(form);
        } catch (ReflectiveOperationException | RuntimeException _) {
            return null;
        }
    }
}
