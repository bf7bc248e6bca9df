package anlan.credit;

import anlan.enterprise.EnterpriseId;
import anlan.kernel.Refused;
import anlan.platform.security.Me;
import anlan.platform.security.Permissions;
import anlan.platform.web.Page;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The engine of publication (信息公示): what is proposed becomes public by its rule, by itself or after an officer has seen it as the
 * public will, and is withdrawn, repaired, put right or over everywhere at once.
 */
@Service
@Transactional
public class Publications {

    private final PublicationStore store;
    private final PublicationReader reader;
    private final PublicationDesk desk;
    private final Changes changes;
    private final Explanations explanations;
    private final DisputeOutcomes disputes;
    private final Permissions permissions;
    private final Me me;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Publications(PublicationStore store, PublicationReader reader, PublicationDesk desk, Changes changes, Explanations explanations,
            DisputeOutcomes disputes, Permissions permissions, Me me, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.reader = reader;
        this.desk = desk;
        this.changes = changes;
        this.explanations = explanations;
        this.disputes = disputes;
        this.permissions = permissions;
        this.me = me;
        this.events = events;
        this.clock = clock;
    }

    /** Proposed twice it is the same publication; what its rule publishes by itself is public at once. */
    public PublicationId propose(Proposal proposal) {
        PublicationDesk.byHand(proposal.kind());
        return enter(proposal);
    }

    /** What a procedure of its own has decided to announce (名单公布): public at once. */
    public void announce(Proposal proposal) {
        release(require(enter(proposal)));
    }

    private PublicationId enter(Proposal proposal) {
        changes.hold();
        var known = store.findByKindAndSource(proposal.kind(), proposal.source());
        if (known.isPresent()) {
            return known.get().id;
        }
        var unit = desk.unit(proposal.enterprise());
        var text = PublicationDesk.text(unit, proposal.unit() ? "" : proposal.subject());
        var proposed = Publication.propose(proposal, text, unit.division(), unit.supervisor(), now());
        var rule = desk.ruleFor(proposed);
        rule.ifPresent(proposed::under);
        if (rule.isPresent() && !rule.get().marked()) {
            proposed.due = desk.due(proposed, rule.get());
        }
        store.save(proposed);
        events.publishEvent(new PublicationProposed(proposed.id, proposed.kind, enterprise(proposed), proposed.number, now()));
        rule.filter(r -> !r.marked()).ifPresent(r -> {
            desk.start(proposed, r);
            if (r.automatic() && !r.isOver(proposed.day, proposed.closedOn, today())) {
                publish(proposed, r, "按公开规则自动公开");
            }
        });
        return proposed.id;
    }

    @Transactional(readOnly = true)
    public Page<PublicationRow> list(PublicationFilter filter) {
        permissions.require("publication.read");
        return reader.page(filter);
    }

    /** How many lines there are about a unit. */
    @Transactional(readOnly = true)
    public long countOf(EnterpriseId unit) {
        return reader.count(unit);
    }

    /** What is or was public of the signed-in unit. */
    @Transactional(readOnly = true)
    public Page<PublicationRow> mine(int page) {
        permissions.require("enterprise.own");
        return reader.page(new PublicationFilter("shown", "", null, null, null, java.util.Objects.requireNonNull(me.get().enterprise()), "-day", page));
    }

    /** One line about the signed-in unit. */
    @Transactional(readOnly = true)
    public PublicationView mine(PublicationId id) {
        permissions.require("enterprise.own");
        requireOwn(id);
        var found = require(id);
        if (!found.unit || found.status == PublicationStatus.PROPOSED) {
            throw new Refused("这条信息没有公开。");
        }
        return PublicationView.of(found, desk.ruleFor(found).orElse(null), false);
    }

    @Transactional(readOnly = true)
    public Map<String, Long> counts() {
        permissions.require("publication.read");
        return reader.counts();
    }

    @Transactional(readOnly = true)
    public PublicationView view(PublicationId id) {
        permissions.require("publication.read");
        var found = require(id);
        return PublicationView.of(found, desk.ruleFor(found).orElse(null), permissions.may("publication.approve") && desk.isOfOrgan(found));
    }

    /** The publication of a record of that id, if it was ever proposed. */
    @Transactional(readOnly = true)
    public Optional<PublicationId> of(PublicationKind kind, UUID source) {
        return store.findByKindAndSource(kind, source).map(p -> p.id);
    }

    /** Makes it public (公开), after it was looked at as the public will see it. */
    public void approve(PublicationId id) {
        var found = own(id);
        PublicationDesk.byHand(found.kind);
        release(found);
    }

    private void release(Publication found) {
        var rule = desk.rule(found);
        desk.pass(found, rule, "公开信息", today());
        publish(found, rule, me.name());
    }

    private void publish(Publication found, PublicationRule rule, String who) {
        found.publish(rule, who, today(), now());
        store.save(found);
        desk.published(found);
        events.publishEvent(new Published(found.id, found.kind, enterprise(found), changes.add(found.id, Changes.What.PUBLISHED, now()), now()));
    }

    /** It was approved and public before this register was kept (补录): public again, if its rule still lets it. */
    public void resume(PublicationId id) {
        var found = require(id);
        desk.resumed(found, today()).ifPresent(r -> publish(found, r, "补录，以前已经公开"));
    }

