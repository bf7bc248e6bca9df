package anlan.penalty;

import anlan.platform.database.Scope;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks each night, and at the start, which terms of payment are over (缴款期满). */
@Component
@Order(60)
class PaymentWatch implements ApplicationRunner {

    private final Enforcements enforcements;

    PaymentWatch(Enforcements enforcements) {
        this.enforcements = enforcements;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        look();
    }

    @Scheduled(cron = "0 10 0 * * *", zone = "Asia/Shanghai")
    void look() {
        Scope.SYSTEM.run(enforcements::expire);
    }
}
