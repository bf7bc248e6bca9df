package anlan.hazard;

import anlan.platform.database.Scope;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks each night, and at each start, for terms that are over (期限届满巡查). */
@Component
@Order(60)
class TermWatch implements ApplicationRunner {

    private final Orders orders;

    TermWatch(Orders orders) {
        this.orders = orders;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        look();
    }

    @Scheduled(cron = "0 5 0 * * *", zone = "Asia/Shanghai")
    void look() {
        Scope.SYSTEM.run(orders::expire);
    }
}
