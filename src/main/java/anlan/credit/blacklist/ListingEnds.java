package anlan.credit.blacklist;

import anlan.credit.record.RecordDesk;
import anlan.kernel.Refused;
import anlan.penalty.PenaltyUndone;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.data.relational.core.query.Criteria;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** How a party comes off the list (移出名单): its term is over, its penalty was annulled, its early exit was granted; always with a letter. */
@Service
@Transactional
public class ListingEnds {

    private static final List<String> LISTED = List.of("LISTED", "PUBLISHED", "EXIT_APPLIED");
    private static final String UNDONE = "law:decision-undone";

    private final ListingDesk desk;
    private final ListingPapers papers;
    private final Restrictions restrictions;
    private final Publicity publicity;

    ListingEnds(ListingDesk desk, ListingPapers papers, Restrictions restrictions, Publicity publicity) {
        this.desk = desk;
        this.papers = papers;
        this.restrictions = restrictions;
        this.publicity = publicity;
    }

    /** Whoever's last day is over is off the list, whether anybody looks or not. */
    public void expire() {
        desk.list(Criteria.where("status").in(LISTED).and("termUntil").lessThan(desk.today())).forEach(held ->
                remove(held, Removal.TERM, "管理期至 " + held.termUntil + " 届满", ListingDesk.LAW));
    }

    /** The penalty it rests on does not stand any more; a changed one is looked at again. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void undone(PenaltyUndone event) {
        desk.list(Criteria.where("decision").is(event.decision())).stream().filter(held -> !held.status.isEnded()).forEach(held -> {
            var why = "处罚决定 " + event.number() + " 被" + event.outcome().label() + (event.ruling().isEmpty() ? "" : "（" + event.ruling() + "）");
            if (event.outcome().changes()) {
                changed(held, Objects.requireNonNullElse(event.replacement(), event.decision()), why, event.content());
            } else if (event.outcome().ends() && held.status.isListed()) {
                remove(held, Removal.ANNULLED, why, UNDONE);
            } else if (event.outcome().ends()) {
                held.status = held.status.to(ListingStatus.NOT_LISTED);
                held.reviewing = false;
                List.of(ListingDesk.TELL, ListingDesk.SERVE, ListingDesk.REPLY, ListingDesk.DECIDE, ListingDesk.REVIEW)
                        .forEach(kind -> desk.cancel(kind, held.id, why));
                desk.step(held, "不予列入：" + why, "", UNDONE);
            } else if (event.outcome().withdraws()) {
                changed(held, event.decision(), why, "");
            }
        });
    }

    /** What is decided from now on, and the letters, rest on the penalty as it is now. */
    private void changed(Listing held, UUID replacement, String why, String content) {
        held.decision = replacement;
        if (!content.isEmpty()) {
            held.penalty += "；后来变更为：" + content;
        }
        held.reviewing = true;
        desk.start(ListingDesk.duty(held, ListingDesk.REVIEW, "处罚决定有变，复核列入决定").cause(replacement.toString()).by("D94", desk.today()).basis(UNDONE, "决定失去依据"));
        desk.step(held, why + "，应当复核", "", UNDONE);
    }

    private void remove(Listing held, Removal how, String why, String basis) {
        end(held, how, why);
        desk.start(ListingDesk.duty(held, ListingDesk.REMOVE, "作出移出决定").by("D85", desk.today()).basis(ListingDesk.LAW, "应当移出不书面告知，追究责任"));
        desk.step(held, "移出名单：" + how.label(), "", basis);
    }

    /** Publication and measures end at once. */
    void end(Listing held, Removal how, String why) {
        held.remove(how, why, desk.today());
        List.of(ListingDesk.PUBLISH, ListingDesk.EXIT, ListingDesk.REVIEW, ListingDesk.SERVE).forEach(kind -> desk.cancel(kind, held.id, how.label()));
        publicity.end(held, how, how.label() + "：" + why);
        restrictions.liftAll(held, how.label());
    }

    /** A head signs the letter that says so (移出决定书). */
    public void letter(BlacklistingId id) {
        var held = desk.byHead(id, "作出移出名单决定");
        if (held.status != ListingStatus.REMOVED || !held.removalNumber.isEmpty()) {
            throw new Refused(held.status == ListingStatus.REMOVED ? "移出决定书已经制作。" : "还没有移出名单。");
        }
        sign(held);
        desk.done(ListingDesk.REMOVE, id);
        desk.step(held, "作出移出决定", held.removalNumber, ListingDesk.LAW);
    }

    /** Makes the letter, which is to be served. */
    void sign(Listing held) {
        held.removalNumber = papers.removal(held).number();
        desk.serve(held, held.removalNumber, "当事人不知道已经移出");
    }

    /** After its penalty was changed a head looks at the listing again: it stays, or the party comes off. */
    public void review(BlacklistingId id, boolean stays, String opinion) {
        var held = desk.byHead(id, "复核列入决定");
        var words = RecordDesk.required(opinion, "请写明复核的理由。", "opinion");
        if (!held.status.isListed()) {
            throw new Refused(held.status.isEnded() ? "当事人不在名单上。" : "还没有决定列入：决定是否列入时一并复核。");
        }
        desk.done(ListingDesk.REVIEW, id);
        if (stays) {
            held.reviewing = false;
            desk.step(held, "复核，维持列入：" + words, "", ListingDesk.LAW);
            return;
        }
        end(held, Removal.ANNULLED, words);
        sign(held);
        desk.step(held, "复核，移出名单：" + words, held.removalNumber, ListingDesk.LAW);
    }
}
