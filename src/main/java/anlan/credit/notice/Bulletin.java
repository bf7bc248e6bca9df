package anlan.credit.notice;

import anlan.kernel.Refused;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/** A notice or a piece of news of the office (公告与动态). What was published is never changed, only withdrawn. */
@Table(schema = "credit", name = "notice")
class Bulletin {

    @Id BulletinId id;
    @Version private @Nullable Integer version;
    String division;
    String authority;
    BulletinStatus status;
    BulletinKind kind;
    String title;
    String text;
    boolean pinned;
    UUID author;
    String authorName;
    Instant writtenAt;
    @Nullable Instant publishAt;
    @Nullable UUID reviewer;
    String reviewerName = "";
    @Nullable Instant reviewedAt;
    String opinion = "";
    @Nullable Instant withdrawnAt;
    String withdrawnBy = "";
    String reason = "";

    @PersistenceCreator
    private Bulletin() {}

    static Bulletin draft(BulletinDraft draft, String division, String authority, UUID author, String name, Instant now) {
        var notice = new Bulletin();
        notice.id = BulletinId.fresh();
        notice.division = division;
        notice.authority = authority;
        notice.status = BulletinStatus.DRAFT;
        notice.author = author;
        notice.authorName = name;
        notice.write(draft, now);
        return notice;
    }

    private void write(BulletinDraft draft, Instant now) {
        var checked = draft.checked();
        kind = checked.kind();
        title = checked.title().strip();
        text = checked.text().strip().replace("\r\n", "\n");
        publishAt = checked.publishAt();
        pinned = checked.pinned();
        writtenAt = now;
    }

    void rewrite(BulletinDraft draft, Instant now) {
        requireWritten();
        write(draft, now);
    }

    void requireWritten() {
        if (!status.isWritten()) {
            throw new Refused("“" + status.label() + "”的公告不能修改；已发布的有误，撤回以后另行发布。");
        }
    }

    void submit() {
        status = status.to(BulletinStatus.SUBMITTED);
    }

    /** By somebody who did not write it (四眼原则); never public before it is approved. */
    void approve(UUID person, String name, String words, Instant now) {
        requireAnother(person);
        status = status.to(BulletinStatus.PUBLISHED);
        reviewed(person, name, words, now);
        if (publishAt == null || publishAt.isBefore(now)) {
            publishAt = now;
        }
    }

    void sendBack(UUID person, String name, String words, Instant now) {
        requireAnother(person);
        if (words.isBlank()) {
            throw new Refused("退回修改应当写明理由。").at("opinion");
        }
        status = status.to(BulletinStatus.RETURNED);
        reviewed(person, name, words, now);
    }

    private void requireAnother(UUID person) {
        if (person.equals(author)) {
            throw new Refused("拟稿人不能审核自己写的公告，请由其他负责人审核。");
        }
    }

    private void reviewed(UUID person, String name, String words, Instant now) {
        reviewer = person;
        reviewerName = name;
        reviewedAt = now;
        opinion = words.strip();
    }

    void withdraw(String name, String why, Instant now) {
        if (why.isBlank()) {
            throw new Refused("请写明为什么撤回。").at("reason");
        }
        status = status.to(BulletinStatus.WITHDRAWN);
        withdrawnAt = now;
        withdrawnBy = name;
        reason = why.strip();
    }

    /** Tells one round of approval from the next, for the duties. */
    String cause() {
        return version == null ? "0" : version.toString();
    }
}
