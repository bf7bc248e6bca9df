package anlan.penalty;

import anlan.kernel.Refused;
import anlan.penalty.Correspondence.Kind;
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
            case SUPERVISION -> List.of(Kind.FILED, Kind.RETURNED);
            case NOT_FILED, UPHELD -> List.of(Kind.RETURNED);
            case FILED -> List.of(Kind.GOODS, Kind.RETURNED, Kind.CONVICTED_FINE, Kind.CONVICTED, Kind.COPIED);
            case CONVICTED -> List.of(Kind.RETURNED);
            default -> List.of();
        };
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
