package anlan.terminal.deed;

import anlan.enterprise.EnterpriseId;
import anlan.inspection.VisitView;
import anlan.mandate.Duties;
import anlan.mandate.NewDuty;
import anlan.organization.OfficerId;
import anlan.platform.security.Me;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** That somebody has to decide what phones left open (确认待办): the leader of the team, else whoever sent it; on the day it came. */
@Component
class ConfirmationDuties {

    static final String KIND = "DECIDE_DEED";

    private final Duties duties;
    private final Me me;
    private final Clock clock;

    ConfirmationDuties(Duties duties, Me me, Clock clock) {
        this.duties = duties;
        this.me = me;
        this.clock = clock;
    }

    void ask(Deed deed, Receipt receipt, @Nullable VisitView visit) {
        var day = LocalDate.ofInstant(receipt.receivedAt(), clock.getZone());
        if (visit == null) {
            duties.start(NewDuty.of(KIND, deed.id(), "确认终端" + deed.kind().label()).dueOn(day)
                    .owner(new OfficerId(me.person()), me.get().agency()).link("/terminals/undecided"));
            return;
        }
        var duty = NewDuty.of(KIND, visit.id(), "确认终端填写：" + visit.subject().enterpriseName()).cause(deed.id().value().toString())
                .dueOn(day).about(new EnterpriseId(visit.enterprise())).link("/terminals/undecided?visit=" + visit.id().value())
                .owner(new OfficerId(visit.team().getFirst().officer()), visit.agency()).basis("law:site-record", "现场记录不完整");
        duties.start(visit.sealed() ? duty.sealedFor(visit.team().stream().map(m -> new OfficerId(m.officer())).toList()) : duty);
    }

    void done(@Nullable UUID visit, UUID deed) {
        duties.done(KIND, visit == null ? new DeedId(deed) : new anlan.inspection.VisitId(visit));
    }
}