    /** Says why the penalty on a person has social influence (具有一定社会影响): only then may it become public. */
    public void mark(PublicationId id, String why) {
        var found = own(id);
        found.mark(PublicationDesk.required(why, "请写明为什么具有一定社会影响。", "influence"));
        var rule = desk.rule(found);
        found.under(rule);
        found.due = desk.due(found, rule);
        store.save(found);
        desk.start(found, rule);
        stepped(found, "注明具有社会影响", found.influence);
    }

    private void stepped(Publication found, String event, String reason) {
        events.publishEvent(new PublicationStepped(found.id, enterprise(found), event, reason, now()));
    }

    /** Takes it down, or decides not to publish it (撤回、不予公开); the reason of a withdrawal is told in public. */
    public void withdraw(PublicationId id, String reason) {
        var found = own(id);
        PublicationDesk.byHand(found.kind);
        desk.pass(found, desk.rule(found), "撤回公开的信息", today());
        take(found, PublicationStatus.WITHDRAWN, PublicationDesk.required(reason, "请写明理由。", "reason"));
    }

    /** The record that it came from is over, repaired or undone, by a deed that passed its own guard; a line that is down already stays as it ended. */
    public void end(PublicationKind kind, UUID source, PublicationStatus as, String reason) {
        changes.hold();
        store.findByKindAndSource(kind, source).ifPresent(p -> {
            if (!p.status.isEnded()) {
                take(p, p.status == PublicationStatus.PUBLISHED ? as : PublicationStatus.WITHDRAWN, reason);
            } else {
                desk.wasDown(p);
            }
        });
    }

    void expire(PublicationId id) {
        changes.hold();
        var found = require(id);
        if (found.status == PublicationStatus.PUBLISHED && found.until != null && found.until.isBefore(today())) {
            take(found, PublicationStatus.EXPIRED, "公开至 " + found.until);
        }
    }

    private void take(Publication found, PublicationStatus as, String typed) {
        boolean wasPublic = found.status == PublicationStatus.PUBLISHED;
        var reason = wasPublic ? desk.text(found).plain(typed) : typed;
        found.end(as, reason, now());
        store.save(found);
        disputes.ended(found);
        if (wasPublic) {
            desk.withdrawn(found, reason);
            if (as == PublicationStatus.WITHDRAWN) {
                explanations.add(found, reason, desk.ruleFor(found).map(PublicationRule::explained).orElse(0), today());
            }
            events.publishEvent(new Unpublished(found.id, found.kind, enterprise(found), as, reason,
                    changes.add(found.id, Changes.What.UNPUBLISHED, now()), now()));
        } else {
            desk.unpublished(found, reason);
            stepped(found, "不予公开", reason);
        }
    }

    /** Puts the words right (更正); what is public already changes everywhere, and says when and why. */
    public void correct(PublicationId id, Correction content, String reason) {
        var found = own(id);
        desk.pass(found, desk.rule(found), "更正公开的信息", today());
        var why = found.status == PublicationStatus.PUBLISHED ? PublicationDesk.required(reason, "请写明更正的理由。", "reason") : reason.strip();
        PublicationDesk.required(content.matter(), "请填写事项。", "matter");
        found.correct(content, why, desk.text(found), now());
        store.save(found);
        disputes.corrected(found);
        if (found.status == PublicationStatus.PROPOSED) {
            stepped(found, "修改拟公开内容", why);
        }
        told(found, why);
    }

    /** Something beside the line is new: whoever copied it asks again. */
    void touch(PublicationId id) {
        changes.hold();
        told(require(id), "");
    }

    /** Refuses a line that is not about the signed-in unit itself; one about a person is not its own. */
    void requireOwn(PublicationId id) {
        var found = require(id);
        if (!found.unit || !found.territory.equals(me.get().enterprise())) {
            throw new Refused("这条公示不是关于贵单位的。");
        }
    }

    /** The record went on: the order is settled, the listing is over; without such a publication, or told twice, it does nothing. */
    public void advance(PublicationKind kind, UUID source, String result, @Nullable LocalDate closedOn) {
        changes.hold();
        store.findByKindAndSource(kind, source).filter(p -> !p.status.isEnded()).ifPresent(found -> {
            var rule = desk.ruleFor(found).orElse(null);
            if (found.advance(desk.text(found).plain(result), closedOn, rule == null ? found.until : rule.until(found.day, closedOn), now())) {
                store.save(found);
                told(found, "");
            }
        });
    }

    private void told(Publication found, String reason) {
        if (found.status == PublicationStatus.PUBLISHED) {
            events.publishEvent(new Corrected(found.id, found.kind, enterprise(found), reason,
                    changes.add(found.id, Changes.What.CORRECTED, now()), now()));
        }
    }

    private Publication own(PublicationId id) {
        permissions.require("publication.approve");
        changes.hold();
        var found = require(id);
        desk.requireOrgan(found);
        return found;
    }

    private Publication require(PublicationId id) {
        return store.findById(id).orElseThrow(() -> new Refused("没有这条公示，或者您无权查看。"));
    }

    private static EnterpriseId enterprise(Publication p) {
        return new EnterpriseId(p.territory);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
