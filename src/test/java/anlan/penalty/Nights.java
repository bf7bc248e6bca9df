package anlan.penalty;

import org.springframework.context.ApplicationContext;

/** What the program does with cases by itself each night. */
public final class Nights {

    private Nights() {}

    public static void pass(ApplicationContext context) {
        context.getBean(CaseWatch.class).look();
    }
}
