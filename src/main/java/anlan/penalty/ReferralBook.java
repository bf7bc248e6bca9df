package anlan.penalty;

import anlan.kernel.Identifier;
import anlan.kernel.Refused;
import anlan.organization.AgencyView;
import anlan.organization.account.Liaisons;
import anlan.platform.file.FileStore;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The letters of a referral as they are entered (移送往来登记), and who is told of them. */
@Component
class ReferralBook {

    private final CaseDesk desk;
    private final Liaisons liaisons;
    private final FileStore files;

    ReferralBook(CaseDesk desk, Liaisons liaisons, FileStore files) {
        this.desk = desk;
        this.liaisons = liaisons;
        this.files = files;
    }

    /** The code of the body of that name, if it answers in the platform itself; else empty. */
    String bodyNamed(String name) {
        return liaisons.named(name).map(AgencyView::code).orElse("");
    }

    /** Puts the approved file before a receiver that has an account, and the copy before the procuratorate that has one. */
    void send(Referral referral) {
        if (!referral.body().isEmpty()) {
            enterAndTell(referral, Correspondence.Kind.SENT, referral.receiver());
        }
        if (referral.isCrime()) {
            liaisons.procuratorate().ifPresent(organ -> copy(referral, organ.name()));
        }
    }

    /** The procuratorate has the copy once. */
    void copy(Referral referral, String procuratorate) {
        if (!ReferralMoves.has(of(referral), Correspondence.Kind.COPIED)) {
            enterAndTell(referral, Correspondence.Kind.COPIED, procuratorate);
        }
    }

    /** Nobody forwards a case to itself. */
    void requireOther(Referral referral, String organ) {
        var name = CaseDesk.required(organ, "请填写转送的机关。", "organ");
        var code = bodyNamed(name);
        if (name.equals(referral.receiver()) || !code.isEmpty() && code.equals(referral.body())) {
            throw new Refused("案件已经在该机关，不能转送给它自己。").at("organ");
        }
    }

    private void enterAndTell(Referral referral, Correspondence.Kind kind, String organ) {
        tell(referral, enter(referral, new Referrals.NewLetter(kind, desk.today(), organ, referral.number(), ""), null, ""), null);
    }

    Correspondence enter(Referral referral, Referrals.NewLetter letter, Investigations.@Nullable Upload scan, String body) {
        return enter(referral, letter, scan, body, List.of());
    }

    /** @param items what goes along with it */
    Correspondence enter(Referral referral, Referrals.NewLetter letter, Investigations.@Nullable Upload scan, String body, List<UUID> items) {
        var file = scan == null ? null : files.put(scan.content(), scan.name(), scan.kind());
        return desk.records.add(new Correspondence(Identifier.fresh(), referral.penaltyCase(), referral.id(), letter.kind(), letter.day(), letter.organ().strip(),
                letter.number().strip(), letter.words().strip(), file == null ? null : file.id().value(), file == null ? "" : file.name(), desk.me(), desk.now(), body, items));
    }

    /** @param paper the letter of ours that goes with it */
    void tell(Referral referral, Correspondence letter, @Nullable UUID paper) {
        desk.tell(new ReferralMoved(referral, letter, paper));
    }

    List<Correspondence> of(Referral referral) {
        return desk.records.of(referral.penaltyCase(), Correspondence.class).stream().filter(l -> l.referral().equals(referral.id())).toList();
    }
}
