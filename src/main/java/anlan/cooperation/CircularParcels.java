package anlan.cooperation;

import anlan.enterprise.EnterpriseId;
import anlan.kernel.Refused;
import anlan.mandate.Duties;
import anlan.mandate.DutyView;
import anlan.mandate.Inbox;
import anlan.mandate.NewDuty;
import anlan.organization.OfficerId;
import anlan.platform.file.FileStore;
import anlan.platform.file.StoredFile;
import anlan.platform.security.Me;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A notice as each receiver has it (通报件): signed for, and answered where an answer is asked for by a day. */
@Component
@Transactional
class CircularParcels implements ParcelSource {

    private static final String SIGN = "BODY_SIGNS";
    private static final String FEEDBACK = "BODY_FEEDBACK";
    private static final String AWAIT = "AWAIT_FEEDBACK";
    private static final String BASIS = "law:joint-inspection";

    private final ParcelStore store;
    private final CircularStore circulars;
    private final Duties duties;
    private final Inbox inbox;
    private final FileStore files;
    private final Me me;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CircularParcels(ParcelStore store, CircularStore circulars, Duties duties, Inbox inbox, FileStore files, Me me, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.circulars = circulars;
        this.duties = duties;
        this.inbox = inbox;
        this.files = files;
        this.me = me;
        this.events = events;
        this.clock = clock;
    }

    /** One for each receiver, who has to sign for it and, where a day is set, to answer. */
    void send(Circular circular, String division, List<StoredFile> attached) {
        for (var body : circular.receivers()) {
            var id = store.send(new ParcelStore.Sending(ParcelKind.NOTICE, circular.id().value(), null, body, circular.organ(), circular.organName(), circular.author(),
                    circular.title(), circular.number(), circular.enterpriseName(), circular.words(), List.of(), circular.enterprise(), division, ""));
            attached.forEach(file -> store.attachFile(id, file.id().value(), file.name()));
            store.enter(id, entry(false, "发出通报", circular.organName(), circular.number(), circular.feedbackBy() == null ? "" : "请于 " + circular.feedbackBy() + " 前反馈", null));
            duties.start(theirs(SIGN, "签收通报：", circular, id, body).by("D98", today()).basis(BASIS, "通报无人签收"));
            stand(store.require(id));
        }
    }

    private NewDuty theirs(String kind, String what, Circular circular, ParcelId parcel, String body) {
        return about(NewDuty.of(kind, parcel, what + circular.number()).owner(null, body).waitingFor(new OfficerId(circular.author()))
                .link("/received/" + parcel.value()), circular);
    }

    private static NewDuty about(NewDuty duty, Circular circular) {
        var enterprise = circular.enterprise();
        return enterprise == null ? duty : duty.about(new EnterpriseId(enterprise));
    }

    @Override
    public boolean isOf(ParcelKind kind) {
        return kind == ParcelKind.NOTICE;
    }

    @Override
    public List<AnswerKind> next(Parcel parcel) {
        if (parcel.receivedAt() == null) {
            return List.of(new AnswerKind("RECEIVE", "签收", "签收人", false, false, ""));
        }
        boolean asked = circular(parcel).feedbackBy() != null;
        return parcel.endedAt() != null && asked ? List.of()
                : List.of(new AnswerKind("FEEDBACK", "反馈办理情况", "办理情况", false, false, asked ? "反馈以后本件办结。" : ""));
    }

    @Override
    public void answer(Parcel parcel, Answer answer) {
        var circular = circular(parcel);
        store.oneAtATime(parcel.id());
        if (isSaid(parcel, answer)) {
            return;
        }
        if (next(store.require(parcel.id())).stream().noneMatch(n -> n.key().equals(answer.kind()))) {
            throw new Refused("这份通报现在不能这样答复。");
        }
        boolean signs = answer.kind().equals("RECEIVE");
        if (answer.words().isBlank()) {
            throw new Refused(signs ? "请填写签收人。" : "请写明办理情况。").at("words");
        }
        var scan = answer.scan();
        var file = scan == null ? null : files.put(scan.content(), scan.name(), scan.kind());
        store.enter(parcel.id(), entry(true, signs ? "签收" : "反馈办理情况", me.get().agencyName(), answer.number(), answer.words().strip(), file));
        if (signs) {
            signed(circular, parcel, answer.words().strip());
        } else {
            duties.done(FEEDBACK, parcel.id());
            duties.done(AWAIT, parcel.id());
        }
        stand(store.require(parcel.id()));
        events.publishEvent(new CircularAnswered(circular.id(), circular.enterprise() == null ? null : new EnterpriseId(circular.enterprise()), parcel.bodyName(),
                signs ? "签收通报" : "反馈通报", answer.words().strip(), List.of(parcel.id()), clock.instant()));
    }

    /** The same feedback handed in twice is one. */
    private boolean isSaid(Parcel parcel, Answer answer) {
        return answer.kind().equals("FEEDBACK") && answer.scan() == null
                && store.entries(parcel.id()).stream().anyMatch(e -> e.theirs() && e.what().startsWith("反馈") && e.words().equals(answer.words().strip()));
    }

    private void signed(Circular circular, Parcel parcel, String by) {
        store.received(parcel.id(), by);
        duties.done(SIGN, parcel.id());
        var until = circular.feedbackBy();
        if (until != null) {
            duties.start(theirs(FEEDBACK, "反馈通报的办理情况：", circular, parcel.id(), parcel.body()).dueOn(until).basis(BASIS, "通报的事项无人办理"));
            duties.start(about(NewDuty.of(AWAIT, parcel.id(), "催问" + parcel.bodyName() + "反馈：" + circular.number()).dueOn(until)
                    .owner(new OfficerId(circular.author()), circular.agency()).link("/circulars/" + circular.id().value()).basis(BASIS, "通报的事项无人办理"), circular));
        }
    }

    /** What it owes now is what its clock says. */
    private void stand(Parcel parcel) {
        Optional<DutyView> owed = inbox.about(parcel.id()).stream().filter(d -> d.agency().equals(parcel.body())).findFirst();
        boolean signed = parcel.receivedAt() != null;
        boolean answered = store.entries(parcel.id()).stream().anyMatch(e -> e.theirs() && e.what().startsWith("反馈"));
        store.stand(parcel.id(), !signed ? "待签收" : answered ? "已反馈" : owed.isPresent() ? "待反馈" : "已签收", !signed || owed.isPresent() ? "warn" : "ok",
                owed.map(d -> d.title().replaceFirst("：.*", "")).orElse(""), owed.map(this::moment).orElse(null), signed && owed.isEmpty());
    }

    private Instant moment(DutyView duty) {
        return duty.due().atZone(clock.getZone()).toInstant();
    }

    @Override
    public List<DutyView> clocks(Parcel parcel) {
        return inbox.about(parcel.id());
    }

    private Circular circular(Parcel parcel) {
        return circulars.find(new CircularId(parcel.source())).orElseThrow(() -> new Refused("没有这份通报。"));
    }

    private ParcelView.Entry entry(boolean theirs, String what, String organ, String number, String words, @Nullable StoredFile file) {
        return new ParcelView.Entry(UUID.randomUUID(), today(), theirs, what, organ, number, words, file == null ? null : file.id().value(), file == null ? "" : file.name());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
