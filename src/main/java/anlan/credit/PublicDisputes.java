package anlan.credit;

import anlan.kernel.Refused;
import anlan.law.Deadlines;
import anlan.platform.database.Scope;
import anlan.platform.security.Ticket;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** What somebody concerned says against a line, without an account (有关人员提出异议); how to reach him is for the handler alone. */
@Service
public class PublicDisputes {

    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_CONTACT = 120;

    private final DisputeDesk desk;
    private final Deadlines deadlines;
    private final TransactionTemplate deed;

    PublicDisputes(DisputeDesk desk, Deadlines deadlines, TransactionTemplate deed) {
        this.desk = desk;
        this.deadlines = deadlines;
        this.deed = deed;
    }

    /** How long an answer usually takes, in words. */
    public String term() {
        return deadlines.rule(DisputeDesk.TERM).length();
    }

    /** Returns what he follows it by. */
    public Ticket raise(PublicationId id, String words, String name, String contact) {
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            throw new Refused("请写明您是谁，" + LONGEST_NAME + " 字以内。").at("name");
        }
        if (contact.isBlank() || contact.length() > LONGEST_CONTACT) {
            throw new Refused("请写明怎样答复您，" + LONGEST_CONTACT + " 字以内。").at("contact");
        }
        return Scope.SYSTEM.within(() -> deed.execute(_ -> {
            var raised = desk.raise(id, false, words, "");
            return desk.keepContact(raised, name.strip(), contact.strip());
        }));
    }

    /** How far it is, to whoever holds the word. */
    public FollowedDispute follow(String number, String word) {
        return Scope.SYSTEM.within(() -> deed.execute(_ -> desk.follow(number, word)));
    }
}
