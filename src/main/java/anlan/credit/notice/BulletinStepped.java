package anlan.credit.notice;

import anlan.kernel.Traceable;
import java.time.Instant;

/** A notice was written, handed in, approved, sent back or withdrawn (公告办理). */
public record BulletinStepped(BulletinId subject, String title, String step, String words, Instant at) implements Traceable {

    @Override
    public String summary() {
        return step + "“" + title + "”" + (words.isEmpty() ? "" : "：" + words);
    }
}
