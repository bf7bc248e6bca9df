package anlan.credit.record;

import anlan.credit.record.Entries.Fresh;
import anlan.penalty.CaseStatus;
import anlan.penalty.CaseStepped;
import anlan.penalty.PenaltyDecided;
import anlan.penalty.PenaltyUndone;
import anlan.penalty.SpotDecisionId;
import anlan.penalty.SpotStatus;
import anlan.penalty.SpotStepped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes penalties into the library (处罚信息入库), and follows them: served, paid, changed; an undone one leaves it. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class PenaltyKeeping {

    private final Entries entries;
    private final Clock clock;

    PenaltyKeeping(Entries entries, Clock clock) {
        this.entries = entries;
        this.clock = clock;
    }

    @EventListener
    void decided(PenaltyDecided event) {
        var kind = event.subject() instanceof SpotDecisionId ? EntryKind.SPOT_PENALTY : EntryKind.PENALTY;
        entries.keep(new Fresh(kind, event.enterprise(), event.decision(), "", event.subject(), event.unit() ? "" : event.party(), event.acts(),
                event.basis(), event.content(), event.number(), event.authority(), event.decidedOn(), event.fine().yuan(), ""));
    }

    @EventListener
    void undone(PenaltyUndone event) {
        entries.ofSource(event.decision()).filter(entry -> entry.status != EntryStatus.UNDONE).ifPresent(entry -> {
            var why = "处罚决定 " + event.number() + " 被" + event.outcome().label() + (event.ruling().isEmpty() ? "" : "（" + event.ruling() + "）");
            if (event.outcome().changes()) {
                entry.change(Objects.requireNonNullElse(event.replacement(), event.decision()), event.content(), event.fine().yuan());
                entries.save(entry);
                entries.follow(entry, why + "，变更为：" + event.content());
            } else if (event.outcome().withdraws()) {
                entries.end(entry, EntryStatus.UNDONE, why);
            }
        });
    }

    @EventListener
    void stepped(CaseStepped step) {
        step.sources().forEach(source -> continued(source.value(), step.subject().value()));
        if (step.from() == step.to()) {
            return;
        }
        entries.of(step.subject().value()).forEach(entry -> {
            if (step.to() == CaseStatus.SERVED) {
                entry.told = true;
                entries.save(entry);
            }
            if (step.to() == CaseStatus.EXECUTED) {
                paid(entry);
            }
            entries.follow(entry, step.to().label() + (step.paper().isEmpty() ? "" : "，" + step.paper()));
        });
    }

    /** A decision on the spot goes on as a case. */
    private void continued(UUID spot, UUID penaltyCase) {
        entries.ofSource(spot).filter(entry -> entry.kind == EntryKind.SPOT_PENALTY).ifPresent(entry -> {
            entry.continued = penaltyCase;
            entries.save(entry);
        });
    }

    @EventListener
    void stepped(SpotStepped step) {
        if (step.from() != step.to()) {
            entries.of(step.subject().value()).forEach(entry -> {
                if (step.to() == SpotStatus.CLOSED) {
                    paid(entry);
                }
                entries.follow(entry, step.to().label());
            });
        }
    }

    private void paid(Entry entry) {
        entry.paidOn = LocalDate.now(clock);
        entries.save(entry);
    }
}
