package anlan.penalty;

import anlan.mandate.Duties;
import anlan.platform.database.Scope;
import org.springframework.context.ApplicationContext;

/** What the program does with cases by itself each night. */
public final class Nights {

    private Nights() {}

    public static void pass(ApplicationContext context) {
        Scope.SYSTEM.run(() -> context.getBean(Duties.class).lapse(context.getBean(java.time.Clock.class).instant(), 1000));
        context.getBean(CaseWatch.class).look();
    }
}
