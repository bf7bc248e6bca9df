package anlan.mandate;

import anlan.enterprise.EnterpriseId;
import anlan.kernel.Identifier;
import anlan.kernel.Reference;
import anlan.kernel.Refused;
import anlan.mandate.Duty.Term;
import anlan.organization.OfficerId;
import anlan.platform.security.Me;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The duties of everybody as running clocks (法定职责必须为): started by the modules, done, stopped, prolonged, handed over.
 * Every command may be given twice.
 */
@Service
@Transactional
public class Duties {

    private final DutyStore store;
    private final Terms terms;
    private final Bodies bodies;
    private final Me me;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Duties(DutyStore store, Terms terms, Bodies bodies, Me me, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.terms = terms;
        this.bodies = bodies;
        this.me = me;
        this.events = events;
        this.clock = clock;
    }

    /** Starts a duty, unless the same one was started before. */
    public void start(NewDuty wanted) {
        if ((wanted.rule() == null || wanted.from() == null) && wanted.due() == null) {
            throw new IllegalArgumentException("a duty without a rule or a day: " + wanted.kind());
        }
        var term = new Term(wanted.rule(), wanted.from(),
                wanted.due() == null ? LocalDateTime.MAX : wanted.due(), 0, false, List.of());
        var due = terms.due(term);
        var duty = new Duty(DutyId.fresh(), wanted.kind(), Reference.to(wanted.subject()), wanted.title(),
                term.until(due.moment(), due.provisional()), value(wanted.owner()), wanted.agency(),
                value(wanted.enterprise()), DutyState.OPEN, null, 0);
        var basis = wanted.basis().isEmpty() ? due.basis() : terms.cited(wanted.basis(), basisDay(wanted));
        if (store.add(duty, wanted, basis, bodies.divisionOf(wanted.agency()))) {
            events.publishEvent(new DutyStarted(duty.id(), duty.kind(), duty.subject(), wanted.enterprise(),
                    duty.title(), duty.term().lastDay(), clock.instant()));
        }
    }

    /** The law that binds when the limit begins to run, which may be a later day; else today's. */
    private LocalDate basisDay(NewDuty wanted) {
        return wanted.from() == null ? LocalDate.now(clock) : wanted.from().toLocalDate();
    }

    /** Whether somebody owes that about that record. */
    public boolean isRunning(String kind, Identifier subject) {
        return !store.running(kind, subject).isEmpty();
    }

    /** Ends the duties of that kind about that record; without any it does nothing. */
    public void done(String kind, Identifier subject) {
        store.running(kind, subject).forEach(duty -> end(duty.done(now()), ""));
    }

    /** Ends the one of them which that cause started. */
    public void done(String kind, Identifier subject, String cause) {
        store.running(kind, subject, cause).ifPresent(duty -> end(duty.done(now()), ""));
    }

    /** Lets the duties of that kind about that record fall away. */
    public void cancel(String kind, Identifier subject, String reason) {
        store.running(kind, subject).forEach(duty -> end(duty.cancelled(), reason));
    }

    /** Lets the one of them fall away which that cause started. */
    public void cancel(String kind, Identifier subject, String cause, String reason) {
        store.running(kind, subject, cause).ifPresent(duty -> end(duty.cancelled(), reason));
    }

    /** Lets so many at most fall away that nobody had to do and whose term was over at that moment (期满未行使): they are never late. Returns how many. */
    public int lapse(Instant moment, int most) {
        var over = store.over(moment, most);
        over.forEach(duty -> end(duty.cancelled(), "期限届满，没有行使"));
        return over.size();
    }

    /** Stops the clock from that day on: tests, appraisals, announcements of which the time does not count. */
    public void stop(String kind, Identifier subject, LocalDate from, String reason) {
        store.running(kind, subject).stream().filter(duty -> duty.state() == DutyState.OPEN).forEach(duty -> {
            var stopped = duty.stopped(from);
            store.save(stopped);
            tell(stopped, "停止计算期限（" + reason + "）");
        });
    }

    /** Lets the clock run again after the last day that does not count. */
    public void resume(String kind, Identifier subject, LocalDate lastStoppedDay) {
        store.running(kind, subject).stream().filter(duty -> duty.state() == DutyState.PAUSED)
                .forEach(duty -> reckon(duty.resumed(lastStoppedDay), "恢复计算期限"));
    }

    /** Prolongs a statutory limit by so many of its units, as approved. */
    public void extend(String kind, Identifier subject, int units, String reason) {
        store.running(kind, subject).forEach(duty -> reckon(duty.extended(units), "延长期限（" + reason + "）"));
    }

