package anlan.cooperation;

import anlan.enterprise.EnterpriseId;
import anlan.kernel.Traceable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Somebody of the receiver opened what was sent, or a paper of it (来件被查看). */
public record ParcelOpened(ParcelId subject, @Nullable EnterpriseId enterprise, String title, String content, Instant at) implements Traceable {

    @Override
    public String summary() {
        return "查看来件“" + title + "”" + (content.isEmpty() ? "" : "的" + content);
    }
}
