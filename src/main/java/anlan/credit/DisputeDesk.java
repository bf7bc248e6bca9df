package anlan.credit;

import anlan.enterprise.EnterpriseId;
import anlan.kernel.Identifier;
import anlan.kernel.Refused;
import anlan.mandate.Duties;
import anlan.mandate.NewDuty;
import anlan.platform.security.Ticket;
import anlan.platform.web.Page;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps disputes (公示异议登记): numbers, clocks, the person's contact apart, the words shown beside a line. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class DisputeDesk {

    static final String ANSWER = "ANSWER_DISPUTE";
    static final String CORRECT = "CORRECT_PUBLICATION";

    static final String TERM = "D88";

    private static final int LONGEST = 1_000;
    private static final int MOST_OPEN = 20;

    private final DisputeStore store;
    private final PublicationStore publications;
    private final PublicationDesk desk;
    private final Duties duties;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DisputeDesk(DisputeStore store, PublicationStore publications, PublicationDesk desk, Duties duties, JdbcClient jdbc, ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.publications = publications;
        this.desk = desk;
        this.duties = duties;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    Dispute require(DisputeId id) {
        return store.findById(id).orElseThrow(() -> new Refused("没有这件异议，或者您无权查看。"));
    }

    /** Only what is public now can be disputed, and nobody may bury a line under disputes. */
    Dispute raise(PublicationId id, boolean byUnit, String words, String reply) {
        var about = publications.findById(id).filter(p -> p.status == PublicationStatus.PUBLISHED)
                .orElseThrow(() -> new Refused("这条信息现在没有公开，不需要提出异议。"));
        long open = jdbc.sql("select count(*) from credit.dispute where publication = :id and by_unit = :unit and status = 'RECEIVED'")
                .param("id", id.value()).param("unit", byUnit).query(Long.class).single();
        if (open >= (byUnit ? 1 : MOST_OPEN)) {
            throw new Refused(byUnit ? "对这条信息的异议正在核实，请等待答复。" : "对这条信息的异议已经很多，正在核实。有新的情况请拨打 12350。");
        }
        var raised = store.save(Dispute.raise(freshNumber(), about, byUnit, desk.agency(about), checked(words, "words", true), checked(reply, "reply", false), now()));
        duties.start(NewDuty.of(ANSWER, raised.id, "核实公示异议 " + raised.number).by(TERM, today()).owner(null, raised.agency)
                .about(new EnterpriseId(raised.territory)).link("/publications/disputes/" + raised.id.value()).basis("law:info-corrected", "不核实、不答复异议"));
        events.publishEvent(new DisputeRaised(raised.id, new EnterpriseId(raised.territory), List.<Identifier>of(raised.publication), raised.number, byUnit, now()));
        return raised;
    }

    static String checked(String text, String field, boolean required) {
        var words = text.strip();
        if (required && words.isEmpty()) {
            throw new Refused("请写明哪里不准确、有什么证据。").at(field);
        }
        if (words.length() > LONGEST) {
            throw new Refused("请写在 " + LONGEST + " 字以内。").at(field);
        }
        return words;
    }

    /** What the person keeps to follow it. */
    Ticket keepContact(Dispute dispute, String name, String contact) {
        var ticket = Ticket.of(dispute.number);
        jdbc.sql("insert into credit.dispute_contact (dispute, name, contact, word_hash) values (:id, :name, :contact, :hash)")
                .param("id", dispute.id.value()).param("name", name).param("contact", contact).param("hash", ticket.hash()).update();
        return ticket;
    }

    /** One answer for a number that is none and a word that is wrong: nobody learns which numbers exist. */
    FollowedDispute follow(String number, String word) {
        var dispute = store.findByNumber(number.strip().toUpperCase(Locale.ROOT)).filter(d -> Ticket.opens(wordHash(d), word))
                .orElseThrow(() -> new Refused("异议编号或者查询密码不对，请核对后再试。").at("word"));
        return FollowedDispute.of(dispute, desk.text(about(dispute)));
    }

    private String wordHash(Dispute dispute) {
        return jdbc.sql("select word_hash from credit.dispute_contact where dispute = :id").param("id", dispute.id.value()).query(String.class).optional().orElse("");
    }

    /** The contact, to the handler alone: the policies of the table see to that. */
    String contact(DisputeId id) {
        return jdbc.sql("select name || '　' || contact from credit.dispute_contact where dispute = :id").param("id", id.value()).query(String.class).optional()
                .orElseThrow(() -> new Refused("没有联系方式，或者您无权查看。"));
    }

    void told(Dispute dispute, String event, String words) {
        store.save(dispute);
        events.publishEvent(new DisputeSettled(dispute.id, new EnterpriseId(dispute.territory), List.<Identifier>of(dispute.publication), dispute.number, event, words, now()));
    }

    /** What is wrong still is put right in a time of its own; a line that is gone stays gone, one that was corrected meanwhile is right. */
    void answered(Dispute dispute, boolean corrected) {
        duties.done(ANSWER, dispute.id);
        var line = about(dispute);
        if (dispute.status != DisputeStatus.UPHELD) {
            return;
        }
        if (line.status.isEnded()) {
            dispute.outcome = line.ended(clock.getZone());
        } else if (corrected) {
            dispute.outcome = "已于 " + LocalDate.ofInstant(line.correctedSince(dispute.receivedAt), clock.getZone()) + " 更正";
        } else {
            duties.start(NewDuty.of(CORRECT, dispute.publication, "更正或者撤回公示：异议 " + dispute.number + " 属实").cause(dispute.id.value().toString())
                    .by("D89", today()).owner(null, dispute.agency).about(new EnterpriseId(dispute.territory))
                    .link("/publications/" + dispute.publication.value()).basis("law:info-corrected", "发现错误不更正"));
        }
    }

    Publication about(Dispute dispute) {
        return publications.findById(dispute.publication).orElseThrow();
    }

    void show(Dispute dispute, String words) {
        jdbc.sql("insert into credit.reply (dispute, publication, words, day) values (:id, :publication, :words, :day)")
                .param("id", dispute.id.value()).param("publication", dispute.publication.value()).param("words", words).param("day", today()).update();
    }

    void hide(Dispute dispute) {
        jdbc.sql("update credit.reply set ended_on = :today where dispute = :id and ended_on is null").param("id", dispute.id.value()).param("today", today()).update();
    }

    Page<DisputeRow> page(String tab, int number) {
        var where = "from credit.dispute d join credit.publication p on p.id = d.publication where (:tab = '' or :tab = 'open' and (d.status = 'RECEIVED' "
                + "or d.reply_status = 'PENDING') or :tab = 'answered' and d.status <> 'RECEIVED' and d.reply_status <> 'PENDING')";
        var rows = jdbc.sql("""
                select d.id, d.number, d.publication, p.kind, p.subject, p.number as document, d.by_unit, d.received_at, d.status, d.reply_status, d.handler_name
                """ + where + " order by d.received_at desc, d.id desc limit :size offset :offset").param("tab", tab)
                .param("size", Page.SIZE).param("offset", Page.offset(number, Page.SIZE)).query(DisputeRow.class).list();
        return Page.of(rows, number, Page.SIZE, jdbc.sql("select count(*) " + where).param("tab", tab).query(Long.class).single());
    }

    /** What the unit itself has raised about a line. */
    List<DisputeView> of(PublicationId publication, UUID unit) {
        return jdbc.sql("select * from credit.dispute where publication = :id and by_unit and territory = :unit order by received_at desc")
                .param("id", publication.value()).param("unit", unit).query(DisputeView.class).list();
    }

    private String freshNumber() {
        String number;
        do {
            number = "YY" + today().format(DateTimeFormatter.BASIC_ISO_DATE) + "-" + Ticket.letters(5);
        } while (store.existsByNumber(number));
        return number;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