    /** Moves a day that a decision fixed to the end of another day. */
    public void extendTo(String kind, Identifier subject, LocalDate day, String reason) {
        store.running(kind, subject).forEach(duty ->
                move(duty, day.plusDays(1).atStartOfDay(), false, "延长期限（" + reason + "）"));
    }

    /** Gives one duty to another officer of the same body. */
    public void handOver(DutyId id, OfficerId to, String reason) {
        var duty = store.find(id).orElseThrow(() -> new Refused("没有这项待办，或者它不在您的管辖范围内。"));
        if (!duty.state().isRunning()) {
            throw new Refused("“" + duty.title() + "”已经" + duty.state().label() + "，无须移交。");
        }
        if (me.signedIn().filter(person -> !bodies.mayHandOver(person, duty.owner(), duty.agency())).isPresent()) {
            throw new Refused("只有承办人本人或者本单位的负责人可以移交这项待办。");
        }
        if (reason.isBlank()) {
            throw new Refused("请写明移交的理由。").at("reason");
        }
        if (!bodies.belongs(to, duty.agency())) {
            throw new Refused("只能移交给本单位的人员。").at("to");
        }
        hand(duty, to.value(), reason);
    }

    /** Gives all duties of somebody who left or may no longer act to the head of the section. */
    public void handOverAll(OfficerId from, String reason) {
        store.runningOf(from.value()).forEach(duty -> hand(duty, bodies.sectionHead(duty.agency()), reason));
    }

    /** Gives what somebody owed about one record to whoever takes the record over. */
    public void handOver(Identifier subject, OfficerId from, OfficerId to, String reason) {
        store.runningOf(from.value()).stream().filter(duty -> duty.subject().equals(Reference.to(subject)))
                .forEach(duty -> hand(duty, to.value(), reason));
    }

    /** Gives all duties that somebody had in a body to the head of the section there. */
    void handOverAll(OfficerId from, String agency, String reason) {
        store.runningOf(from.value()).stream().filter(duty -> duty.agency().equals(agency))
                .forEach(duty -> hand(duty, bodies.sectionHead(agency), reason));
    }

    /** Takes the duties from everybody who left or whose certificate lapsed. */
    void takeFromUnable() {
        store.owners().stream().filter(owner -> !bodies.able(owner)).forEach(owner -> store.runningOf(owner)
                .forEach(duty -> hand(duty, bodies.sectionHead(duty.agency()), "承办人离任或者执法证件到期")));
    }

    /** Everybody in scope may see the duties about that record from now on. */
    public void unseal(Identifier subject) {
        store.unseal(subject);
    }

    /** Works out again what was provisional, after the rest days of a year were announced. */
    void reckonProvisional(String why) {
        for (var duty : store.provisional()) {
            var due = terms.due(duty.term());
            if (!due.provisional() || !due.moment().equals(duty.term().due())) {
                move(duty, due.moment(), due.provisional(), why);
            }
        }
    }

    private void hand(Duty duty, @Nullable UUID to, String reason) {
        if (to != null && !to.equals(duty.owner())) {
            store.save(duty.handedTo(to));
            events.publishEvent(new DutyHandedOver(duty.id(), duty.kind(), duty.subject(), enterprise(duty),
                    duty.title(), duty.owner(), to, reason, clock.instant()));
        }
    }

    private void end(Duty duty, String reason) {
        store.save(duty);
        events.publishEvent(new DutyEnded(duty.id(), duty.kind(), duty.subject(), enterprise(duty), duty.title(),
                duty.state(), reason, clock.instant()));
    }

    private void reckon(Duty duty, String why) {
        var due = terms.due(duty.term());
        move(duty, due.moment(), due.provisional(), why);
    }

    private void move(Duty duty, LocalDateTime moment, boolean provisional, String why) {
        var moved = duty.due(moment, provisional, now());
        store.save(moved);
        tell(moved, why);
    }

    private void tell(Duty duty, String why) {
        events.publishEvent(new DutyMoved(duty.id(), duty.kind(), duty.subject(), enterprise(duty), duty.title(), why,
                duty.term().lastDay(), clock.instant()));
    }

    private LocalDateTime now() {
        return LocalDateTime.now(clock);
    }

    private static @Nullable EnterpriseId enterprise(Duty duty) {
        return duty.enterprise() == null ? null : new EnterpriseId(duty.enterprise());
    }

    private static @Nullable UUID value(@Nullable Identifier id) {
        return id == null ? null : id.value();
    }
}
