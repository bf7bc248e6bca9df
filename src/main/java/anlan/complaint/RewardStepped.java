package anlan.complaint;

import anlan.kernel.Traceable;
import java.time.Instant;

/** The reward of a complaint was proposed, decided, paid or given up (举报奖励办理). */
public record RewardStepped(ComplaintId subject, String number, String step, String sum, String words, Instant at) implements Traceable {

    @Override
    public String summary() {
        return "举报 " + number + " 奖励" + step + "，" + sum + " 元" + (words.isEmpty() ? "" : "：" + words);
    }
}
