package anlan.mandate;

import anlan.law.CalendarLoaded;
import anlan.organization.OfficerEvent.CertificateWithdrawn;
import anlan.organization.OfficerEvent.OfficerLeft;
import anlan.organization.OfficerEvent.OfficerMoved;
import anlan.platform.database.Scope;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** What follows for the duties from changes in the law and in the staff. */
@Component
class Reactions {

    private final Duties duties;
    private final Clock clock;

    Reactions(Duties duties, Clock clock) {
        this.duties = duties;
        this.clock = clock;
    }

    /** A certificate lapses by itself, without an event. */
    @Scheduled(cron = "0 15 0 * * *", zone = "Asia/Shanghai")
    void takeFromUnable() {
        Scope.SYSTEM.run(duties::takeFromUnable);
    }

    @ApplicationModuleListener
    void reckonAgain(CalendarLoaded event) {
        duties.reckonProvisional("放假安排载入，重新计算期限");
    }

    @ApplicationModuleListener
    void takeOver(OfficerLeft event) {
        if (!event.day().isAfter(LocalDate.now(clock))) {
            duties.handOverAll(event.subject(), "承办人离任");
        }
    }

    /** What was begun for a body stays with the body. */
    @ApplicationModuleListener
    void takeOver(OfficerMoved event) {
        duties.handOverAll(event.subject(), event.fromAgency(), "承办人调动");
    }

    @ApplicationModuleListener
    void takeOver(CertificateWithdrawn event) {
        duties.handOverAll(event.subject(), "承办人执法证件被收回");
    }
}
