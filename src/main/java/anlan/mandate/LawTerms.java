package anlan.mandate;

import anlan.law.Deadlines;
import anlan.law.Provisions;
import anlan.mandate.Duty.Term;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Has the statutory limits worked out by the law's own engine. */
@Component
class LawTerms implements Terms {

    private final Deadlines deadlines;
    private final Provisions provisions;

    LawTerms(Deadlines deadlines, Provisions provisions) {
        this.deadlines = deadlines;
        this.provisions = provisions;
    }

    @Override
    public Due due(Term term) {
        if (term.rule() == null || term.from() == null) {
            return new Due(term.due(), false, "");
        }
        var closed = term.stops().stream().filter(stop -> stop.until() != null).toList();
        var result = deadlines.compute(term.rule(), term.from(), term.extension(), closed);
        var moment = result.runsInHours() ? result.last() : result.lastDay().plusDays(1).atStartOfDay();
        return new Due(moment, result.provisional(), "《" + result.rule().law() + "》" + result.rule().article());
    }

    @Override
    public String cited(String basis, LocalDate day) {
        return provisions.cited(basis, day);
    }
}
