package anlan.penalty;

import anlan.kernel.Identifier;
import anlan.kernel.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * What was decided about one party (行政处罚决定).
 *
 * @param lateRate percent a day for late payment as the decision says; nought where it says none
 * @param payBy the last day to pay; null until it was served
 */
@Table(schema = "penalty", name = "decision")
public record Decision(
        @Id UUID id, CaseId penaltyCase, UUID party, Kind kind, BigDecimal fine, String measures, String content,
        BigDecimal lateRate, String number, UUID paper, UUID decidedBy, LocalDate decidedOn, @Nullable LocalDate servedOn,
        @Nullable LocalDate payBy, @Nullable LocalDate measuresDoneOn, @Nullable LocalDate publishedOn,
        @Nullable LocalDate reportedOn) {

    /** A penalty, or none for one of two reasons (决定种类). */
    public enum Kind {
        PENALISE("行政处罚"),
        EXCUSE("不予行政处罚"),
        DISMISS("不予行政处罚（事实不能成立）");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** 警告，罚款 30,000 元. */
    static String content(BigDecimal fine, String measures) {
        var sum = fine.signum() > 0 ? "罚款 " + new Money(fine) + " 元" : "";
        return measures.isBlank() || sum.isEmpty() ? measures + sum : measures + "，" + sum;
    }

    /** What takes its place after it was changed; its paper is the old one until it has one of its own. */
    Decision instead(BigDecimal sum, String other, String newNumber, UUID by, LocalDate day, @Nullable LocalDate received, @Nullable LocalDate until) {
        return new Decision(Identifier.fresh(), penaltyCase, party, kind, sum, other, content(sum, other), lateRate, newNumber, paper, by, day, received, until,
                other.equals(measures) ? measuresDoneOn : null, null, null);
    }

    Decision on(UUID ownPaper) {
        return new Decision(id, penaltyCase, party, kind, fine, measures, content, lateRate, number, ownPaper, decidedBy, decidedOn,
                servedOn, payBy, measuresDoneOn, publishedOn, reportedOn);
    }

    Decision served(LocalDate day, @Nullable LocalDate until) {
        return new Decision(id, penaltyCase, party, kind, fine, measures, content, lateRate, number, paper, decidedBy, decidedOn,
                day, until, measuresDoneOn, publishedOn, reportedOn);
    }

    Decision measuresDone(LocalDate day) {
        return new Decision(id, penaltyCase, party, kind, fine, measures, content, lateRate, number, paper, decidedBy, decidedOn,
                servedOn, payBy, day, publishedOn, reportedOn);
    }

    Decision published(LocalDate day) {
        return new Decision(id, penaltyCase, party, kind, fine, measures, content, lateRate, number, paper, decidedBy, decidedOn,
                servedOn, payBy, measuresDoneOn, day, reportedOn);
    }

    Decision reported(LocalDate day) {
        return new Decision(id, penaltyCase, party, kind, fine, measures, content, lateRate, number, paper, decidedBy, decidedOn,
                servedOn, payBy, measuresDoneOn, publishedOn, day);
    }
}
