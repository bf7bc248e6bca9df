package anlan.complaint;

import anlan.kernel.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The sealed part of complaints (举报原件): opened by the handler alone, with a reason, and every opening is in the ledger. */
@Service
@Transactional
public class Seals {

    private static final int MOST_WORDS = 2000;

    private final ComplaintDesk desk;
    private final SealedStore sealed;

    Seals(ComplaintDesk desk, SealedStore sealed) {
        this.desk = desk;
        this.sealed = sealed;
    }

    public SealedView open(ComplaintId id, String reason) {
        var complaint = desk.own(id);
        if (reason.isBlank()) {
            throw new Refused("请写明为什么启封，启封的人、时间和理由都会留痕。").at("reason");
        }
        var report = sealed.report(id).stream().findFirst().orElseThrow(() -> new Refused("没有这件举报的原件，或者您无权启封。"));
        if (complaint.unread) {
            complaint.unread = false;
            desk.save(complaint);
        }
        desk.tell(new SealOpened(id, complaint.number, reason.strip(), desk.now()));
        return new SealedView(report, sealed.photos(id), sealed.messages(id));
    }

    /** Asks the person something; the question is read with the number and the word. */
    public void ask(ComplaintId id, String words) {
        var complaint = desk.own(id);
        if (words.isBlank() || words.length() > MOST_WORDS) {
            throw new Refused("请写明要问举报人什么，" + MOST_WORDS + " 字以内。").at("words");
        }
        if (complaint.status.isEnded()) {
            throw new Refused("这件举报已经" + complaint.status.label() + "。").at("words");
        }
        sealed.say(id, false, words.strip(), desk.now());
        desk.tell(new MessageExchanged(id, complaint.number, "承办人", desk.now()));
    }
}
