package anlan.cooperation;

import anlan.kernel.Identifier;
import anlan.kernel.Refused;
import anlan.mandate.Duties;
import anlan.mandate.DutyView;
import anlan.mandate.Inbox;
import anlan.mandate.NewDuty;
import anlan.organization.OfficerId;
import anlan.platform.file.FileStore;
import anlan.platform.security.Me;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A joint work as each body has it (联合执法通知): the invitation, its tasks with their days, the end. */
@Component
@Transactional
class JointParcels implements ParcelSource {

    private static final String CONFIRM = "BODY_CONFIRMS";
    private static final String TASK = "BODY_TASK";
    private static final String AWAIT = "AWAIT_TASK";
    private static final String CONCLUDE = "CONCLUDE_JOINT";
    private static final String FOUND = "found-";
    private static final String BASIS = "law:joint-inspection";

    private final ParcelStore parcels;
    private final JointStore store;
    private final Duties duties;
    private final Inbox inbox;
    private final FileStore files;
    private final Me me;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    JointParcels(ParcelStore parcels, JointStore store, Duties duties, Inbox inbox, FileStore files, Me me, ApplicationEventPublisher events, Clock clock) {
        this.parcels = parcels;
        this.store = store;
        this.duties = duties;
        this.inbox = inbox;
        this.files = files;
        this.me = me;
        this.events = events;
        this.clock = clock;
    }

    /** One for each body but the lead, who has to say whether it comes; the lead owes the conclusion. */
    void invite(JointWork work, JointWork.Parts parts) {
        var targets = parts.targets().stream().map(JointWork.Target::name).collect(Collectors.joining("、"));
        for (var member : parts.members()) {
            if (!member.lead()) {
                var id = parcels.send(new ParcelStore.Sending(ParcelKind.JOINT, work.id().value(), null, member.body(), work.organ(), work.organName(), work.author(),
                        work.title(), work.number(), targets, work.matter() + "\n时间：" + work.fromDay() + " 至 " + work.toDay(), List.of(), null, work.division(), ""));
                parcels.enter(id, entry(false, "邀请参加" + work.kind().label(), work.organName(), work.number(), ""));
                duties.start(NewDuty.of(CONFIRM, id, "确认是否参加：" + work.number()).by("D103", today()).owner(null, member.body())
                        .waitingFor(new OfficerId(work.author())).link("/received/" + id.value()).basis(BASIS, "牵头单位无法安排"));
                stand(id);
            }
        }
        duties.start(NewDuty.of(CONCLUDE, work.id(), "总结：" + work.number()).by("D104", work.toDay()).owner(new OfficerId(work.author()), work.agency())
                .link("/joint-works/" + work.id().value()).basis(BASIS, "联合执法没有结果"));
        told(work, "发起", "参加单位 " + parts.members().stream().map(JointWork.Member::name).collect(Collectors.joining("、")) + "；对象 " + targets, List.of());
    }

    void assigned(JointWork work, JointWork.Member member, UUID task, String what, LocalDate due) {
        duties.start(NewDuty.of(TASK, new JointTaskId(task), what + "：" + work.number()).dueOn(due).owner(null, member.body())
                .waitingFor(new OfficerId(work.author())).link(member.lead() ? "/joint-works/" + work.id().value() : "/received").basis(BASIS, "任务逾期未办"));
        if (!member.lead()) {
            duties.start(NewDuty.of(AWAIT, new JointTaskId(task), "催办" + member.name() + "：" + what).dueOn(due)
                    .owner(new OfficerId(work.author()), work.agency()).link("/joint-works/" + work.id().value()).basis(BASIS, "任务逾期未办"));
        }
        tell(work, member.body(), entry(false, "交办任务", work.organName(), "", what + "，" + due + " 前"));
        told(work, "交办任务", member.name() + "：" + what + "，" + due + " 前", List.of());
    }

