package anlan.complaint;

import anlan.kernel.Refused;
import anlan.mandate.Duties;
import anlan.mandate.NewDuty;
import anlan.organization.Agencies;
import anlan.organization.Officers;
import anlan.platform.security.Ticket;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes reports in and answers whoever holds the word of one (举报登记). */
@Service
@Transactional
class ReportDesk {

    static final String RECEIVE = "RECEIVE_COMPLAINT";
    private static final int MOST_WORDS = 2000;
    private static final int MOST_MESSAGES = 50;

    private final ComplaintStore store;
    private final SealedStore sealed;
    private final RewardStore rewards;
    private final Duties duties;
    private final Agencies agencies;
    private final Officers officers;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ReportDesk(ComplaintStore store, SealedStore sealed, RewardStore rewards, Duties duties, Agencies agencies, Officers officers, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.sealed = sealed;
        this.rewards = rewards;
        this.duties = duties;
        this.agencies = agencies;
        this.officers = officers;
        this.events = events;
        this.clock = clock;
    }

    /** What the desk keeps, and what the person takes along. */
    record Taken(Complaint complaint, Ticket ticket) {}

    Ticket receive(Report report) {
        return receive(report, ComplaintSource.WEB).ticket();
    }

    Taken receive(Report given, ComplaintSource source) {
        var report = given.checked();
        var today = LocalDate.now(clock);
        var office = agencies.comprehensive(today);
        var photos = report.photos().stream().map(PlainPhoto::of).toList();
        var complaint = store.save(Complaint.receive(freshNumber(today), source, report, office.code(), office.division(), now()));
        var ticket = Ticket.of(complaint.number);
        sealed.keep(complaint.id, report.sealed(), ticket.hash(), photos);
        duties.start(NewDuty.of(RECEIVE, complaint.id, "受理举报 " + complaint.number).by("D87", today)
                .owner(officers.head(office.code()).map(head -> head.id()).orElse(null), office.code())
                .link("/complaints/" + complaint.id.value()).basis("law:complaint", "举报无人受理，应当追究责任"));
        events.publishEvent(new ComplaintReceived(complaint.id, complaint.number, source.label(), photos.size(), now()));
        return new Taken(complaint, ticket);
    }

    @Transactional(readOnly = true)
    public Followed follow(String number, String word) {
        var complaint = held(number, word);
        var reward = rewards.findByComplaint(complaint.id.value()).filter(r -> r.status.isTold()).map(RewardView::of);
        return Followed.of(complaint, sealed.messages(complaint.id), reward.orElse(null));
    }

    void say(String number, String word, String words) {
        var complaint = held(number, word);
        if (words.isBlank() || words.length() > MOST_WORDS) {
            throw new Refused("请写明要补充什么，" + MOST_WORDS + " 字以内。").at("words");
        }
        if (complaint.status.isEnded() || sealed.messages(complaint.id).size() >= MOST_MESSAGES) {
            throw new Refused("这件举报已经不能再补充。有新的情况，请另行举报。").at("words");
        }
        sealed.say(complaint.id, true, words.strip(), now());
        complaint.unread = true;
        store.save(complaint);
        events.publishEvent(new MessageExchanged(complaint.id, complaint.number, "举报人", now()));
    }

    /** One answer for a number that is none and a word that is wrong: nobody learns which numbers exist. */
    private Complaint held(String number, String word) {
        return store.findByNumber(number.strip().toUpperCase(Locale.ROOT)).filter(c -> Ticket.opens(sealed.wordHash(c.id), word))
                .orElseThrow(() -> new Refused("举报编号或者查询密码不对，请核对后再试。").at("word"));
    }

    private String freshNumber(LocalDate today) {
        String number;
        do {
            number = "JB" + today.format(DateTimeFormatter.BASIC_ISO_DATE) + "-" + Ticket.letters(5);
        } while (store.existsByNumber(number));
        return number;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
