package anlan.penalty;

import anlan.platform.database.Scope;
import org.springframework.context.ApplicationContext;

/** What the program does with cases by itself each night. */
public final class Nights {

    private Nights() {}

    public static void pass(ApplicationContext context) {
        Scope.SYSTEM.run(() -> context.getBean(Enforcements.class).expire());
    }
}