    void reported(JointWork work, JointWork.Task task, String result) {
        store.done(task.id(), result);
        duties.done(TASK, new JointTaskId(task.id()));
        duties.done(AWAIT, new JointTaskId(task.id()));
        tell(work, task.body(), entry(true, "反馈任务", task.bodyName(), "", task.what() + "：" + result));
        told(work, "反馈任务", task.bodyName() + "：" + result, List.of());
    }

    /** What a body found at a target; the same words handed in twice are one. */
    void found(JointWork work, String body, UUID target, String words, Answer.@Nullable Scan scan) {
        var parts = store.parts(work.id());
        var at = parts.targets().stream().filter(t -> t.id().equals(target)).findFirst().orElseThrow(() -> new Refused("没有这个对象。"));
        if (!parts.isJoinedBy(body)) {
            throw new Refused("确认参加的单位才能填报检查情况。");
        }
        if (parts.findings().stream().anyMatch(f -> f.target().equals(target) && f.body().equals(body) && f.words().equals(words))) {
            return;
        }
        var file = scan == null ? null : files.put(scan.content(), scan.name(), scan.kind());
        store.found(work.id(), target, body, words, me.get().name(), file);
        var name = member(parts, body).name();
        tell(work, body, new ParcelView.Entry(UUID.randomUUID(), today(), true, "填报检查情况", name, "", at.name() + "：" + words,
                file == null ? null : file.id().value(), file == null ? "" : file.name()));
        told(work, "填报检查情况", name + "：" + at.name() + "：" + words, List.of());
    }

    void ended(JointWork work) {
        boolean closed = work.status() == JointStatus.CLOSED;
        var words = work.conclusion() + (work.leftOpen().isEmpty() ? "" : "\n没有办结的事项：" + work.leftOpen());
        store.parts(work.id()).tasks().forEach(t -> {
            duties.cancel(TASK, new JointTaskId(t.id()), work.status().label());
            duties.cancel(AWAIT, new JointTaskId(t.id()), work.status().label());
        });
        if (closed) {
            duties.done(CONCLUDE, work.id());
        } else {
            duties.cancel(CONCLUDE, work.id(), work.status().label());
        }
        for (var parcel : parcels.of(work.id().value())) {
            duties.cancel(CONFIRM, parcel.id(), work.status().label());
            parcels.enter(parcel.id(), entry(false, closed ? "总结" : "取消", work.organName(), "", words));
            parcels.stand(parcel.id(), work.status().label(), work.status().tone(), "", null, true);
        }
        told(work, closed ? "总结" : "取消", words, List.of());
    }

    void told(JointWork work, String event, String words, List<Identifier> sources) {
        events.publishEvent(new JointStepped(work.id(), work.number(), event, words, sources, clock.instant()));
    }

    private void tell(JointWork work, String body, ParcelView.Entry entry) {
        parcels.of(work.id().value()).stream().filter(p -> p.body().equals(body)).forEach(p -> {
            parcels.enter(p.id(), entry);
            stand(p.id());
        });
    }

    @Override
    public boolean isOf(ParcelKind kind) {
        return kind == ParcelKind.JOINT;
    }

    @Override
    public List<AnswerKind> next(Parcel parcel) {
        var work = store.require(new JointWorkId(parcel.source()));
        if (work.status() != JointStatus.RUNNING) {
            return List.of();
        }
        var parts = store.parts(work.id());
        var next = new ArrayList<AnswerKind>();
        if (member(parts, parcel.body()).answer() == JointWork.Member.Answer.INVITED) {
            next.add(new AnswerKind("CONFIRM", "确认参加", "带队人员和联系方式", false, false, ""));
            next.add(new AnswerKind("DECLINE", "不参加", "不参加的理由", false, false, ""));
        }
        if (member(parts, parcel.body()).answer() != JointWork.Member.Answer.DECLINED) {
            parts.tasks().stream().filter(t -> t.body().equals(parcel.body()) && t.doneAt() == null)
                    .forEach(t -> next.add(new AnswerKind("task-" + t.id(), "反馈：" + t.what(), "办理的结果", false, false, "")));
        }
        if (parts.isJoinedBy(parcel.body())) {
            parts.targets().forEach(t -> next.add(new AnswerKind(FOUND + t.id(), "填报检查情况：" + t.name(), "检查人员、时间、发现的问题和处理意见", false, false, "")));
        }
        return next;
    }

