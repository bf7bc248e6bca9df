package anlan.credit.record;

import anlan.mandate.Duties;
import anlan.platform.document.PaperServed;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Ends the duty to serve a letter of credit when it reached the party (送达). */
@Component
class LettersServed {

    private final Duties duties;

    LettersServed(Duties duties) {
        this.duties = duties;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void served(PaperServed event) {
        switch (event.title()) {
            case "信用修复决定书", "移出严重失信主体名单决定书", "不予提前移出决定书", "恢复列入严重失信主体名单决定书" -> duties.done("SERVE_LETTER", event.of());
            default -> { }
        }
    }
}
