package anlan.cooperation;

import anlan.hazard.CaseTransferred;
import anlan.hazard.TransferAnswers;
import anlan.hazard.TransferId;
import anlan.hazard.TransferStatus;
import anlan.kernel.Refused;
import anlan.mandate.DutyView;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What was found at a visit and is for another department, as that department has it (移送件): told in the deed's own transaction. */
@Component
class TransferParcels implements ParcelSource {

    private static final Set<TransferStatus> ENDED = Set.of(TransferStatus.DECLINED, TransferStatus.ANSWERED);

    private final ParcelStore store;
    private final TransferAnswers answers;
    private final Clock clock;

    TransferParcels(ParcelStore store, TransferAnswers answers, Clock clock) {
        this.store = store;
        this.answers = answers;
        this.clock = clock;
    }

    @EventListener
    void on(CaseTransferred moved) {
        var known = store.of(moved.subject().value());
        if (moved.status() == TransferStatus.PROPOSED || moved.status() == TransferStatus.RETURNED || known.isEmpty() && moved.status() != TransferStatus.ISSUED) {
            return;
        }
        var file = answers.file(moved.subject());
        if (moved.status() == TransferStatus.ISSUED && !file.transfer().body().isEmpty()) {
            send(file);
        }
        store.of(moved.subject().value()).stream().filter(p -> p.body().equals(file.transfer().body())).forEach(p -> tell(p, file));
    }

    private void send(TransferAnswers.File file) {
        var transfer = file.transfer();
        var number = String.valueOf(transfer.number());
        var id = store.sendAgain(new ParcelStore.Sending(ParcelKind.MATTER, transfer.id().value(), transfer.visit(), transfer.body(), file.agency(), file.organ(),
                transfer.proposedBy(), file.enterpriseName() + "检查发现问题移送", number, file.enterpriseName(), transfer.reason(),
                transfer.materials().lines().map(String::strip).filter(l -> !l.isEmpty()).toList(), file.enterprise(), file.division(), file.supervisor()));
        file.papers().forEach(p -> store.attachPaper(id, p.id().value(), p.title(), p.number()));
    }

    private void tell(Parcel parcel, TransferAnswers.File file) {
        var t = file.transfer();
        boolean theirs = t.status() != TransferStatus.ISSUED;
        boolean answered = ENDED.contains(t.status());
        var words = answered ? t.answer() : theirs ? "签收人：" + t.receivedBy() : t.reason();
        var number = answered ? t.answerNumber() : theirs ? "" : t.number();
        store.enter(parcel.id(), new ParcelView.Entry(t.id().value(), LocalDate.now(clock), theirs, t.status().label(), theirs ? t.receiver() : file.organ(),
                number == null ? "" : number, words == null ? "" : words, null, ""));
        if (t.status() == TransferStatus.RECEIVED) {
            store.received(parcel.id(), String.valueOf(t.receivedBy()));
        }
        var owed = answers.clocks(t.id()).stream().filter(d -> d.agency().equals(parcel.body())).min(Comparator.comparing(DutyView::due));
        store.stand(parcel.id(), t.status() == TransferStatus.ISSUED ? "待签收" : t.status().label(), t.status() == TransferStatus.ISSUED ? "warn" : t.status().tone(),
                owed.map(d -> d.title().replace("：" + t.number(), "")).orElse(""), owed.map(d -> d.due().atZone(clock.getZone()).toInstant()).orElse(null), answered);
    }

    @Override
    public boolean isOf(ParcelKind kind) {
        return kind == ParcelKind.MATTER;
    }

    @Override
    public List<AnswerKind> next(Parcel parcel) {
        return answers.next(new TransferId(parcel.source())).stream().map(TransferParcels::form).toList();
    }

    private static AnswerKind form(TransferAnswers.Kind kind) {
        return switch (kind) {
            case RECEIVE -> new AnswerKind(kind.name(), "签收", "签收人", false, false, "签收以后应当依法处理，并反馈结果。");
            case DECLINE -> new AnswerKind(kind.name(), "退回移送", "退回的理由", true, false, "退回以后由移送机关继续处理。");
            case RESULT -> new AnswerKind(kind.name(), "反馈处理结果", "处理结果", true, false, "反馈以后本件办结。");
        };
    }

    @Override
    public void answer(Parcel parcel, Answer answer) {
        var kind = Arrays.stream(TransferAnswers.Kind.values()).filter(k -> k.name().equals(answer.kind())).findFirst()
                .orElseThrow(() -> new Refused("没有这种答复。"));
        answers.answer(new TransferId(parcel.source()), kind, answer.words(), answer.number());
    }

    @Override
    public List<DutyView> clocks(Parcel parcel) {
        return answers.clocks(new TransferId(parcel.source()));
    }
}