    @Override
    public void answer(Parcel parcel, Answer answer) {
        store.lock(new JointWorkId(parcel.source()));
        var asked = next(parcel).stream().filter(n -> n.key().equals(answer.kind())).findFirst().orElseThrow(() -> new Refused("现在不能这样答复。"));
        if (answer.words().isBlank()) {
            throw new Refused("请写明" + asked.words() + "。").at("words");
        }
        var work = store.require(new JointWorkId(parcel.source()));
        var words = answer.words().strip();
        if (answer.kind().startsWith("task-")) {
            reported(work, store.parts(work.id()).tasks().stream().filter(t -> answer.kind().equals("task-" + t.id())).findFirst().orElseThrow(), words);
            return;
        }
        if (answer.kind().startsWith(FOUND)) {
            found(work, parcel.body(), UUID.fromString(answer.kind().substring(FOUND.length())), words, answer.scan());
            return;
        }
        confirmed(work, parcel, answer, words);
    }

    private void confirmed(JointWork work, Parcel parcel, Answer answer, String words) {
        boolean comes = answer.kind().equals("CONFIRM");
        store.answered(work.id(), parcel.body(), comes, me.get().name(), words);
        duties.done(CONFIRM, parcel.id());
        if (!comes) {
            store.parts(work.id()).tasks().stream().filter(t -> t.body().equals(parcel.body())).forEach(t -> {
                duties.cancel(TASK, new JointTaskId(t.id()), "不参加");
                duties.cancel(AWAIT, new JointTaskId(t.id()), "不参加");
            });
        }
        parcels.received(parcel.id(), me.get().name());
        tell(work, parcel.body(), entry(true, comes ? "确认参加" : "不参加", me.get().agencyName(), "", words));
        told(work, comes ? "确认参加" : "不参加", parcel.bodyName() + "：" + words, List.of(parcel.id()));
    }

    /** What it owes next is the earliest of its clocks. */
    private void stand(ParcelId id) {
        var parcel = parcels.require(id);
        var work = store.require(new JointWorkId(parcel.source()));
        var answer = member(store.parts(work.id()), parcel.body()).answer();
        var owed = clocks(parcel).stream().filter(d -> d.agency().equals(parcel.body())).min(Comparator.comparing(DutyView::due));
        parcels.stand(id, answer.label(), answer.tone(), owed.map(d -> d.title().replace("：" + work.number(), "")).orElse(""),
                owed.map(d -> d.due().atZone(clock.getZone()).toInstant()).orElse(null), answer == JointWork.Member.Answer.DECLINED);
    }

    private static JointWork.Member member(JointWork.Parts parts, String body) {
        return parts.members().stream().filter(m -> m.body().equals(body)).findFirst().orElseThrow();
    }

    /** Its own, and what the lead still owes. */
    @Override
    public List<DutyView> clocks(Parcel parcel) {
        var work = new JointWorkId(parcel.source());
        var all = new ArrayList<>(inbox.about(parcel.id()));
        store.parts(work).tasks().stream().filter(t -> t.body().equals(parcel.body()) && t.doneAt() == null)
                .forEach(t -> inbox.about(new JointTaskId(t.id())).stream().filter(d -> d.agency().equals(parcel.body())).forEach(all::add));
        all.addAll(inbox.about(work));
        return all;
    }

    private ParcelView.Entry entry(boolean theirs, String what, String organ, String number, String words) {
        return new ParcelView.Entry(UUID.randomUUID(), today(), theirs, what, organ, number, words, null, "");
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
