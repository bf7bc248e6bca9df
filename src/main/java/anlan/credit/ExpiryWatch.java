package anlan.credit;

import anlan.platform.database.Scope;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks each night, and at each start, for publications whose time is over (公开期满巡查). */
@Component
@Order(62)
class ExpiryWatch implements ApplicationRunner {

    private final Publications publications;
    private final PublicationReader reader;

    ExpiryWatch(Publications publications, PublicationReader reader) {
        this.publications = publications;
        this.reader = reader;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        look();
    }

    @Scheduled(cron = "0 3 0 * * *", zone = "Asia/Shanghai")
    void look() {
        Scope.SYSTEM.run(() -> reader.over().forEach(publications::expire));
    }
}
