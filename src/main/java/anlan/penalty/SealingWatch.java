package anlan.penalty;

import anlan.platform.database.Scope;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks every quarter of an hour, and at the start, which sealings must be lifted (查封、扣押期满): hours count for urgent ones. */
@Component
@Order(61)
class SealingWatch implements ApplicationRunner {

    private final SealingTerms terms;

    SealingWatch(SealingTerms terms) {
        this.terms = terms;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        look();
    }

    @Scheduled(cron = "0 4/15 * * * *", zone = "Asia/Shanghai")
    void look() {
        Scope.SYSTEM.run(terms::expire);
    }
}
