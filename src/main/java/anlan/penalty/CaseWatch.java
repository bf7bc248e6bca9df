package anlan.penalty;

import anlan.platform.database.Scope;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks each night, and at the start, which terms of parties are over: to pay (缴款), to keep an agreement (执行协议). */
@Component
@Order(60)
class CaseWatch implements ApplicationRunner {

    private final SpotSequels spots;
    private final Enforcements enforcements;
    private final ExecutionAgreements agreements;

    CaseWatch(SpotSequels spots, Enforcements enforcements, ExecutionAgreements agreements) {
        this.spots = spots;
        this.enforcements = enforcements;
        this.agreements = agreements;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        look();
    }

    /** Before anybody is told that something is overdue. */
    @Scheduled(cron = "0 2 0 * * *", zone = "Asia/Shanghai")
    void look() {
        Scope.SYSTEM.run(() -> {
            spots.expire();
            enforcements.expire();
            agreements.expire();
        });
    }
}
