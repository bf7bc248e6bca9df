package anlan.credit.notice;

import anlan.kernel.Refused;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is written of a notice (公告内容).
 *
 * @param text plain: a blank line ends a paragraph, addresses become links
 * @param publishAt from when it is public; null as soon as it is approved
 * @param pinned listed before the others
 */
public record BulletinDraft(BulletinKind kind, String title, String text, @Nullable Instant publishAt, boolean pinned) {

    private static final int LONGEST_TITLE = 100, LONGEST_TEXT = 50_000;

    BulletinDraft checked() {
        if (title.isBlank() || title.length() > LONGEST_TITLE) {
            throw new Refused("请填写标题，" + LONGEST_TITLE + " 字以内。").at("title");
        }
        if (text.isBlank() || text.length() > LONGEST_TEXT) {
            throw new Refused("请填写正文，" + LONGEST_TEXT + " 字以内；更长的放在附件里。").at("text");
        }
        return this;
    }
}
