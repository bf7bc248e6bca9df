package anlan.inspection;

import anlan.platform.database.Scope;
import anlan.platform.security.Me;
import anlan.platform.security.Permissions;
import anlan.platform.security.SignedIn;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Who may know that a visit checks a complaint (举报核查的知情范围): the office that deals with complaints, and whoever
 * planned, approved or makes the visit. The unit, its town and its department see a routine visit.
 */
@Component
class ComplaintSight {

    private final Permissions permissions;
    private final Me me;
    private final String district;

    ComplaintSight(Permissions permissions, Me me, @Value("${anlan.district:511703}") String district) {
        this.permissions = permissions;
        this.me = me;
        this.district = district;
    }

    /** The same territory that the complaints themselves are seen from. */
    boolean ofOffice() {
        var scope = Scope.current();
        return scope.person().equals("*") || scope.from().compareTo(district) <= 0 && scope.to().compareTo(district) > 0
                && scope.supervisor().isEmpty() && scope.enterprise().isEmpty() && permissions.may("complaint.read");
    }

    @Nullable UUID person() {
        return me.signedIn().map(SignedIn::person).orElse(null);
    }

    VisitView seen(Visit visit) {
        var view = VisitView.of(visit);
        var person = person();
        boolean takesPart = person != null && (visit.planner.equals(person) || visit.isMember(person)
                || visit.approval != null && visit.approval.approver().equals(person));
        return visit.kind != VisitKind.COMPLAINT || takesPart || ofOffice() ? view : view.open();
    }
}
