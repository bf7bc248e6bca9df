package anlan.credit.blacklist;

import anlan.platform.database.Scope;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks each night, and at the start, whose term on the list is over (管理期届满). */
@Component
@Order(60)
class ListingWatch implements ApplicationRunner {

    private final ListingEnds ends;

    ListingWatch(ListingEnds ends) {
        this.ends = ends;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        look();
    }

    @Scheduled(cron = "0 3 0 * * *", zone = "Asia/Shanghai")
    void look() {
        Scope.SYSTEM.run(ends::expire);
    }
}
