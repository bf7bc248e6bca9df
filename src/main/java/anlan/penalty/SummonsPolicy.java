package anlan.penalty;

import anlan.kernel.Refused;
import anlan.law.Deadlines;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whether the party is summoned to a hearing early enough, and the hearing is held in its term (听证通知). */
@Component
class SummonsPolicy {

    private static final String AHEAD = "D05";

    private final Deadlines deadlines;

    SummonsPolicy(Deadlines deadlines) {
        this.deadlines = deadlines;
    }

    void require(LocalDate today, LocalDate day, @Nullable LocalDate due) {
        var latest = deadlines.compute(AHEAD, day, List.of()).lastDay();
        if (today.isAfter(latest)) {
            throw new Refused("应当在举行听证以前的法定期限内通知当事人：" + day + " 的听证，最迟 " + latest + " 通知。", Basis.HEARING_NOTICE.key()).at("at");
        }
        if (due != null && day.isAfter(due)) {
            throw new Refused("应当在收到听证申请后的法定期限内举行听证，最迟 " + due + "。", "law:hearing-term").at("at");
        }
    }
}
