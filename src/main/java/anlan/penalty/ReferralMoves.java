package anlan.penalty;

import anlan.kernel.Refused;
import anlan.penalty.Correspondence.Kind;
import java.util.ArrayList;
import java.util.List;

/** Which letters may come next in a referral (移送往来的次序); none that is there already comes again. */
public final class ReferralMoves {

    private ReferralMoves() {}

    /** What the office may enter now, in the order in which it usually comes. */
    public static List<Kind> entered(Referral referral, List<Correspondence> letters) {
        var next = new ArrayList<Kind>(switch (referral.status()) {
            case HANDED_OVER -> examining(referral);
            case FORWARDED -> List.of(Kind.HANDED_OVER, Kind.FILED, Kind.NOT_FILED);
            case REVIEW_ASKED -> List.of(Kind.FILED, Kind.UPHELD);
            case SUPERVISION -> List.of(Kind.FILED, Kind.RETURNED, Kind.REASONS_ASKED, Kind.REASONS_GIVEN, Kind.FILING_ORDERED);
            case NOT_FILED, UPHELD -> List.of(Kind.RETURNED, Kind.REASONS_ASKED, Kind.REASONS_GIVEN, Kind.FILING_ORDERED, Kind.FILED);
            case FILED -> List.of(Kind.GOODS, Kind.RETURNED, Kind.CONVICTED_FINE, Kind.CONVICTED);
            case CONVICTED -> List.of(Kind.RETURNED);
            case ACCEPTED -> List.of(Kind.RESULT);
            default -> List.of();
        });
        once(next, letters);
        if (waits(letters, Kind.REASONS_ASKED, Kind.REASONS_GIVEN)) {
            next.remove(Kind.REASONS_ASKED);
        } else if (has(letters, Kind.REASONS_GIVEN)) {
            next.remove(Kind.REASONS_GIVEN);
        }
        if (waits(letters, Kind.FILING_ORDERED, Kind.FILED)) {
            next.remove(Kind.FILING_ORDERED);
        }
        if (lacksCopy(referral, letters)) {
            next.add(Kind.COPIED);
        }
        return next;
    }

    private static List<Kind> examining(Referral referral) {
        return referral.isCrime() ? List.of(Kind.FILED, Kind.NOT_FILED, Kind.CHECKING, Kind.COMPLEX, Kind.FORWARDED) : List.of(Kind.ACCEPTED, Kind.DECLINED);
    }

    /** More time is asked for once by each receiver, goods are handed over once. */
    private static void once(List<Kind> next, List<Correspondence> letters) {
        int receipt = letters.stream().map(Correspondence::kind).toList().lastIndexOf(Kind.HANDED_OVER);
        letters.stream().skip(Math.max(receipt, 0)).map(Correspondence::kind).filter(k -> k == Kind.CHECKING || k == Kind.COMPLEX).forEach(next::remove);
        if (has(letters, Kind.GOODS)) {
            next.remove(Kind.GOODS);
        }
    }

    /** A suspected crime that was sent and is still examined, of which the procuratorate has no copy. */
    static boolean lacksCopy(Referral referral, List<Correspondence> letters) {
        return referral.isCrime() && referral.status().isWithOther() && !has(letters, Kind.COPIED);
    }

    /** The procuratorate can only answer to what it has. */
    static void requireCopy(Kind answer, List<Correspondence> letters) {
        if ((answer == Kind.REASONS_ASKED || answer == Kind.FILING_ORDERED) && !has(letters, Kind.COPIED)) {
            throw new Refused("这项移送还没有抄送人民检察院，检察机关的文书无从登记。请先登记“" + Kind.COPIED.label() + "”。", "law:crime-not-filed").at("kind");
        }
    }

    static boolean has(List<Correspondence> letters, Kind kind) {
        return letters.stream().anyMatch(l -> l.kind() == kind);
    }

    /** What the receiver may enter itself, in the platform. */
    static List<Kind> ofReceiver(Referral referral, List<Correspondence> letters) {
        var asked = waits(letters, Kind.REASONS_ASKED, Kind.REASONS_GIVEN);
        var next = new ArrayList<Kind>(switch (referral.status()) {
            case APPROVED -> referral.isCrime() ? List.of(Kind.HANDED_OVER) : List.of(Kind.HANDED_OVER, Kind.DECLINED);
            case FORWARDED -> List.of(Kind.HANDED_OVER);
            case HANDED_OVER -> examining(referral);
            case ACCEPTED -> List.of(Kind.RESULT);
            case REVIEW_ASKED -> List.of(Kind.FILED, Kind.UPHELD);
            case NOT_FILED, UPHELD, SUPERVISION -> waits(letters, Kind.FILING_ORDERED, Kind.FILED) || asked ? List.of(Kind.FILED) : List.of();
            case FILED -> List.of(Kind.GOODS, Kind.RETURNED);
            default -> List.of();
        });
        if (asked && referral.isCrime() && referral.status().isPending() && referral.status() != ReferralStatus.FILED) {
            next.addFirst(Kind.REASONS_GIVEN);
        }
        once(next, letters);
        return next;
    }

    /** What the procuratorate that has the copy may enter itself. */
    static List<Kind> ofProcuratorate(Referral referral, List<Correspondence> letters) {
        var next = new ArrayList<Kind>();
        boolean refused = switch (referral.status()) {
            case NOT_FILED, UPHELD, SUPERVISION -> true;
            default -> false;
        };
        if ((refused || referral.status() == ReferralStatus.HANDED_OVER) && !waits(letters, Kind.REASONS_ASKED, Kind.REASONS_GIVEN)) {
            next.add(Kind.REASONS_ASKED);
        }
        if (refused && has(letters, Kind.REASONS_GIVEN) && !waits(letters, Kind.FILING_ORDERED, Kind.FILED)) {
            next.add(Kind.FILING_ORDERED);
        }
        if (referral.status() == ReferralStatus.SUPERVISION) {
            next.add(Kind.RETURNED);
        }
        return next;
    }

    /** Whether the question stands without its answer. */
    private static boolean waits(List<Correspondence> letters, Kind question, Kind answer) {
        return letters.reversed().stream().map(Correspondence::kind).filter(k -> k == question || k == answer).findFirst().filter(k -> k == question).isPresent();
    }

    /** The last notice that the police will not file. */
    static Correspondence refusal(List<Correspondence> letters) {
        return letters.reversed().stream().filter(l -> l.kind() == Kind.NOT_FILED || l.kind() == Kind.UPHELD).findFirst()
                .orElseThrow(() -> new Refused("公安机关没有作出不予立案的决定。", "law:crime-not-filed"));
    }

    static boolean convictedToFine(List<Correspondence> letters) {
        return has(letters, Kind.CONVICTED_FINE);
    }
}
