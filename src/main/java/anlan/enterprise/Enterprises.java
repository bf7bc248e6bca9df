package anlan.enterprise;

import anlan.enterprise.competence.Competence;
import anlan.enterprise.competence.EnterpriseCompetence;
import anlan.enterprise.competence.Trades;
import anlan.kernel.Refused;
import anlan.platform.security.Permissions;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The register of enterprises (企业档案): entry, correction, change of state, merging of duplicates. */
@Service
@Transactional
public class Enterprises {

    private static final String WRITE = "enterprise.write";

    private final EnterpriseStore store;
    private final EnterpriseReader reader;
    private final RegistrationPolicy policy;
    private final Relocation relocation;
    private final Competence competence;
    private final Trades trades;
    private final Permissions permissions;
    private final ApplicationEventPublisher events;
    private final JdbcClient jdbc;
    private final Clock clock;

    Enterprises(
            EnterpriseStore store, EnterpriseReader reader, RegistrationPolicy policy, Relocation relocation,
            Competence competence, Trades trades, Permissions permissions, ApplicationEventPublisher events,
            JdbcClient jdbc, Clock clock) {
        this.store = store;
        this.reader = reader;
        this.policy = policy;
        this.relocation = relocation;
        this.competence = competence;
        this.trades = trades;
        this.permissions = permissions;
        this.events = events;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The file; refused if there is none in the reader's sight. */
    @Transactional(readOnly = true)
    public EnterpriseView view(EnterpriseId id) {
        return find(id).orElseThrow(Enterprises::unknown);
    }

    @Transactional(readOnly = true)
    public Optional<EnterpriseView> find(EnterpriseId id) {
        return reader.find(id);
    }

    @Transactional(readOnly = true)
    public List<EnterpriseView> views(Collection<EnterpriseId> ids) {
        return reader.all(List.copyOf(ids));
    }

    /** Enterprises whose name, former name or code has the words, the newest first. */
    @Transactional(readOnly = true)
    public List<EnterpriseRow> search(String words, int limit) {
        return reader.list(EnterpriseFilter.words(words), 1).rows().stream().limit(limit).toList();
    }

    public EnterpriseId register(Registration entry) {
        permissions.require(WRITE);
        var today = today();
        var tidy = checked(entry, today);
        requireFree(tidy, null);
        var enterprise = Enterprise.registered(tidy, competence.industrySupervisorOf(tidy.trade(), today), today);
        EnterpriseCompetence.requireInSight(tidy.division(), enterprise.supervisor());
        relocation.settle(enterprise);
        store.save(enterprise);
        events.publishEvent(new EnterpriseEvent.EnterpriseRegistered(
                enterprise.id(), tidy.name(), tidy.division(), enterprise.supervisor(), tidy.trade(), now()));
        return enterprise.id();
    }

    /** Changes the entry; refused with a conflict if it was changed since the known version. */
    public void correct(EnterpriseId id, int knownVersion, Registration entry, String reason) {
        permissions.require(WRITE);
        requireReason(reason);
        var today = today();
        var enterprise = load(id);
        var before = enterprise.facts();
        var tidy = checked(entry.keepingMasked(before), today);
        var changes = Changes.between(before, tidy, true, trades::nameOf, competence::placeName);
        if (changes.isEmpty()) {
            throw new Refused("没有改动任何内容，无须保存。");
        }
        requireFree(tidy, before);
        var oldSupervisor = enterprise.supervisor();
        var since = enterprise.placedSince();
        var tradeSince = enterprise.tradeSince();
        var supervisor = before.trade().equals(tidy.trade())
                ? oldSupervisor
                : competence.industrySupervisorOf(tidy.trade(), today);
        EnterpriseCompetence.requireInSight(tidy.division(), supervisor);
        enterprise.correct(tidy, supervisor, knownVersion, today);
        relocation.follow(enterprise, before, oldSupervisor, since.isAfter(tradeSince) ? since : tradeSince, today);
        store.save(enterprise);
        events.publishEvent(new EnterpriseEvent.EnterpriseCorrected(id, changes, reason.strip(), now()));
    }

    public void become(EnterpriseId id, EnterpriseStatus next, String reason) {
        permissions.require(WRITE);
        requireReason(reason);
        var enterprise = load(id);
        var before = enterprise.status();
        enterprise.become(next);
        store.save(enterprise);
        events.publishEvent(new EnterpriseEvent.EnterpriseStatusChanged(id, before, next, today(), reason.strip(), now()));
    }

    /** The merged file becomes an alias of the keeper; its records keep their ids and show on the keeper's file. */
    public void merge(EnterpriseId keeper, EnterpriseId merged, String reason) {
        permissions.require("enterprise.merge");
        requireReason(reason);
        var gone = load(merged);
        gone.mergeInto(load(keeper));
        if (!reader.mergedInto(merged).isEmpty()) {
            throw new Refused("要并入的档案自己还有并入的别名，请先撤销那些合并。").at("merged");
        }
        store.save(gone);
        relocation.join(merged, keeper);
        events.publishEvent(new EnterpriseEvent.EnterprisesMerged(keeper, merged, reason.strip(), now()));
    }

    public void unmerge(EnterpriseId merged, String reason) {
        permissions.require("enterprise.merge");
        requireReason(reason);
        var enterprise = load(merged);
        var keeper = enterprise.unmerge();
        requireFree(enterprise.facts(), null);
        store.save(enterprise);
        relocation.part(merged);
        events.publishEvent(new EnterpriseEvent.EnterprisesUnmerged(keeper, merged, reason.strip(), now()));
    }

    /** The file with its personal data in full, which is itself a deed. */
    public EnterpriseView reveal(EnterpriseId id, String reason) {
        permissions.require("personal.read");
        requireReason(reason);
        var view = view(id);
        events.publishEvent(new EnterpriseEvent.PersonalDataRead(id, reason.strip(), now()));
        return view;
    }

    private Registration checked(Registration entry, LocalDate today) {
        var tidy = RegistrationPolicy.tidy(entry);
        policy.require(tidy, today);
        return tidy;
    }

    private void requireFree(Registration entry, @org.jspecify.annotations.Nullable Registration before) {
        var code = entry.creditCode();
        if (code == null || before != null && code.equals(before.creditCode())) {
            return;
        }
        var taken = jdbc.sql("select count(*) from enterprise.codes_taken(array[:code])").param("code", code)
                .query(Integer.class).single();
        if (taken > 0) {
            var seen = search(code, 1);
            throw new Refused(seen.isEmpty()
                    ? "统一社会信用代码 " + code + " 已在其他辖区或者行业登记，请联系区应急管理局核对。"
                    : "统一社会信用代码 " + code + " 已登记为“" + seen.getFirst().name() + "”。").at("creditCode");
        }
    }

    private Enterprise load(EnterpriseId id) {
        return store.findById(id).orElseThrow(Enterprises::unknown);
    }

    private static void requireReason(String reason) {
        if (reason.isBlank()) {
            throw new Refused("请写明理由。").at("reason");
        }
    }

    private static Refused unknown() {
        return new Refused("没有这家企业，或者不在您的辖区内。");
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private Instant now() {
        return clock.instant();
    }
}
