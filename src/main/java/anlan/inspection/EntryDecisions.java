package anlan.inspection;

import anlan.kernel.Refused;
import anlan.platform.security.Me;
import anlan.platform.security.Permissions;
import org.springframework.stereotype.Service;

/**
 * A head decides which of the entries of his officers counts (确认填写): while he does, he writes into that one record as the team
 * does. He is a head of the body whose visit it is, and nobody else's word stands for the team's.
 */
@Service
public class EntryDecisions {

    private static final ScopedValue<VisitId> DECIDED = ScopedValue.newInstance();

    private final Roster roster;
    private final Permissions permissions;
    private final Me me;

    EntryDecisions(Roster roster, Permissions permissions, Me me) {
        this.roster = roster;
        this.permissions = permissions;
        this.me = me;
    }

    /** Whether the person may decide about this record: one of its team, or a head of the body whose visit it is, or above it. */
    public boolean may(VisitView visit) {
        return visit.hasMember(me.person()) || isHead() && roster.approvers(visit.agency()).contains(me.person());
    }

    public boolean isHead() {
        return permissions.may("visit.decide");
    }

    public void decide(VisitView visit, Runnable deed) {
        if (!may(visit)) {
            throw new Refused("由本次检查的检查人员或者本单位负责人确认。", "law:site-record");
        }
        ScopedValue.where(DECIDED, visit.id()).run(deed);
    }

    /** Whether somebody who may is deciding about this record just now. */
    static boolean covers(VisitId visit) {
        return DECIDED.isBound() && DECIDED.get().equals(visit);
    }
}
