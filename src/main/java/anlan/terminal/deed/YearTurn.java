package anlan.terminal.deed;

import anlan.platform.database.Scope;
import anlan.terminal.Devices;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Looks each night, and at each start, for numbers of a year that is over which phones hold unused (跨年文号清理). */
@Component
@Order(65)
class YearTurn implements ApplicationRunner {

    private final Devices devices;
    private final DeedStore deeds;
    private final TransactionTemplate transaction;

    YearTurn(Devices devices, DeedStore deeds, TransactionTemplate transaction) {
        this.devices = devices;
        this.deeds = deeds;
        this.transaction = transaction;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        look();
    }

    @Scheduled(cron = "0 25 0 * * *", zone = "Asia/Shanghai")
    void look() {
        Scope.SYSTEM.run(() -> devices.ofPastYears().forEach(device ->
                transaction.executeWithoutResult(_ -> devices.turnYear(device, deeds.numbersOfHeld(device.value())))));
    }
}
