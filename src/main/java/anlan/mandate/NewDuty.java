package anlan.mandate;

import anlan.enterprise.EnterpriseId;
import anlan.kernel.Identifier;
import anlan.organization.OfficerId;
import java.time.LocalDateTime;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A duty that starts (新的待办): what must be done about which record, by whom, by when and by which provision. Written as
 * {@code NewDuty.of("REINSPECT", order, "复查 …").by("D63", receivedOn).owner(officer, agency).link("/orders/…")}.
 *
 * @param kind what must be done; one duty for each kind, subject and cause, however often it is started
 * @param cause what started it where the same record may start the same duty again; else empty
 * @param rule code of the statutory time limit, or null with a fixed due moment
 * @param from the day or moment of the event that the limit runs from
 * @param due a moment fixed by a decision instead of a rule: a day means its end
 * @param owner the officer; null where the agency or the enterprise as a whole owes it
 * @param agency code of the body that answers for it; empty where the enterprise owes it
 * @param enterprise whom it is about; decides who may see it
 * @param waitingFor the officer who waits for it to be done
 * @param link where it is done
 * @param basis the key of the rule it rests on, as {@code law:site-record}, or words; empty takes that of the time limit
 * @param consequence what happens if it is missed
 * @param sealedFor the only persons who may see it until it is unsealed; null for everybody in scope
 */
public record NewDuty(
        String kind,
        Identifier subject,
        String cause,
        String title,
        @Nullable String rule,
        @Nullable LocalDateTime from,
        @Nullable LocalDateTime due,
        @Nullable OfficerId owner,
        String agency,
        @Nullable EnterpriseId enterprise,
        boolean ofEnterprise,
        @Nullable OfficerId waitingFor,
        String link,
        String basis,
        String consequence,
        @Nullable List<OfficerId> sealedFor) {

    public static NewDuty of(String kind, Identifier subject, String title) {
        return new NewDuty(
                kind, subject, "", title, null, null, null, null, "", null, false, null, "", "", "", null);
    }

    /** By a statutory time limit that runs from the day of its event. */
    public NewDuty by(String code, LocalDate day) {
        return by(code, day.atStartOfDay());
    }

    /** By a statutory time limit that runs from the moment of its event. */
    public NewDuty by(String code, LocalDateTime moment) {
        return new NewDuty(kind, subject, cause, title, code, moment, due, owner, agency, enterprise, ofEnterprise,
                waitingFor, link, basis, consequence, sealedFor);
    }

    /** Until the end of a day that a decision fixed. */
    public NewDuty dueOn(LocalDate day) {
        return dueAt(day.plusDays(1).atStartOfDay());
    }

    /** Until a moment that a decision fixed. */
    public NewDuty dueAt(LocalDateTime moment) {
        return new NewDuty(kind, subject, cause, title, rule, from, moment, owner, agency, enterprise, ofEnterprise,
                waitingFor, link, basis, consequence, sealedFor);
    }

    public NewDuty cause(String text) {
        return new NewDuty(kind, subject, text, title, rule, from, due, owner, agency, enterprise, ofEnterprise,
                waitingFor, link, basis, consequence, sealedFor);
    }

    /** Owed by an officer, and by the body the officer belongs to. */
    public NewDuty owner(@Nullable OfficerId officer, String agencyCode) {
        return new NewDuty(kind, subject, cause, title, rule, from, due, officer, agencyCode, enterprise, false,
                waitingFor, link, basis, consequence, sealedFor);
    }

    /** About an enterprise, which decides who may see it. */
    public NewDuty about(EnterpriseId id) {
        return new NewDuty(kind, subject, cause, title, rule, from, due, owner, agency, id, ofEnterprise,
                waitingFor, link, basis, consequence, sealedFor);
    }

    /** Owed by the enterprise itself, watched by a body. */
    public NewDuty owedBy(EnterpriseId id, String watchingAgency) {
        return new NewDuty(kind, subject, cause, title, rule, from, due, null, watchingAgency, id, true,
                waitingFor, link, basis, consequence, sealedFor);
    }

    public NewDuty waitingFor(OfficerId officer) {
        return new NewDuty(kind, subject, cause, title, rule, from, due, owner, agency, enterprise, ofEnterprise,
                officer, link, basis, consequence, sealedFor);
    }

    public NewDuty link(String path) {
        return new NewDuty(kind, subject, cause, title, rule, from, due, owner, agency, enterprise, ofEnterprise,
                waitingFor, path, basis, consequence, sealedFor);
    }

    /** The provision, and what happens if it is missed. */
    public NewDuty basis(String provision, String ifMissed) {
        return new NewDuty(kind, subject, cause, title, rule, from, due, owner, agency, enterprise, ofEnterprise,
                waitingFor, link, provision, ifMissed, sealedFor);
    }

    /** Hidden from everybody but these persons until it is unsealed. */
    public NewDuty sealedFor(List<OfficerId> persons) {
        return new NewDuty(kind, subject, cause, title, rule, from, due, owner, agency, enterprise, ofEnterprise,
                waitingFor, link, basis, consequence, List.copyOf(persons));
    }
}
