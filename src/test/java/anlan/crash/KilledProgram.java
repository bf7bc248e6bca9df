package anlan.crash;

import anlan.Anlan;
import anlan.inspection.VisitKind;
import anlan.platform.start.StartChecks;
import anlan.testing.District;
import java.io.IOException;
import java.util.Arrays;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;

/**
 * The whole program with its own durable server, to be killed: makes the small district and so many visits ready to be
 * signed where it is told to, and says which, and where it listens.
 */
final class KilledProgram {

    private KilledProgram() {}

    public static void main(String[] arguments) {
        int visits = Integer.parseInt(arguments[0]);
        var application = new SpringApplication(Anlan.class);
        application.addListeners(new StartChecks());
        application.addInitializers(KilledProgram::withoutTests);
        var context = application.run(Arrays.copyOfRange(arguments, 1, arguments.length));
        if (visits > 0) {
            prepare(context, visits);
        }
        System.out.println("PORT " + context.getEnvironment().getRequiredProperty("local.server.port"));
    }

    private static void prepare(ConfigurableApplicationContext context, int visits) {
        var district = District.of(context);
        var work = district.fieldWork();
        var enterprise = district.enterprise("达川区示例断电化工厂", District.TOWN_A, "d-duandian");
        for (int i = 0; i < visits; i++) {
            var visit = work.arrived(enterprise, VisitKind.PLANNED, District.OFFICER, District.COLLEAGUE, District.SECTION_HEAD);
            work.inspect(District.OFFICER, visit);
            System.out.println("VISIT " + visit.value() + " " + district.id(District.OFFICER) + " " + district.id(District.COLLEAGUE));
        }
    }

    /** What the tests put beside the program is no part of it. */
    private static void withoutTests(ConfigurableApplicationContext context) {
        context.getBeanFactory().registerSingleton("withoutTests", new TypeExcludeFilter() {
            @Override
            public boolean match(MetadataReader type, MetadataReaderFactory factory) throws IOException {
                return type.getResource().getURL().getPath().contains("/test-classes/");
            }
        });
    }
}
