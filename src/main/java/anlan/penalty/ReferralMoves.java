package anlan.penalty;

import anlan.kernel.Refused;
import anlan.penalty.Correspondence.Kind;
import java.util.ArrayList;
import java.util.List;

/** Which letters may come next in a referral (移送往来的次序). */
public final class ReferralMoves {

    private ReferralMoves() {}

    /** What the office may enter now, in the order in which it usually comes. */
    public static List<Kind> entered(Referral referral) {
        return switch (referral.status()) {
            case HANDED_OVER -> referral.isCrime()
                    ? List.of(Kind.FILED, Kind.NOT_FILED, Kind.CHECKING, Kind.COMPLEX, Kind.FORWARDED, Kind.COPIED)
                    : List.of(Kind.ACCEPTED, Kind.DECLINED);
            case REVIEW_ASKED -> List.of(Kind.FILED, Kind.UPHELD);
            case SUPERVISION -> List.of(Kind.FILED, Kind.RETURNED, Kind.REASONS_ASKED, Kind.REASONS_GIVEN, Kind.FILING_ORDERED);
            case NOT_FILED, UPHELD -> List.of(Kind.RETURNED, Kind.REASONS_ASKED, Kind.REASONS_GIVEN, Kind.FILING_ORDERED, Kind.FILED);
            case FILED -> List.of(Kind.GOODS, Kind.RETURNED, Kind.CONVICTED_FINE, Kind.CONVICTED, Kind.COPIED);
            case CONVICTED -> List.of(Kind.RETURNED);
            case ACCEPTED -> List.of(Kind.RESULT);
            default -> List.of();
        };
    }

    /** What the receiver may enter itself, in the platform. */
    static List<Kind> ofReceiver(Referral referral, List<Correspondence> letters) {
        var had = letters.stream().map(Correspondence::kind).toList();
        var asked = waits(letters, Kind.REASONS_ASKED, Kind.REASONS_GIVEN);
        var next = new ArrayList<Kind>(switch (referral.status()) {
            case APPROVED -> referral.isCrime() ? List.of(Kind.HANDED_OVER) : List.of(Kind.HANDED_OVER, Kind.DECLINED);
            case HANDED_OVER -> referral.isCrime()
                    ? List.of(Kind.FILED, Kind.NOT_FILED, Kind.CHECKING, Kind.COMPLEX, Kind.FORWARDED) : List.of(Kind.ACCEPTED, Kind.DECLINED);
            case ACCEPTED -> had.contains(Kind.RESULT) ? List.of() : List.of(Kind.RESULT);
            case REVIEW_ASKED -> List.of(Kind.FILED, Kind.UPHELD);
            case NOT_FILED, UPHELD, SUPERVISION -> waits(letters, Kind.FILING_ORDERED, Kind.FILED) || asked ? List.of(Kind.FILED) : List.of();
            case FILED -> had.contains(Kind.GOODS) ? List.of(Kind.RETURNED) : List.of(Kind.GOODS, Kind.RETURNED);
            default -> List.of();
        });
        if (asked && referral.isCrime()) {
            next.addFirst(Kind.REASONS_GIVEN);
        }
        had.stream().filter(k -> k == Kind.CHECKING || k == Kind.COMPLEX).forEach(next::remove);
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
        if (refused && letters.stream().anyMatch(l -> l.kind() == Kind.REASONS_GIVEN) && !waits(letters, Kind.FILING_ORDERED, Kind.FILED)) {
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
        return letters.stream().anyMatch(l -> l.kind() == Kind.CONVICTED_FINE);
    }
}
