package anlan;

import anlan.platform.DeedTime;
import anlan.platform.start.StartChecks;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Profile;
import org.springframework.modulith.Modulithic;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The work-safety supervision and enforcement platform (安全生产监管执法综合信息平台). */
@SpringBootApplication
@EnableScheduling
@Modulithic(systemName = "Anlan", sharedModules = {"kernel", "platform"})
public class Anlan {

    public static void main(String[] arguments) {
        if (arguments.length > 0 && !arguments[0].startsWith("--")) {
            System.exit(Administration.run(List.of(arguments)));
        }
        var application = new SpringApplication(Anlan.class);
        application.addListeners(new StartChecks());
        application.run(arguments);
    }

    /** All dates are local (Asia/Shanghai); a deed done elsewhere is judged by the moment it was done. */
    @Bean
    @Profile("!sample-making")
    Clock clock() {
        return DeedTime.over(Clock.system(ZoneId.of("Asia/Shanghai")));
    }
}
