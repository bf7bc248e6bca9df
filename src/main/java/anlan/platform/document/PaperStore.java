package anlan.platform.document;

import anlan.kernel.Refused;
import anlan.platform.database.Scope;
import anlan.platform.document.form.ServiceWay;
import anlan.platform.document.print.Sheet;
import anlan.platform.file.StoredFile;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes the register of papers, in the transaction of the deed. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class PaperStore {

    private final JdbcClient jdbc;

    PaperStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What a command needs to know of a paper, its row locked until the end of the transaction. */
    record Locked(
            PaperId id, UUID subject, UUID territory, String title, String number, PaperStatus status, LocalDate dated,
            @Nullable UUID file) {

        Concerned of() {
            return new Concerned(subject);
        }

        Concerned enterprise() {
            return new Concerned(territory);
        }
    }

    Locked lock(PaperId id) {
        return jdbc.sql("""
                select id, subject, territory, title, number, status, dated, file from platform.paper where id = :id for update
                """)
                .param("id", id.value())
                .query(Locked.class)
                .optional()
                .orElseThrow(() -> new Refused("没有找到这份文书，或者您无权查看。"));
    }

    void add(PaperId id, PaperDraft draft, Sheet sheet, @Nullable Integer seq, String contents, String xhtml, Instant now) {
        jdbc.sql("""
                insert into platform.paper (id, territory, division, supervisor, subject, sealed_for, organ, organ_name, kind,
                    title, form, number, year, seq, dated, addressee, template, edition, check_code, ledger_head, status,
                    issued_at, issued_by, next_attempt, to_party)
                values (:id, :territory, :division, :supervisor, :subject, :sealedFor, :organ, :organName, :kind,
                    :title, :form, :number, :year, :seq, :dated, :addressee, :template, :edition, :code, :head, 'ISSUED',
                    :now, :by, :now, :toParty)
                """)
                .param("id", id.value())
                .param("territory", draft.territory())
                .param("division", draft.division())
                .param("supervisor", draft.supervisor())
                .param("subject", draft.subject().value())
                .param("sealedFor", draft.sealedFor() == null ? null : draft.sealedFor().toArray(String[]::new))
                .param("organ", sheet.organ().code())
                .param("organName", sheet.organ().name())
                .param("kind", sheet.kind().key())
                .param("title", sheet.kind().title())
                .param("form", sheet.kind().form().name())
                .param("number", sheet.number())
                .param("year", sheet.date().getYear())
                .param("seq", seq)
                .param("dated", sheet.date())
                .param("addressee", sheet.values().addressee().name())
                .param("template", sheet.template())
                .param("edition", sheet.kind().edition())
                .param("code", sheet.checkCode())
                .param("head", sheet.ledgerHead())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("by", Scope.current().person())
                .param("toParty", sheet.values().toParty())
                .update();
        jdbc.sql("insert into platform.paper_content (paper, contents, xhtml) values (:id, :contents, :xhtml)")
                .param("id", id.value())
                .param("contents", contents)
                .param("xhtml", xhtml)
                .update();
    }

    void serve(PaperId id, ServiceWay way, String receiver, Instant at) {
        jdbc.sql("""
                update platform.paper set status = 'SERVED', served_way = :way, served_to = :receiver, served_at = :at
                where id = :id
                """)
                .param("id", id.value())
                .param("way", way.name())
                .param("receiver", receiver)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void end(PaperId id, PaperStatus status, String reason, @Nullable PaperId newer) {
        jdbc.sql("update platform.paper set status = :status, reason = :reason, superseded_by = :newer where id = :id")
                .param("id", id.value())
                .param("status", status.name())
                .param("reason", reason)
                .param("newer", newer == null ? null : newer.value())
                .update();
    }

    /** Opens what was sealed with its record. */
    int unseal(UUID subject) {
        return jdbc.sql("update platform.paper set sealed_for = null where subject = :subject and sealed_for is not null")
                .param("subject", subject)
                .update();
    }

    void printed(PaperId id, StoredFile file) {
        jdbc.sql("update platform.paper set file = :file, sha256 = :sha256, sm3 = :sm3 where id = :id and file is null")
                .param("id", id.value())
                .param("file", file.id().value())
                .param("sha256", file.sha256())
                .param("sm3", file.sm3())
                .update();
    }

    /** One paper that waits for the printer, left alone by every other printer until the end of the transaction. */
    Optional<PaperId> claimUnprinted(Instant now) {
        return jdbc.sql("""
                select id from platform.paper where file is null and next_attempt <= :now
                order by next_attempt limit 1 for update skip locked
                """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(PaperId.class)
                .optional();
    }

    /** Try again later: after one, two, four … minutes, at most an hour. */
    void postpone(PaperId id, Instant now) {
        jdbc.sql("""
                update platform.paper
                set attempts = attempts + 1, next_attempt = :now + least(power(2, attempts), 60) * interval '1 minute'
                where id = :id and file is null
                """)
                .param("id", id.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }
}
