package anlan.cooperation;

import anlan.mandate.DutyView;
import anlan.organization.account.Liaisons;
import anlan.penalty.Correspondence;
import anlan.penalty.Investigations;
import anlan.penalty.Referral;
import anlan.penalty.ReferralAnswers;
import anlan.penalty.ReferralMoved;
import anlan.penalty.ReferralStatus;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Referrals as the police, the procuratorate and other authorities have them (移送件): told of every letter, in its own transaction. */
@Component
class ReferralParcels implements ParcelSource {

    private static final Set<ReferralStatus> ENDED = Set.of(ReferralStatus.DECLINED, ReferralStatus.CONCLUDED, ReferralStatus.RETURNED, ReferralStatus.CONVICTED);

    private final ParcelStore store;
    private final ReferralAnswers answers;
    private final Liaisons liaisons;
    private final Clock clock;

    ReferralParcels(ParcelStore store, ReferralAnswers answers, Liaisons liaisons, Clock clock) {
        this.store = store;
        this.answers = answers;
        this.liaisons = liaisons;
        this.clock = clock;
    }

    @EventListener
    void on(ReferralMoved moved) {
        var referral = moved.referral();
        switch (moved.letter().kind()) {
            case SENT -> send(moved, referral.body(), switch (referral.kind()) {
                case POLICE -> ParcelKind.CRIME;
                case AUTHORITY -> ParcelKind.CASE;
                case DISCIPLINE -> ParcelKind.CLUE;
            });
            case COPIED, SUPERVISION -> liaisons.named(moved.letter().organ()).ifPresent(organ -> send(moved, organ.code(), ParcelKind.COPY));
            default -> { }
        }
        store.of(referral.id()).forEach(parcel -> tell(parcel, moved));
    }

    /** What a body has passed on goes its way without it. */
    private static boolean isGone(Parcel parcel, Referral referral) {
        return parcel.kind() != ParcelKind.COPY && !parcel.body().equals(referral.body());
    }

    /** With all that came before, where it is sent later than to others. */
    private void send(ReferralMoved moved, String body, ParcelKind kind) {
        var referral = moved.referral();
        var file = answers.file(referral.id());
        boolean known = store.of(referral.id()).stream().anyMatch(p -> p.body().equals(body));
        var title = switch (referral.kind()) {
            case POLICE -> file.enterpriseName() + "涉嫌" + referral.offence();
            case AUTHORITY -> file.enterpriseName() + "案件移送";
            case DISCIPLINE -> "公职人员涉嫌" + referral.offence() + "线索移送";
        };
        var sending = new ParcelStore.Sending(kind, referral.id(), referral.penaltyCase().value(), body, file.agency(), file.organ(), file.officer(), title,
                referral.number(), file.enterpriseName(), referral.reason(), referral.materials(), file.enterprise(), file.division(), file.supervisor());
        var id = known && kind != ParcelKind.COPY ? store.sendAgain(sending) : store.send(sending);
        if (!known) {
            file.papers().forEach(p -> store.attachPaper(id, p.id().value(), p.title(), p.number()));
            file.attachments().forEach(a -> store.attachFile(id, a.file(), a.name()));
            file.letters().stream().filter(l -> !l.id().equals(moved.letter().id())).forEach(l -> store.enter(id, entry(l)));
        }
    }

    private void tell(Parcel parcel, ReferralMoved moved) {
        var letter = moved.letter();
        var paper = moved.paper();
        var referral = moved.referral();
        boolean gone = isGone(parcel, referral);
        if (gone && letter.kind() != Correspondence.Kind.FORWARDED) {
            return;
        }
        store.enter(parcel.id(), entry(letter));
        if (paper != null) {
            var issued = answers.paper(paper);
            store.attachPaper(parcel.id(), paper, issued.title(), issued.number());
        }
        if (!letter.items().isEmpty()) {
            supplement(parcel, letter);
        }
        if (letter.kind() == Correspondence.Kind.HANDED_OVER && parcel.kind() != ParcelKind.COPY) {
            store.received(parcel.id(), letter.words().replace("接收人：", ""));
        }
        if (gone) {
            store.stand(parcel.id(), "已转送" + referral.receiver(), "mute", "", null, true);
            return;
        }
        var owed = answers.owed(referral.id(), parcel.body());
        store.stand(parcel.id(), status(parcel, referral), referral.status().tone(), owed.map(d -> d.title().replace("：" + referral.number(), "")).orElse(""),
                owed.map(this::moment).orElse(null), ENDED.contains(referral.status()));
    }

    private void supplement(Parcel parcel, Correspondence letter) {
        var file = answers.file(parcel.source());
        file.papers().stream().filter(p -> letter.items().contains(p.id().value())).forEach(p -> store.attachPaper(parcel.id(), p.id().value(), p.title(), p.number()));
        file.attachments().stream().filter(a -> letter.items().contains(a.evidence())).forEach(a -> store.attachFile(parcel.id(), a.file(), a.name()));
    }

    private static String status(Parcel parcel, Referral referral) {
        boolean unsigned = referral.status() == ReferralStatus.APPROVED || referral.status() == ReferralStatus.FORWARDED && parcel.kind() != ParcelKind.COPY;
        return unsigned ? "待签收" : referral.status().label();
    }

    private Instant moment(DutyView duty) {
        return duty.due().atZone(clock.getZone()).toInstant();
    }

    private static ParcelView.Entry entry(Correspondence l) {
        return new ParcelView.Entry(l.id(), l.day(), !l.body().isEmpty(), l.kind().label(), l.organ(), l.number(), l.words(), l.file(), l.fileName());
    }

    @Override
    public boolean isOf(ParcelKind kind) {
        return kind == ParcelKind.CRIME || kind == ParcelKind.COPY || kind == ParcelKind.CASE || kind == ParcelKind.CLUE;
    }

    @Override
    public List<AnswerKind> next(Parcel parcel) {
        return answers.next(parcel.source()).stream().map(ReferralAnswerWords::of).toList();
    }

    @Override
    public void answer(Parcel parcel, Answer answer) {
        var kind = ReferralAnswerWords.kind(answer.kind());
        var scan = answer.scan() == null ? null : new Investigations.Upload(answer.scan().name(), answer.scan().content(), answer.scan().kind());
        answers.answer(parcel.source(), new ReferralAnswers.Answer(kind, answer.organ(), answer.number(), answer.words(), scan));
    }

    @Override
    public List<DutyView> clocks(Parcel parcel) {
        return answers.clocks(parcel.source());
    }
}
