package anlan.cooperation;

import anlan.enterprise.EnterpriseRow;
import anlan.enterprise.Enterprises;
import anlan.kernel.Refused;
import anlan.mandate.Guard;
import anlan.organization.account.Liaisons;
import anlan.penalty.CaseFilter;
import anlan.penalty.CaseViews;
import anlan.platform.database.Scope;
import anlan.platform.file.FileId;
import anlan.platform.file.FileStore;
import anlan.platform.file.StoredFile;
import anlan.platform.security.Me;
import anlan.platform.security.Permissions;
import anlan.platform.web.Page;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Joint enforcement and investigation (联合执法、联合调查) as the lead runs it: bodies, targets, tasks, cases, conclusion. */
@Service
public class JointWorks {

    private final JointStore store;
    private final JointReader reader;
    private final JointParcels parcels;
    private final Liaisons liaisons;
    private final Enterprises enterprises;
    private final CaseViews cases;
    private final FileStore files;
    private final Guard guard;
    private final Permissions permissions;
    private final Me me;
    private final TransactionTemplate transaction;
    private final Clock clock;

    JointWorks(JointStore store, JointReader reader, JointParcels parcels, Liaisons liaisons, Enterprises enterprises, CaseViews cases, FileStore files,
            Guard guard, Permissions permissions, Me me, TransactionTemplate transaction, Clock clock) {
        this.store = store;
        this.reader = reader;
        this.parcels = parcels;
        this.liaisons = liaisons;
        this.enterprises = enterprises;
        this.cases = cases;
        this.files = files;
        this.guard = guard;
        this.permissions = permissions;
        this.me = me;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** A work about to begin (拟开展的联合执法、联合调查). */
    public record NewWork(
            JointWork.Kind kind, String title, String matter, @Nullable LocalDate from, @Nullable LocalDate to, List<String> bodies, List<String> targets) {

        public NewWork {
            bodies = List.copyOf(bodies);
            targets = List.copyOf(targets);
        }
    }

    /** Which works a list shows (筛选). */
    public record Filter(String tab, String q, JointWork.@Nullable Kind kind, String body, @Nullable LocalDate from, @Nullable LocalDate to,
            @Nullable UUID enterprise, int page) {}

    /** Begins it under the id that its form was given: pressed twice it begins once. */
    public JointWorkId begin(JointWorkId id, NewWork wanted) {
        permissions.require("cooperation.handle");
        required(wanted.title(), "请填写名称。", "title");
        required(wanted.matter(), "请写明事项和分工的安排。", "matter");
        if (wanted.from() == null || wanted.to() == null || wanted.to().isBefore(wanted.from()) || wanted.to().isBefore(today())) {
            throw new Refused("请填写起止日期，结束不能早于开始，也不能早于今天。").at("from");
        }
        if (wanted.bodies().isEmpty() || !bodies().keySet().containsAll(wanted.bodies())) {
            throw new Refused("请选择参加单位。").at("bodies");
        }
        if (wanted.targets().isEmpty()) {
            throw new Refused("请填写对象，一行一家。").at("targets");
        }
        var targets = wanted.targets().stream().map(this::target).toList();
        inTheNameOfTheProgram(() -> begin(id, wanted, targets));
        return id;
    }

    private EnterpriseRow target(String words) {
        try {
            return Objects.requireNonNull(EnterpriseWords.find(enterprises, words));
        } catch (Refused refused) {
            throw new Refused("“" + words + "”：" + refused.getMessage()).at("targets");
        }
    }

    private void begin(JointWorkId id, NewWork wanted, List<EnterpriseRow> targets) {
        var person = me.get();
        if (store.isKnown(id, person.body())) {
            return;
        }
        guard.require(CooperationPower.TOGETHER.atDesk(person.agency(), null, today(), person.person(), "组织" + wanted.kind().label()));
        store.add(id, wanted, new CircularStore.From(person.body(), person.agency(), person.person(), person.name(), person.division()));
        store.member(id, person.body(), true, person.name());
        wanted.bodies().forEach(body -> store.member(id, body, false, ""));
        targets.forEach(target -> store.target(id, target.id().value(), target.name()));
        parcels.invite(store.require(id), store.parts(id));
    }

    /** The lead gives a body something to do by a day; the same thing asked for twice is one task. */
    public void assign(JointWorkId id, String body, String what, @Nullable LocalDate due) {
        lead(id, work -> {
            required(what, "请写明任务。", "what");
            if (due == null || due.isBefore(today())) {
                throw new Refused("请填写完成的日期，不能早于今天。").at("due");
            }
            var parts = store.parts(id);
            var member = parts.members().stream().filter(m -> m.body().equals(body) && m.answer() != JointWork.Member.Answer.DECLINED).findFirst()
                    .orElseThrow(() -> new Refused("请选择参加的单位。").at("body"));
            if (parts.tasks().stream().noneMatch(t -> t.isSame(body, what.strip(), due))) {
                parcels.assigned(work, member, store.task(id, body, what, due), what.strip(), due);
            }
        });
    }

    /** What one's own body did of a task. */
    public void report(JointWorkId id, UUID task, String result) {
        deed(id, work -> {
            required(result, "请写明办理的结果。", "result");
            var mine = store.parts(id).tasks().stream().filter(t -> t.id().equals(task) && t.doneAt() == null && t.body().equals(me.get().body())).findFirst()
                    .orElseThrow(() -> new Refused("只能登记本单位没有办结的任务。"));
            parcels.reported(work, mine, result.strip());
        });
    }

    /** A penalty case that belongs to it, by its number. */
    public void linkCase(JointWorkId id, String number) {
        permissions.require("cooperation.handle");
        required(number, "请填写案号。", "number");
        var found = cases.list(new CaseFilter("", number.strip(), null, null, "", false, null, "", 1)).rows().stream()
                .filter(c -> c.number().equals(number.strip())).findFirst().orElseThrow(() -> new Refused("没有这个案号，或者您无权查看。").at("number"));
        lead(id, work -> {
            if (store.link(id, found.id().value(), found.number())) {
                parcels.told(work, "关联案件", found.number(), List.of(found.id()));
            }
        });
    }

    /** Ends it with its conclusion; what is left open behind it needs a reason. */
    public void conclude(JointWorkId id, String conclusion, String reason) {
        lead(id, work -> {
            required(conclusion, work.kind() == JointWork.Kind.ENFORCEMENT ? "请写明总结。" : "请写明调查结论。", "conclusion");
            var parts = store.parts(id);
            if (work.kind() == JointWork.Kind.ENFORCEMENT && parts.targets().stream().noneMatch(t -> t.arrivedAt() != null)) {
                throw new Refused("还没有单位到场检查，不能总结；不再开展的请取消。").at("conclusion");
            }
            var open = parts.open(work.kind());
            if (!open.isEmpty() && reason.isBlank()) {
                throw new Refused("还有事项没有办结：" + String.join("；", open) + "。仍要结束的，请写明理由和去向。").at("leftOpen");
            }
            store.end(work, JointStatus.CLOSED, conclusion.strip(), open.isEmpty() ? "" : reason.strip());
            parcels.ended(store.require(id));
        });
    }

    public void cancel(JointWorkId id, String reason) {
        lead(id, work -> {
            required(reason, "请写明取消的理由。", "reason");
            if (store.parts(id).targets().stream().anyMatch(t -> t.arrivedAt() != null)) {
                throw new Refused("已经到场检查，不能取消，请总结。").at("reason");
            }
            store.end(work, JointStatus.CANCELLED, reason.strip(), "");
            parcels.ended(store.require(id));
        });
    }

    /** What one's own body found at a target, where it has no visit of its own there. */
    public void find(JointWorkId id, UUID target, String words, Answer.@Nullable Scan scan) {
        deed(id, work -> {
            required(words, "请写明检查人员、时间、发现的问题和处理意见。", "words");
            parcels.found(work, me.get().body(), target, words.strip(), scan);
        });
    }

    /** Whoever may see the work does it in the name of the program: the clocks of the other bodies lie outside his sight. One at a time. */
    private void deed(JointWorkId id, Consumer<JointWork> deed) {
        permissions.require("cooperation.handle");
        store.require(id);
        inTheNameOfTheProgram(() -> {
            store.lock(id);
            deed.accept(running(id));
        });
    }

    private void lead(JointWorkId id, Consumer<JointWork> deed) {
        deed(id, work -> {
            if (!isLead(work)) {
                throw new Refused("由牵头单位办理。");
            }
            deed.accept(work);
        });
    }

    private void inTheNameOfTheProgram(Runnable deed) {
        Scope.SYSTEM.run(() -> transaction.executeWithoutResult(_ -> deed.run()));
    }

    private JointWork running(JointWorkId id) {
        var work = store.require(id);
        if (work.status() != JointStatus.RUNNING) {
            throw new Refused("这项工作" + work.status().label() + "，不能再办理。");
        }
        return work;
    }

    public boolean isLead(JointWork work) {
        return work.organ().equals(me.get().body());
    }

    public Page<JointWork> list(Filter filter) {
        permissions.require("cooperation.read");
        return reader.page(filter);
    }

    /** How many stand under each tab: all, running, ended. */
    public Map<String, Long> counts() {
        permissions.require("cooperation.read");
        return reader.counts();
    }

    public JointWork view(JointWorkId id) {
        permissions.require("cooperation.read");
        return store.require(id);
    }

    public JointWork.Parts parts(JointWorkId id) {
        permissions.require("cooperation.read");
        return store.parts(id);
    }

    /** The file that a body handed in with what it found. */
    public StoredFile file(JointWorkId id, UUID finding) {
        var file = parts(id).findings().stream().filter(f -> f.id().equals(finding)).map(JointWork.Finding::file).filter(Objects::nonNull).findFirst()
                .orElseThrow(() -> new Refused("没有这份附件，或者您无权查看。"));
        return files.find(new FileId(file)).orElseThrow();
    }

    /** Bodies that can be asked to take part, without one's own, by code. */
    public Map<String, String> bodies() {
        var bodies = new LinkedHashMap<String, String>();
        liaisons.all().stream().filter(b -> !b.code().equals(me.get().body())).forEach(b -> bodies.put(b.code(), b.shortName()));
        return bodies;
    }

    private static void required(String text, String sentence, String field) {
        if (text.isBlank()) {
            throw new Refused(sentence).at(field);
        }
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
