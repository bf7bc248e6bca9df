package anlan.complaint;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Keeps the sealed part of complaints (密封件): every text and picture encrypted, the rows seen by the handler alone. */
@Repository
@Transactional
class SealedStore {

    private final JdbcClient db;
    private final Vault vault;
    private final JsonMapper json;

    SealedStore(JdbcClient db, Vault vault, JsonMapper json) {
        this.db = db;
        this.vault = vault;
        this.json = json;
    }

    void keep(ComplaintId id, SealedReport report, String wordHash, List<byte[]> photos) {
        db.sql("insert into complaint.sealed (complaint, content, word_hash) values (:id, :content, :hash)")
                .param("id", id.value()).param("hash", wordHash)
                .param("content", vault.seal(json.writeValueAsBytes(report), id.value())).update();
        for (int at = 0; at < photos.size(); at++) {
            db.sql("insert into complaint.sealed_photo (complaint, position, content) values (:id, :at, :content)")
                    .param("id", id.value()).param("at", at).param("content", vault.seal(photos.get(at), id.value())).update();
        }
    }

    /** Empty where the seal is not for this person. */
    @Transactional(readOnly = true)
    public List<SealedReport> report(ComplaintId id) {
        return db.sql("select content from complaint.sealed where complaint = :id").param("id", id.value()).query(byte[].class).list().stream()
                .map(content -> json.readValue(vault.open(content, id.value()), SealedReport.class)).toList();
    }

    @Transactional(readOnly = true)
    public List<byte[]> photos(ComplaintId id) {
        return db.sql("select content from complaint.sealed_photo where complaint = :id order by position").param("id", id.value())
                .query(byte[].class).list().stream().map(content -> vault.open(content, id.value())).toList();
    }

    @Transactional(readOnly = true)
    public String wordHash(ComplaintId id) {
        return db.sql("select word_hash from complaint.sealed where complaint = :id").param("id", id.value()).query(String.class).optional().orElse("");
    }

    /** Who gets the reward, as last written; told apart from the original, so that the payer reads no more. */
    void keep(ComplaintId id, Payee payee) {
        db.sql("""
                insert into complaint.sealed_payee (complaint, content) values (:id, :content)
                on conflict (complaint) do update set content = excluded.content
                """)
                .param("id", id.value()).param("content", vault.seal(json.writeValueAsBytes(payee), id.value())).update();
    }

    /** Empty where the seal is not for this person. */
    @Transactional(readOnly = true)
    public Optional<Payee> payee(ComplaintId id) {
        return db.sql("select content from complaint.sealed_payee where complaint = :id").param("id", id.value()).query(byte[].class).optional()
                .map(content -> json.readValue(vault.open(content, id.value()), Payee.class));
    }

    void say(ComplaintId id, boolean fromCitizen, String words, Instant at) {
        db.sql("insert into complaint.message (id, complaint, from_citizen, at, content) values (:key, :id, :from, :at, :content)")
                .param("key", anlan.kernel.Identifier.fresh()).param("id", id.value()).param("from", fromCitizen)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("content", vault.seal(words.getBytes(StandardCharsets.UTF_8), id.value())).update();
    }

    @Transactional(readOnly = true)
    public List<Message> messages(ComplaintId id) {
        UUID complaint = id.value();
        return db.sql("select from_citizen, at, content from complaint.message where complaint = :id order by id").param("id", complaint)
                .query((row, _) -> new Message(row.getBoolean("from_citizen"), row.getTimestamp("at").toInstant(),
                        new String(vault.open(row.getBytes("content"), complaint), StandardCharsets.UTF_8)))
                .list();
    }
}
